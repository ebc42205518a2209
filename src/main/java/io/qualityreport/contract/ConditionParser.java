package io.qualityreport.contract;

import io.qualityreport.contract.ConditionNode.Between;
import io.qualityreport.contract.ConditionNode.Compare;
import io.qualityreport.contract.ConditionNode.In;
import io.qualityreport.contract.ConditionNode.Junction;
import io.qualityreport.contract.ConditionNode.Missing;
import io.qualityreport.contract.ConditionNode.Not;
import io.qualityreport.contract.ConditionNode.Present;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.TokenMgrException;

/**
 * Turns a parsed SQL condition into nodes: what is not on the list here is refused, whatever the
 * SQL parser understands.
 */
final class ConditionParser {
  private static final Pattern COLUMN = Pattern.compile("line 1, column (\\d+)");
  private static final Pattern PARSED = Pattern.compile("parse partial expression (.*)");

  private final String text;
  private final OperandParser operands;

  ConditionParser(String text, List<Field> fields) {
    this.text = text;
    this.operands = new OperandParser(text, fields);
  }

  Condition parse() {
    ConditionNode root = node(syntax());
    return new Condition(text, operands.used(), root);
  }

  private Expression syntax() {
    if (text.isBlank()) {
      throw operands.wrong("expected a condition, found a blank text");
    }
    try {
      return CCJSqlParserUtil.parseCondExpression(text, false);
    } catch (JSQLParserException | TokenMgrException e) {
      throw operands.wrong("expected SQL syntax, found a mistake " + place(e));
    }
  }

  private String place(Exception e) {
    String message = String.valueOf(e.getMessage());
    Matcher column = COLUMN.matcher(message);
    if (column.find()) {
      int from = Math.min(text.length(), Integer.parseInt(column.group(1)) - 1);
      return from == text.length() ? "at the end" : "at " + text.substring(from);
    }
    Matcher parsed = PARSED.matcher(message);
    return parsed.find() ? "after " + parsed.group(1) : "somewhere";
  }

  private ConditionNode node(Expression e) {
    if (e instanceof AndExpression both && !both.isUseOperator()) {
      return junction(true, both);
    }
    if (e instanceof OrExpression either) {
      return junction(false, either);
    }
    if (e instanceof NotExpression not && !not.isExclamationMark()) {
      return new Not(node(not.getExpression()));
    }
    if (e instanceof ParenthesedExpressionList<?> group && group.size() == 1) {
      return node(group.get(0));
    }
    return predicate(e);
  }

  private Junction junction(boolean and, BinaryExpression e) {
    List<ConditionNode> nodes = new ArrayList<>();
    for (ConditionNode side : List.of(node(e.getLeftExpression()), node(e.getRightExpression()))) {
      if (side instanceof Junction same && same.and() == and) {
        nodes.addAll(same.nodes());
      } else {
        nodes.add(side);
      }
    }
    return new Junction(and, nodes);
  }

  private ConditionNode predicate(Expression e) {
    if (e instanceof ComparisonOperator c && c.getOldOracleJoinSyntax() == 0) {
      Optional<Comparison> operator = Comparison.of(c.getStringExpression());
      if (operator.isPresent()) {
        return compare(c, operator.get());
      }
    }
    if (e instanceof net.sf.jsqlparser.expression.operators.relational.Between b) {
      return unless(b.isNot(), between(b));
    }
    if (e instanceof InExpression in && !in.isGlobal() && in.getOldOracleJoinSyntax() == 0) {
      return unless(in.isNot(), in(in));
    }
    if (e instanceof IsNullExpression n && !n.isUseIsNull() && !n.isUseNotNull()) {
      Operand.OfField field = operands.field(n.getLeftExpression());
      return n.isNot() ? new Present(field) : new Missing(field);
    }
    throw operands.wrong(
        "expected comparisons (=, <>, <, <=, >, >=, in, between, is null) joined by and, or, not,"
            + " found "
            + OperandParser.shown(e));
  }

  private static ConditionNode unless(boolean not, ConditionNode node) {
    return not ? new Not(node) : node;
  }

  private ConditionNode compare(ComparisonOperator c, Comparison operator) {
    List<Operand> sides =
        operands.comparable(List.of(c.getLeftExpression(), c.getRightExpression()));
    if (operator.ordering()) {
      requireOrder(sides.get(0), c);
    }
    return new Compare(sides.get(0), operator, sides.get(1));
  }

  private ConditionNode between(net.sf.jsqlparser.expression.operators.relational.Between b) {
    List<Operand> values =
        operands.comparable(
            List.of(
                b.getLeftExpression(), b.getBetweenExpressionStart(), b.getBetweenExpressionEnd()));
    requireOrder(values.get(0), b);
    return new Between(values.get(0), values.get(1), values.get(2));
  }

  private void requireOrder(Operand operand, Expression e) {
    if (!operand.kind().ordered()) {
      throw operands.wrong(
          "expected numbers or dates to be put in order, found " + OperandParser.shown(e));
    }
  }

  private ConditionNode in(InExpression in) {
    if (!(in.getRightExpression() instanceof ParenthesedExpressionList<?> list) || list.isEmpty()) {
      throw operands.wrong(
          "expected a list such as ('a', 'b') after in, found "
              + OperandParser.shown(in.getRightExpression()));
    }
    List<Expression> all = new ArrayList<>();
    all.add(in.getLeftExpression());
    all.addAll(list);
    List<Operand> values = operands.comparable(all);
    for (int i = 1; i < values.size(); i++) {
      if (values.get(i) instanceof Operand.OfField) {
        throw operands.wrong(
            "expected values after in, found the field " + OperandParser.shown(all.get(i)));
      }
    }
    return new In(values.get(0), values.subList(1, values.size()));
  }
}
