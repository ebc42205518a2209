package io.qualityreport.reconcile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The sentences that departments add to the report, by section, position and department.
 *
 * @param sentences the sentences
 * @param sections which figures are a section's own
 */
public record Narrative(List<Sentence> sentences, Sections sections) {
  /** No sentence at all. */
  public static final Narrative NONE = new Narrative(List.of(), (section, figure) -> false);

  /** Sorts the sentences. */
  public Narrative {
    sentences =
        sentences.stream()
            .sorted(
                Comparator.comparing(Sentence::section)
                    .thenComparing(Sentence::position)
                    .thenComparing(Sentence::department))
            .toList();
  }

  /** The sections of the report. */
  @FunctionalInterface
  public interface Sections {
    /** Whether a figure belongs to a section, both by id. */
    boolean own(String section, String figure);
  }

  /** The sentences of a section in order. */
  public List<Sentence> of(String section) {
    return sentences.stream().filter(s -> s.section().equals(section)).toList();
  }

  /** The sentence of that id. */
  public Optional<Sentence> find(String id) {
    return sentences.stream().filter(s -> s.id().equals(id)).findFirst();
  }
}
