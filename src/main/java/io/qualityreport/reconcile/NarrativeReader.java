package io.qualityreport.reconcile;

import io.qualityreport.contract.CatalogException;
import io.qualityreport.contract.CodeList;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.warehouse.Reading;
import io.qualityreport.warehouse.SourcedRow;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the sentences in effect from the dataset {@code narrative}, which a catalog may do without.
 * The codes of its field {@code section} are the sections of the report, their English text being
 * the sections' ids.
 */
public final class NarrativeReader {
  private static final String DATASET = "narrative";
  private static final String SECTION = "section";
  private static final String POSITION = "position";
  private static final String CONTENT = "content";

  private final Optional<DatasetContract> dataset;

  /** Makes a reader. */
  public NarrativeReader(Contracts contracts) {
    this.dataset = contracts.dataset(DATASET);
  }

  /**
   * Checks that a sentence can be sent to every section of the report and to no other, so that none
   * is lost.
   *
   * @param titles titles of the sections by id
   * @throws CatalogException naming the code list and the section
   */
  public void check(Map<String, String> titles) {
    dataset.ifPresent(contract -> check(codes(contract), titles));
  }

  private static void check(CodeList codes, Map<String, String> titles) {
    Set<String> without = new HashSet<>(titles.keySet());
    for (CodeList.Code code : codes.codes()) {
      if (!code.value().equals(titles.get(code.en()))) {
        throw wrong(codes, "the id and title of a section of report/report.yaml", code.en());
      }
      without.remove(code.en());
    }
    without.stream()
        .sorted()
        .findFirst()
        .ifPresent(
            id -> {
              throw wrong(codes, "a code for every section of report/report.yaml, " + id, "none");
            });
  }

  private static CatalogException wrong(CodeList codes, String expected, String found) {
    return new CatalogException(
        "codes/" + codes.name() + ".yaml", "codes", "expected " + expected + "; found " + found);
  }

  private static CodeList codes(DatasetContract contract) {
    for (String field : List.of(SECTION, POSITION, CONTENT)) {
      if (contract.indexOf(field).isEmpty()) {
        throw new CatalogException(
            "dataset " + DATASET,
            "fields",
            "expected a field " + field + ", found none; declare it");
      }
    }
    return contract
        .field(SECTION)
        .codes()
        .orElseThrow(
            () ->
                new CatalogException(
                    "dataset " + DATASET,
                    "fields[" + SECTION + "].codes",
                    "expected the code list of the report's sections, found none; add it"));
  }

  /** The sentences of a reading. */
  public Narrative read(Warehouse warehouse, Reading reading, Narrative.Sections sections) {
    List<Sentence> sentences = new ArrayList<>();
    Map<Long, Submission> submissions = new HashMap<>();
    dataset.ifPresent(
        contract -> {
          warehouse
              .effectiveRows()
              .submissions(contract, reading)
              .forEach(s -> submissions.put(s.id(), s));
          warehouse
              .effectiveRows()
              .forEach(
                  contract,
                  reading,
                  Optional.empty(),
                  row -> sentences.add(sentence(row, submissions.get(row.submissionId()))));
        });
    return new Narrative(sentences, sections);
  }

  private Sentence sentence(SourcedRow row, Submission submission) {
    return new Sentence(
        section((String) value(row, SECTION)),
        submission.arrival().department(),
        ((Number) value(row, POSITION)).longValue(),
        (String) value(row, CONTENT),
        new Sentence.Source(
            submission.id(),
            submission.arrival().fileName(),
            submission.facts().sheet(),
            submission.facts().header().address(CONTENT, row.sourceRow()).orElse("")));
  }

  /** The id of a section; what an earlier catalog stored is found among the aliases of today's. */
  private String section(String stored) {
    CodeList list = codes(dataset.orElseThrow());
    String value = list.resolve(stored).orElse(stored);
    return list.codes().stream()
        .filter(code -> code.value().equals(value))
        .map(CodeList.Code::en)
        .findFirst()
        .orElse(value);
  }

  private Object value(SourcedRow row, String field) {
    return row.values()[dataset.orElseThrow().indexOf(field).orElseThrow()];
  }
}
