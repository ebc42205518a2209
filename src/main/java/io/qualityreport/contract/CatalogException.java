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

  /**
   * Makes the exception for a file as a whole.
   *
   * @param file catalog file
   * @param problem what was expected, what was found and what to do
   */
  public CatalogException(String file, String problem) {
    super("catalog file " + file + ": " + problem);
  }

  private CatalogException(String problem) {
    super(problem);
  }

  /** A problem whose file and key the caller knows and adds with {@link #at}. */
  static CatalogException withoutPlace(String problem) {
    return new CatalogException(problem);
  }

  /** The same problem with the place where it was declared in front. */
  public CatalogException at(String file, String key) {
    CatalogException placed = new CatalogException(file, key, getMessage());
    placed.initCause(this);
    return placed;
  }
}
