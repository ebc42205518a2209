package io.qualityreport.reconcile;

import io.qualityreport.measure.FigureStatus;
import io.qualityreport.measure.FigureValue;
import io.qualityreport.measure.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A figure that a sentence names exists, has a value, and is counted in what stands behind it. */
record NarrativeFigures(CheckHead head) implements Check {
  private static final String UNKNOWN = "unknown";

  @Override
  public String id() {
    return head.id();
  }

  @Override
  public List<String> figures() {
    return List.of();
  }

  @Override
  public List<Finding> run(Figures figures) {
    return List.of();
  }

  @Override
  public List<Finding> run(Figures figures, Narrative narrative) {
    return narrative.sentences().stream().flatMap(s -> findings(s, figures).stream()).toList();
  }

  private List<Finding> findings(Sentence sentence, Figures figures) {
    List<SentenceParts.Part> parts = SentenceParts.of(sentence.content());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).place()) {
        String behind = i + 1 == parts.size() ? "" : parts.get(i + 1).text();
        Place place = new Place(sentence, i + 1, parts.get(i).figure());
        finding(place, figures.find(place.figure()), behind).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /**
   * A place for a value.
   *
   * @param part which part of the sentence it is, from 1
   * @param figure the id in it
   */
  private record Place(Sentence sentence, int part, String figure) {
    String id() {
      return sentence.id() + "@" + part;
    }
  }

  private Optional<Finding> finding(Place place, Optional<FigureValue> value, String behind) {
    if (value.isEmpty()) {
      return Optional.of(finding(place, UNKNOWN, List.of(place.sentence().id())));
    }
    if (value.get().status() != FigureStatus.OK) {
      return Optional.of(finding(place, value.get().status().code(), evidence(place, value.get())));
    }
    return FollowingUnit.of(value.get(), behind).fits()
        ? Optional.empty()
        : Optional.of(unit(place, value.get(), behind));
  }

  private static List<String> evidence(Place place, FigureValue value) {
    return List.of(place.sentence().id(), value.id());
  }

  private Finding finding(Place place, String found, List<String> evidence) {
    return head.findingOn(
        new CheckHead.Outcome(place.id(), FigureStatus.OK.code(), found),
        Quoted.message(
            "reconcile.narrative-figure-" + found,
            place.sentence(),
            "figure",
            "{" + place.figure() + "}"),
        evidence);
  }

  private Finding unit(Place place, FigureValue value, String behind) {
    String written = io.qualityreport.text.WrittenNumbers.measureAt(behind.stripLeading());
    return head.findingOn(
        new CheckHead.Outcome(place.id(), value.figure().unit(), written),
        Quoted.message(
            "reconcile.narrative-unit",
            place.sentence(),
            "figure",
            "{" + place.figure() + "}",
            "unit",
            value.figure().unit(),
            "written",
            written),
        evidence(place, value));
  }
}
