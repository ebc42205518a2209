package io.qualityreport.contract;

import io.qualityreport.contract.Condition.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The single questions (comparisons, lists, missing values) that several conditions are made of,
 * each once. Rows of equal answers make every one of the conditions equally true. Immutable.
 */
public final class Questions {
  private final List<ConditionNode> nodes;
  private final Set<String> valued;

  private Questions(List<ConditionNode> nodes, Set<String> valued) {
    this.nodes = List.copyOf(nodes);
    this.valued = Set.copyOf(valued);
  }

  /**
   * The questions of conditions over one dataset.
   *
   * @param fewValues fields of few values; what asks of these alone is answered by their values
   */
  public static Questions of(Collection<Condition> conditions, Set<String> fewValues) {
    Set<ConditionNode> all = new LinkedHashSet<>();
    conditions.forEach(condition -> collect(condition.root(), all));
    List<ConditionNode> asked = new ArrayList<>();
    Set<String> valued = new TreeSet<>();
    for (ConditionNode node : all) {
      List<String> fields = fields(node).toList();
      if (fewValues.containsAll(fields)) {
        valued.addAll(fields);
      } else {
        asked.add(node);
      }
    }
    return new Questions(asked, valued);
  }

  private static void collect(ConditionNode node, Set<ConditionNode> all) {
    if (node instanceof ConditionNode.Junction junction) {
      junction.nodes().forEach(n -> collect(n, all));
    } else if (node instanceof ConditionNode.Not not) {
      collect(not.node(), all);
    } else {
      all.add(node);
    }
  }

  private static Stream<String> fields(ConditionNode node) {
    Stream<Operand> operands = Stream.empty();
    if (node instanceof ConditionNode.Compare c) {
      operands = Stream.of(c.left(), c.right());
    } else if (node instanceof ConditionNode.Between b) {
      operands = Stream.of(b.value(), b.low(), b.high());
    } else if (node instanceof ConditionNode.In in) {
      operands = Stream.concat(Stream.of(in.value()), in.choices().stream());
    } else if (node instanceof ConditionNode.Missing m) {
      operands = Stream.of(m.field());
    } else if (node instanceof ConditionNode.Present p) {
      operands = Stream.of(p.field());
    }
    return operands
        .filter(Operand.OfField.class::isInstance)
        .map(o -> ((Operand.OfField) o).field().name());
  }

  /** The fields of few values whose values answer the questions that are not asked. */
  public Set<String> valued() {
    return valued;
  }

  /** How many are asked. */
  public int size() {
    return nodes.size();
  }

  /** The answer of a row to a question, from 0. */
  public Truth answer(int question, Object[] row, DateContext dates) {
    return nodes.get(question).test(row, dates);
  }
}
