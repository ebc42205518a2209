package io.qualityreport.contract;

import io.qualityreport.text.Language;
import java.util.Set;

/**
 * A condition over one dataset's rows in the catalog's small vocabulary (SQL syntax and SQL null
 * rules): fields, literals, comparisons, {@code in}, {@code between}, {@code is null}, {@code
 * and/or/not}, and dates against {@code as_of}, {@code period_start}, {@code period_end}. Strings
 * compare only for (in)equality. Immutable.
 */
public final class Condition {

  /**
   * Parses and checks a condition against a contract's fields and types.
   *
   * @throws CatalogException that names the text, what was expected and what was found
   */
  public static Condition parse(String text, java.util.List<Field> fields) {
    throw new UnsupportedOperationException("helper A");
  }

  /** The text as declared. */
  public String text() {
    throw new UnsupportedOperationException("helper A");
  }

  /** The names of the fields it reads. */
  public Set<String> fields() {
    throw new UnsupportedOperationException("helper A");
  }

  /** The three-valued truth for a row, null for unknown is never returned: see {@link Truth}. */
  public Truth test(Object[] row, DateContext dates) {
    throw new UnsupportedOperationException("helper A");
  }

  /**
   * The same condition as SQL over the dataset's columns. {@code as_of} becomes {@code
   * coalesce("snapshot_on", ?)}: a snapshot's own date goes before the run's.
   */
  public SqlText sql(DateContext dates) {
    throw new UnsupportedOperationException("helper A");
  }

  /** The condition in words, such as 状态为“在用”且有效期至不早于统计截止日. */
  public String words(Language language) {
    throw new UnsupportedOperationException("helper A");
  }

  /** SQL truth. */
  public enum Truth {
    /** Holds. */
    TRUE,
    /** Does not hold. */
    FALSE,
    /** Cannot be told, because a value is missing. */
    UNKNOWN
  }
}
