package io.qualityreport.contract;

import java.util.List;

/**
 * A key within a catalog file, for saying what is wrong there.
 *
 * @param file catalog file
 * @param key such as {@code fields[3].type}, empty for the file as a whole
 */
public record CatalogKey(String file, String key) {

  /** The whole of a file. */
  public static CatalogKey of(String file) {
    return new CatalogKey(file, "");
  }

  /** A key below this one. */
  public CatalogKey at(String name) {
    return new CatalogKey(file, key.isEmpty() ? name : key + "." + name);
  }

  /** An element of this list, from 0. */
  public CatalogKey at(int index) {
    return new CatalogKey(file, key + "[" + index + "]");
  }

  /** The exception to throw; the problem says what was expected, what was found, what to do. */
  public CatalogException wrong(String problem) {
    return key.isEmpty()
        ? new CatalogException(file, problem)
        : new CatalogException(file, key, problem);
  }

  /**
   * A value that has to be declared.
   *
   * @throws CatalogException if it is null
   */
  public <T> T required(T value, String expected) {
    if (value == null) {
      throw wrong("expected " + expected + ", found none; add it");
    }
    return value;
  }

  /**
   * A text that has to be declared and is not blank.
   *
   * @throws CatalogException if it is null or blank
   */
  public String text(String value, String expected) {
    if (required(value, expected).isBlank()) {
      throw wrong("expected " + expected + ", found a blank text; fill it in");
    }
    return value;
  }

  /**
   * A name made of lower-case letters, digits and a separator.
   *
   * @throws CatalogException if it is anything else
   */
  public String name(String value, char separator) {
    String pattern = "[a-z][a-z0-9" + separator + "]*";
    if (!text(value, "a name").matches(pattern)) {
      throw wrong("expected a name that matches " + pattern + ", found " + value);
    }
    return value;
  }

  /** A list that may be left out. */
  static <T> List<T> listed(List<T> list) {
    return list == null ? List.of() : list;
  }
}
