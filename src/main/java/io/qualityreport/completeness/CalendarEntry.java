package io.qualityreport.completeness;

import io.qualityreport.completeness.Duty.Day;
import io.qualityreport.contract.CatalogKey;
import io.qualityreport.contract.CodeList;
import io.qualityreport.contract.DatasetContract;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** An entry of the calendar as it stands in the file; anything may be left out. */
record CalendarEntry(
    String dataset,
    Boolean optional,
    DueDay due,
    Cycle every,
    Integer within,
    Map<String, DueDay> scopes) {
  private static final String ONE_OF =
      "expected one of due, every with within, scopes, optional: true";
  private static final int MOST_DAYS = 366;
  private static final int COMMON_YEAR = 2023;

  /** A day of the year or of the next. */
  record DueDay(Integer month, Integer day, Year year) {}

  /** Which year a day is in. */
  enum Year {
    SAME,
    NEXT
  }

  /** Whether the dataset need not be sent. */
  boolean needNot(CatalogKey key) {
    if (Stream.of(optional, due, every, scopes).filter(Objects::nonNull).count() != 1) {
      throw key.wrong(ONE_OF + ", found " + found());
    }
    if (within != null && every == null) {
      throw key.at("within").wrong("expected every beside it, found none; add it");
    }
    if (Boolean.FALSE.equals(optional)) {
      throw key.at("optional").wrong("expected true, found false; say by when it is due instead");
    }
    return optional != null;
  }

  private String found() {
    List<String> keys =
        Stream.of(
                optional == null ? "" : "optional",
                due == null ? "" : "due",
                every == null ? "" : "every",
                scopes == null ? "" : "scopes")
            .filter(k -> !k.isEmpty())
            .toList();
    return keys.isEmpty() ? "none of them" : String.join(" and ", keys);
  }

  Duty.Rhythm rhythm(CatalogKey key, DatasetContract contract) {
    if (due != null) {
      return new Duty.Once(day(key.at("due"), due));
    }
    return every != null ? repeated(key, contract) : scoped(key.at("scopes"), contract);
  }

  private Duty.Rhythm repeated(CatalogKey key, DatasetContract contract) {
    if (!contract.periodByRow()) {
      throw key.at("every")
          .wrong(
              "expected a dataset whose rows have their own date (period: { field: … }), found %s; use due"
                  .formatted(contract.name()));
    }
    int days = key.at("within").required(within, "the days after the part's last day");
    if (days < 0 || days > MOST_DAYS) {
      throw key.at("within").wrong("expected 0 to %d days, found %d".formatted(MOST_DAYS, days));
    }
    return new Duty.Repeated(every, days);
  }

  private Duty.Rhythm scoped(CatalogKey key, DatasetContract contract) {
    List<String> known = scopesOf(contract);
    if (known.isEmpty()) {
      throw key.wrong(
          "expected a dataset whose scope is one field with codes, found %s; use due"
              .formatted(contract.name()));
    }
    Map<String, Day> days = new LinkedHashMap<>();
    scopes.forEach((scope, day) -> days.put(scope, day(key.at(scope), day)));
    if (!days.keySet().equals(Set.copyOf(known))) {
      throw key.wrong(
          "expected each of %s, found %s"
              .formatted(String.join(", ", known), String.join(", ", days.keySet())));
    }
    return new Duty.Scoped(days);
  }

  private static List<String> scopesOf(DatasetContract contract) {
    return contract.scope().size() != 1
        ? List.of()
        : contract.field(contract.scope().get(0)).codes().stream()
            .flatMap(list -> list.codes().stream())
            .map(CodeList.Code::value)
            .toList();
  }

  private static Day day(CatalogKey key, DueDay declared) {
    int month = key.at("month").required(declared.month(), "a month from 1 to 12");
    int day = key.at("day").required(declared.day(), "a day of the month");
    try {
      LocalDate.of(COMMON_YEAR, month, day);
    } catch (DateTimeException none) {
      throw key.wrong(
          "expected a day that every year has, found month %d, day %d".formatted(month, day));
    }
    return new Day(month, day, declared.year() == Year.NEXT ? 1 : 0);
  }
}
