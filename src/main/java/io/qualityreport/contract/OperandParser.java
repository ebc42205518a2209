package io.qualityreport.contract;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.schema.Column;

/** Turns the values of a parsed SQL condition into operands and checks that their types agree. */
final class OperandParser {
  private final String text;
  private final Map<String, Operand.OfField> fields = new LinkedHashMap<>();
  private final Set<String> used = new TreeSet<>();

  OperandParser(String text, List<Field> fields) {
    this.text = text;
    for (int i = 0; i < fields.size(); i++) {
      this.fields.put(fields.get(i).name(), new Operand.OfField(i, fields.get(i)));
    }
  }

  /** The names of the fields seen so far. */
  Set<String> used() {
    return used;
  }

  CatalogException wrong(String problem) {
    return CatalogException.withoutPlace("condition " + text + ": " + problem);
  }

  static String shown(Object e) {
    return Shown.capped(String.valueOf(e));
  }

  /** Values of one kind, at least one of them a field. */
  List<Operand> comparable(List<? extends Expression> expressions) {
    List<Operand> operands = new ArrayList<>();
    for (Expression e : expressions) {
      operands.add(operand(e));
    }
    Operand.OfField field =
        operands.stream()
            .filter(Operand.OfField.class::isInstance)
            .map(Operand.OfField.class::cast)
            .findFirst()
            .orElseThrow(
                () ->
                    wrong(
                        "expected a field to be compared, found only "
                            + expressions.stream()
                                .map(OperandParser::shown)
                                .collect(Collectors.joining(" and "))));
    for (int i = 0; i < operands.size(); i++) {
      operands.set(i, checked(operands.get(i), field, expressions.get(i)));
    }
    return operands;
  }

  private Operand checked(Operand operand, Operand.OfField field, Expression e) {
    if (operand.kind() != field.kind()) {
      throw wrong(
          "expected "
              + field.kind().literal()
              + " to compare with "
              + field.field().name()
              + ", found "
              + shown(e));
    }
    return operand instanceof Operand.Literal literal && literal.kind() == ValueKind.TEXT
        ? known(literal, field.field())
        : operand;
  }

  private Operand.Literal known(Operand.Literal literal, Field field) {
    if (field.codes().isEmpty()) {
      return literal;
    }
    List<CodeList.Code> codes = field.codes().get().codes();
    Optional<CodeList.Code> code =
        codes.stream().filter(c -> c.value().equals(literal.value())).findFirst();
    return new Operand.Literal(
        ValueKind.TEXT,
        literal.value(),
        code.orElseThrow(
                () ->
                    wrong(
                        "expected one of the values "
                            + codes.stream()
                                .map(CodeList.Code::value)
                                .collect(Collectors.joining(", "))
                            + " of "
                            + field.name()
                            + ", found "
                            + literal.value()))
            .en());
  }

  /** A field alone. */
  Operand.OfField field(Expression e) {
    if (operand(e) instanceof Operand.OfField field) {
      return field;
    }
    throw wrong("expected a field before is null, found " + shown(e));
  }

  private Operand operand(Expression e) {
    if (e instanceof Column column) {
      return named(column);
    }
    if (e instanceof NullValue) {
      throw wrong("expected a value, found null; write is null or is not null");
    }
    if (e instanceof BooleanValue truth) {
      return Operand.Literal.of(ValueKind.TRUTH, truth.getValue());
    }
    if (e instanceof StringValue quoted && quoted.getPrefix() == null) {
      return Operand.Literal.of(ValueKind.TEXT, quoted.getNotExcapedValue());
    }
    if (e instanceof CastExpression cast && cast.isImplicitCast()) {
      return date(cast);
    }
    return number(e, e, "");
  }

  private Operand named(Column column) {
    String name = column.getFullyQualifiedName();
    for (Operand.OfRun date : Operand.OfRun.values()) {
      if (date.text().equals(name)) {
        return date;
      }
    }
    String unquoted = name.matches("\"[^\".]+\"") ? name.substring(1, name.length() - 1) : name;
    Operand.OfField field = fields.get(unquoted);
    if (field == null || column.getArrayConstructor() != null) {
      throw wrong(
          "expected one of "
              + String.join(", ", fields.keySet())
              + ", "
              + Arrays.stream(Operand.OfRun.values())
                  .map(Operand.OfRun::text)
                  .collect(Collectors.joining(", "))
              + ", found "
              + shown(column));
    }
    used.add(unquoted);
    return field;
  }

  private Operand date(CastExpression cast) {
    if (cast.getLeftExpression() instanceof StringValue day
        && cast.getColDataType().toString().equalsIgnoreCase("date")) {
      try {
        return Operand.Literal.of(ValueKind.DATE, LocalDate.parse(day.getValue()));
      } catch (DateTimeException e) {
        throw wrong("expected a date such as date '2023-11-07', found " + shown(cast));
      }
    }
    throw unsupported(cast);
  }

  private Operand number(Expression e, Expression whole, String sign) {
    if (e instanceof SignedExpression signed && sign.isEmpty() && signed.getSign() != '~') {
      return number(signed.getExpression(), whole, String.valueOf(signed.getSign()));
    }
    if (e instanceof LongValue || e instanceof DoubleValue) {
      BigDecimal number = new BigDecimal(sign + e);
      return Operand.Literal.of(ValueKind.NUMBER, whole(number) ? number.longValue() : number);
    }
    throw unsupported(whole);
  }

  private static boolean whole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
  }

  private CatalogException unsupported(Expression e) {
    return wrong(
        "expected a field, a text, a number, a date, true, false or a date of the run, found "
            + shown(e));
  }
}
