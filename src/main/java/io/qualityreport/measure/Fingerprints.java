package io.qualityreport.measure;

import io.qualityreport.contract.CodeList;
import io.qualityreport.contract.Condition;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Field;
import io.qualityreport.warehouse.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Fingerprints of what the measured values of a dataset depend on: the program, what the contract
 * says of stored rows, counties and period, the submissions that rows are found among, what is
 * measured of them, and the as-of day where it makes a difference. Titles, units and everything
 * that intake alone asks of a row are no part of it.
 */
final class Fingerprints {
  private final DatasetContract dataset;
  private final Reading reading;
  private final String common;

  Fingerprints(String build, DatasetContract dataset, Reading reading, List<Long> foundAmong) {
    this.dataset = dataset;
    this.reading = reading;
    this.common =
        String.join(
            "\n",
            build,
            stored(dataset),
            String.join(",", reading.counties()),
            reading.period(),
            foundAmong.toString());
  }

  /** The fingerprint of a measured target. */
  String of(Target target) {
    Figure.Measured measured = (Figure.Measured) target.figure().definition();
    return DigestUtils.sha256Hex(
        String.join(
            "\n",
            common,
            measured.measure().name(),
            measured.field().orElse(""),
            text(measured.where()),
            text(measured.lowerBound()),
            target.group().slice().map(Object::toString).orElse(""),
            asksForDay(measured) ? reading.asOf().toString() : ""));
  }

  private boolean asksForDay(Figure.Measured measured) {
    return dataset.eventDate().isPresent()
        || Stream.of(measured.where(), measured.lowerBound())
            .anyMatch(condition -> condition.filter(Condition::asksForDay).isPresent());
  }

  private static String text(Optional<Condition> condition) {
    return condition.map(Condition::text).orElse("");
  }

  private static String stored(DatasetContract dataset) {
    StringBuilder text = new StringBuilder(dataset.name());
    text.append(' ').append(dataset.mode()).append(' ').append(dataset.eventDate());
    text.append(' ').append(dataset.primaryKey()).append(' ').append(dataset.department());
    for (Field field : dataset.fields()) {
      List<String> codes =
          field.codes().stream()
              .flatMap(list -> list.codes().stream())
              .map(CodeList.Code::value)
              .toList();
      text.append('\n').append(field.name()).append(' ').append(field.type()).append(codes);
    }
    return text.toString();
  }
}
