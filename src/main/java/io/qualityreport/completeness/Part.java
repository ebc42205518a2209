package io.qualityreport.completeness;

import io.qualityreport.text.Message;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** The part of a period that one submission is expected to speak of. */
public sealed interface Part {

  /**
   * The stable id in the ledger and in CSV output: empty for the whole period, such as {@code M03},
   * {@code Q1}, {@code H2} for months together, otherwise the value of the scope.
   */
  String id();

  /** What people call it, such as 3月; empty for the whole period. */
  Optional<Message> title();

  /** The period as a whole. */
  record Whole() implements Part {
    @Override
    public String id() {
      return "";
    }

    @Override
    public Optional<Message> title() {
      return Optional.empty();
    }
  }

  /**
   * Some months of the year, of equal number in each part.
   *
   * @param cycle how many months belong together
   * @param number which of these parts of the year it is, from 1
   */
  record Months(Cycle cycle, int number) implements Part {
    private static final String[] NUMERALS = {"一", "二", "三", "四"};

    @Override
    public String id() {
      return cycle == Cycle.MONTH
          ? "M%02d".formatted(number)
          : (cycle == Cycle.QUARTER ? "Q" : "H") + number;
    }

    @Override
    public Optional<Message> title() {
      return Optional.of(
          switch (cycle) {
            case MONTH -> Message.of("completeness.month", "month", number, "monthEn", english());
            case QUARTER ->
                Message.of(
                    "completeness.quarter", "quarter", NUMERALS[number - 1], "quarterEn", number);
            case HALF_YEAR -> Message.of("completeness.half-" + number);
          });
    }

    private String english() {
      return Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** Its first day. */
    LocalDate begins(int year) {
      return LocalDate.of(year, first(), 1);
    }

    /** Its last day. */
    LocalDate ends(int year) {
      return begins(year).plusMonths(cycle.months()).minusDays(1);
    }

    /** Whether a month, 1 to 12, belongs to it. */
    boolean holds(int month) {
      return month >= first() && month < first() + cycle.months();
    }

    private int first() {
      return (number - 1) * cycle.months() + 1;
    }
  }

  /**
   * Where several submissions make up a period, that of one scope, such as 春防.
   *
   * @param scope the value of the contract's scope field
   */
  record Scope(String scope) implements Part {
    @Override
    public String id() {
      return scope;
    }

    @Override
    public Optional<Message> title() {
      return Optional.of(Message.of("completeness.scope", "scope", scope));
    }
  }
}
