package io.qualityreport.contract;

/** A declaration in the catalog that cannot be used; found at start, names file and key. */
public final class CatalogException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param file catalog file, such as {@code datasets/metrology/metrology-instruments.yaml}
   * @param key the key within it, such as {@code fields[3].type}
   * @param problem what was expected, what was found and what to do
   */
  public CatalogException(String file, String key, String problem) {
    super("catalog file " + file + ", key " + key + ": " + problem);
  }
}
