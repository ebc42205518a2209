package io.qualityreport.contract;

import io.qualityreport.contract.Condition.Truth;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import java.util.List;
import java.util.stream.Collectors;

/** A node of a condition: tests a row, writes itself as SQL, says itself in words. */
sealed interface ConditionNode {

  Truth test(Object[] row, DateContext dates);

  void write(SqlWriter out);

  String words(Language language);

  /** Nodes joined by {@code and} or by {@code or}. */
  record Junction(boolean and, List<ConditionNode> nodes) implements ConditionNode {
    public Junction {
      nodes = List.copyOf(nodes);
    }

    @Override
    public Truth test(Object[] row, DateContext dates) {
      Truth decisive = and ? Truth.FALSE : Truth.TRUE;
      Truth truth = and ? Truth.TRUE : Truth.FALSE;
      for (ConditionNode node : nodes) {
        Truth one = node.test(row, dates);
        if (one == decisive) {
          return decisive;
        }
        truth = one == Truth.UNKNOWN ? Truth.UNKNOWN : truth;
      }
      return truth;
    }

    @Override
    public void write(SqlWriter out) {
      String before = "(";
      for (ConditionNode node : nodes) {
        out.text(before).node(node);
        before = and ? " and " : " or ";
      }
      out.text(")");
    }

    @Override
    public String words(Language language) {
      String joined = Message.of(and ? "contract.word-and" : "contract.word-or").in(language);
      return nodes.stream()
          .map(
              n ->
                  n instanceof Junction
                      ? Message.of("contract.word-group", "words", n.words(language)).in(language)
                      : n.words(language))
          .collect(Collectors.joining(joined));
    }
  }

  /** The opposite of a node; unknown stays unknown. */
  record Not(ConditionNode node) implements ConditionNode {
    @Override
    public Truth test(Object[] row, DateContext dates) {
      return switch (node.test(row, dates)) {
        case TRUE -> Truth.FALSE;
        case FALSE -> Truth.TRUE;
        case UNKNOWN -> Truth.UNKNOWN;
      };
    }

    @Override
    public void write(SqlWriter out) {
      out.text("not (").node(node).text(")");
    }

    @Override
    public String words(Language language) {
      return Message.of("contract.word-not", "words", node.words(language)).in(language);
    }
  }

  /** Two values compared. */
  record Compare(Operand left, Comparison operator, Operand right) implements ConditionNode {
    @Override
    public Truth test(Object[] row, DateContext dates) {
      Object a = left.value(row, dates);
      Object b = right.value(row, dates);
      if (a == null || b == null) {
        return Truth.UNKNOWN;
      }
      return Truth.of(operator.holds(left.kind().compare(a, b)));
    }

    @Override
    public void write(SqlWriter out) {
      left.write(out);
      out.text(" " + operator.sql() + " ");
      right.write(out);
    }

    @Override
    public String words(Language language) {
      String kind =
          switch (left.kind()) {
            case DATE -> "date";
            case NUMBER -> "number";
            case TEXT, TRUTH -> "value";
          };
      return Message.of(
              "contract.word-" + kind + "-" + operator.word(),
              "left",
              left.words(language),
              "right",
              right.words(language))
          .in(language);
    }
  }

  /** A value within two others, both included. */
  record Between(Operand value, Operand low, Operand high) implements ConditionNode {
    @Override
    public Truth test(Object[] row, DateContext dates) {
      Truth above = new Compare(value, Comparison.NOT_LESS, low).test(row, dates);
      if (above == Truth.FALSE) {
        return above;
      }
      Truth below = new Compare(value, Comparison.NOT_GREATER, high).test(row, dates);
      return below == Truth.TRUE ? above : below;
    }

    @Override
    public void write(SqlWriter out) {
      value.write(out);
      out.text(" between ");
      low.write(out);
      out.text(" and ");
      high.write(out);
    }

    @Override
    public String words(Language language) {
      return Message.of(
              "contract.word-between",
              "value",
              value.words(language),
              "low",
              low.words(language),
              "high",
              high.words(language))
          .in(language);
    }
  }

  /** A field that has one of several values. */
  record In(Operand value, List<Operand> choices) implements ConditionNode {
    public In {
      choices = List.copyOf(choices);
    }

    @Override
    public Truth test(Object[] row, DateContext dates) {
      Object one = value.value(row, dates);
      if (one == null) {
        return Truth.UNKNOWN;
      }
      for (Operand choice : choices) {
        if (value.kind().compare(one, choice.value(row, dates)) == 0) {
          return Truth.TRUE;
        }
      }
      return Truth.FALSE;
    }

    @Override
    public void write(SqlWriter out) {
      value.write(out);
      String before = " in (";
      for (Operand choice : choices) {
        out.text(before);
        choice.write(out);
        before = ", ";
      }
      out.text(")");
    }

    @Override
    public String words(Language language) {
      String comma = Message.of("contract.word-comma").in(language);
      return Message.of(
              "contract.word-in",
              "value",
              value.words(language),
              "choices",
              choices.stream().map(c -> c.words(language)).collect(Collectors.joining(comma)))
          .in(language);
    }
  }

  /** A field without a value. */
  record Missing(Operand.OfField field) implements ConditionNode {
    @Override
    public Truth test(Object[] row, DateContext dates) {
      return Truth.of(field.value(row, dates) == null);
    }

    @Override
    public void write(SqlWriter out) {
      field.write(out);
      out.text(" is null");
    }

    @Override
    public String words(Language language) {
      return Message.of("contract.word-missing", "field", field.words(language)).in(language);
    }
  }

  /** A field with a value. */
  record Present(Operand.OfField field) implements ConditionNode {
    @Override
    public Truth test(Object[] row, DateContext dates) {
      return Truth.of(field.value(row, dates) != null);
    }

    @Override
    public void write(SqlWriter out) {
      field.write(out);
      out.text(" is not null");
    }

    @Override
    public String words(Language language) {
      return Message.of("contract.word-present", "field", field.words(language)).in(language);
    }
  }
}
