package io.qualityreport.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects the SQL of a condition and the values to bind. */
final class SqlWriter {
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();
  private final DateContext dates;
  private final Function<SqlText, Optional<String>> named;

  SqlWriter(DateContext dates) {
    this(dates, question -> Optional.empty());
  }

  /** A writer of columns that hold the answers to single questions in place of the questions. */
  SqlWriter(DateContext dates, Function<SqlText, Optional<String>> named) {
    this.dates = dates;
    this.named = named;
  }

  DateContext dates() {
    return dates;
  }

  /** Adds SQL of the program's own. */
  SqlWriter text(String text) {
    sql.append(text);
    return this;
  }

  /** Adds a declared column. */
  SqlWriter column(String name) {
    sql.append('"').append(name).append('"');
    return this;
  }

  /** Adds a place for a value. */
  SqlWriter value(Object value) {
    sql.append('?');
    values.add(value);
    return this;
  }

  /** Adds a node; a single question as the column that holds its answers, if there is one. */
  SqlWriter node(ConditionNode node) {
    if (node instanceof ConditionNode.Junction || node instanceof ConditionNode.Not) {
      node.write(this);
      return this;
    }
    SqlWriter alone = new SqlWriter(dates);
    node.write(alone);
    SqlText question = alone.written();
    named
        .apply(question)
        .ifPresentOrElse(
            name -> sql.append('"').append(name).append('"'),
            () -> {
              sql.append(question.sql());
              values.addAll(question.values());
            });
    return this;
  }

  SqlText written() {
    return new SqlText(sql.toString(), values);
  }
}
