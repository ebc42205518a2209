package io.qualityreport.contract;

import io.qualityreport.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A condition over one dataset's rows in the catalog's small vocabulary (SQL syntax and SQL null
 * rules): fields, literals, comparisons, {@code in}, {@code between}, {@code is null}, {@code
 * and/or/not}, and dates against {@code as_of}, {@code period_start}, {@code period_end}. Strings
 * compare only for (in)equality. Immutable.
 */
public final class Condition {
  private final String text;
  private final Set<String> fields;
  private final ConditionNode root;

  Condition(String text, Set<String> fields, ConditionNode root) {
    this.text = text;
    this.fields = Set.copyOf(fields);
    this.root = root;
  }

  /**
   * Parses and checks a condition against a contract's fields and types.
   *
   * @throws CatalogException that names the text, what was expected and what was found; the caller
   *     adds file and key with {@link CatalogException#at}
   */
  public static Condition parse(String text, List<Field> fields) {
    return new ConditionParser(text, fields).parse();
  }

  /** The text as declared. */
  public String text() {
    return text;
  }

  ConditionNode root() {
    return root;
  }

  /** The names of the fields it reads. */
  public Set<String> fields() {
    return fields;
  }

  /** Whether its truth for a row may depend on the as-of day. */
  public boolean asksForDay() {
    return text.contains("as_of");
  }

  /** The three-valued truth for a row, null for unknown is never returned: see {@link Truth}. */
  public Truth test(Object[] row, DateContext dates) {
    return root.test(row, dates);
  }

  /**
   * The same condition as SQL over the dataset's columns. {@code as_of} becomes {@code
   * coalesce("snapshot_on", ?)}: a snapshot's own date goes before the run's.
   */
  public SqlText sql(DateContext dates) {
    return sql(dates, question -> Optional.empty());
  }

  /**
   * As {@link #sql(DateContext)}, with a column in place of each single question (a comparison, a
   * list, a missing value) that a column holds the answers to.
   *
   * @param named the name of that column, which no declared name can be; empty to ask the question
   */
  public SqlText sql(DateContext dates, Function<SqlText, Optional<String>> named) {
    return new SqlWriter(dates, named).node(root).written();
  }

  /** The condition in words, such as 状态为“在用”且有效期至不早于统计截止日. */
  public String words(Language language) {
    return root.words(language);
  }

  @Override
  public String toString() {
    return text;
  }

  /** SQL truth. */
  public enum Truth {
    /** Holds. */
    TRUE,
    /** Does not hold. */
    FALSE,
    /** Cannot be told, because a value is missing. */
    UNKNOWN;

    static Truth of(boolean holds) {
      return holds ? TRUE : FALSE;
    }
  }
}
