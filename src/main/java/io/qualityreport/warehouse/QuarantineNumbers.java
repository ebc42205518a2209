package io.qualityreport.warehouse;

import java.sql.Connection;
import java.util.List;

/** Keeps the quarantine's tables by a number, where the database wants it. */
final class QuarantineNumbers extends CodeMigration {
  private final QuarantinePlaces places;

  QuarantineNumbers(QuarantinePlaces places) {
    super("15", "quarantine by number", 1);
    this.places = places;
  }

  @Override
  List<String> statements(Connection connection) {
    return QuarantinePlaces.TABLES.stream().flatMap(t -> places.numbered(t).stream()).toList();
  }
}
