package io.qualityreport.contract;

import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A side of a comparison. */
sealed interface Operand {

  ValueKind kind();

  /** The value for a row; null where it is missing. */
  Object value(Object[] row, DateContext dates);

  void write(SqlWriter out);

  String words(Language language);

  /** A field of the row. */
  record OfField(int index, Field field) implements Operand {
    @Override
    public ValueKind kind() {
      return ValueKind.of(field.type());
    }

    @Override
    public Object value(Object[] row, DateContext dates) {
      return row[index];
    }

    @Override
    public void write(SqlWriter out) {
      out.column(field.name());
    }

    @Override
    public String words(Language language) {
      return language == Language.ZH ? field.title() : field.name();
    }
  }

  /**
   * A value that the condition itself states.
   *
   * @param english a text's English reading, from its code list; the text itself if it has none
   */
  record Literal(ValueKind kind, Object value, String english) implements Operand {
    static Literal of(ValueKind kind, Object value) {
      return new Literal(kind, value, String.valueOf(value));
    }

    @Override
    public Object value(Object[] row, DateContext dates) {
      return value;
    }

    @Override
    public void write(SqlWriter out) {
      out.value(value);
    }

    @Override
    public String words(Language language) {
      return switch (kind) {
        case TEXT ->
            Message.of("contract.word-text", "text", language == Language.ZH ? value : english)
                .in(language);
        case NUMBER -> value instanceof BigDecimal n ? n.toPlainString() : value.toString();
        case DATE ->
            DateTimeFormatter.ofPattern(Message.of("contract.day-format").in(language))
                .format((LocalDate) value);
        case TRUTH -> Message.of("contract.word-" + value).in(language);
      };
    }
  }

  /** A date of the run. */
  enum OfRun implements Operand {
    AS_OF,
    PERIOD_START,
    PERIOD_END;

    /** As conditions write it. */
    String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public ValueKind kind() {
      return ValueKind.DATE;
    }

    @Override
    public Object value(Object[] row, DateContext dates) {
      return day(dates);
    }

    @Override
    public void write(SqlWriter out) {
      if (this == AS_OF) {
        out.text("coalesce(").column("snapshot_on").text(", ").value(day(out.dates())).text(")");
      } else {
        out.value(day(out.dates()));
      }
    }

    @Override
    public String words(Language language) {
      return Message.of("contract.word-" + text().replace('_', '-')).in(language);
    }

    private LocalDate day(DateContext dates) {
      return switch (this) {
        case AS_OF -> dates.asOf();
        case PERIOD_START -> dates.periodStart();
        case PERIOD_END -> dates.periodEnd();
      };
    }
  }
}
