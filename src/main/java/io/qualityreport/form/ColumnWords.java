package io.qualityreport.form;

import io.qualityreport.contract.CodeList;
import io.qualityreport.contract.Constraints;
import io.qualityreport.contract.Field;
import io.qualityreport.contract.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a form says of a column, in words. */
final class ColumnWords {
  private final Form form;

  ColumnWords(Form form) {
    this.form = form;
  }

  /** The header: the title as departments know it, with the unit. */
  static String header(Field field) {
    boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
    return number
        ? field.unit().map(u -> field.title() + "(" + u + ")").orElse(field.title())
        : field.title();
  }

  /** Whether a cell must be filled in. */
  String need(Field field) {
    return form.words(field.constraints().required() ? "form.required" : "form.optional");
  }

  /** What to write and in which form. */
  String content(Field field) {
    List<String> phrases = new ArrayList<>();
    phrases.add(kind(field));
    Constraints constraints = field.constraints();
    constraints.minimum().ifPresent(m -> phrases.add(form.words("form.least", "least", plain(m))));
    constraints.maximum().ifPresent(m -> phrases.add(form.words("form.most", "most", plain(m))));
    if (constraints.unique() || form.contract().primaryKey().equals(List.of(field.name()))) {
      phrases.add(form.words("form.unique"));
    }
    if (form.bounded(field)) {
      phrases.add(form.words("form.bounded"));
    }
    if (field.personal()) {
      phrases.add(form.words("form.personal"));
    }
    return String.join(form.words("form.comma"), phrases);
  }

  /** The unit of its numbers, empty if it has none. */
  static String unit(Field field) {
    return field.unit().orElse("");
  }

  /** The values that are permitted, none if any is. */
  static List<String> permitted(Field field) {
    return field
        .codes()
        .map(list -> list.codes().stream().map(CodeList.Code::value).toList())
        .orElse(field.constraints().allowed());
  }

  /** The same as one text, empty if any value is permitted. */
  String choices(Field field) {
    return String.join(form.words("form.enumeration"), permitted(field));
  }

  /** All of it in a few lines, for those who point at the header. */
  String comment(Field field) {
    return Stream.of(
            need(field),
            content(field),
            field.unit().map(u -> form.words("form.unit", "unit", u)).orElse(""))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String kind(Field field) {
    return switch (field.type()) {
      case STRING -> text(field);
      case INTEGER -> form.words("form.integer");
      case NUMBER -> form.words("form.number-format");
      case DATE -> form.words("form.date", "year", form.year());
      case BOOLEAN -> form.words("form.boolean");
    };
  }

  private String text(Field field) {
    Constraints constraints = field.constraints();
    if (!permitted(field).isEmpty()) {
      return form.words("form.choice");
    }
    if (field.format().isPresent()) {
      return form.words("form.uscc");
    }
    if (constraints.digits().isPresent()) {
      return form.words("form.digits", "digits", constraints.digits().getAsInt());
    }
    if (constraints.pattern().isPresent()) {
      return form.words("form.pattern", "pattern", constraints.pattern().get().pattern());
    }
    return constraints.maxLength().isPresent()
        ? form.words("form.text-limit", "most", constraints.maxLength().getAsInt())
        : form.words("form.text");
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
