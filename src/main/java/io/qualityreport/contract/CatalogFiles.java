package io.qualityreport.contract;

import java.nio.file.Path;
import java.util.List;

/** The catalog's files: packaged in the program, or a directory that overrides them as a whole. */
public final class CatalogFiles {

  /** The packaged catalog. */
  public static CatalogFiles packaged() {
    throw new UnsupportedOperationException("helper A");
  }

  /** The catalog in a directory. */
  public static CatalogFiles directory(Path root) {
    throw new UnsupportedOperationException("helper A");
  }

  /** Paths below a folder that end so, relative to the catalog with {@code /}, sorted. */
  public List<String> list(String folder, String ending) {
    throw new UnsupportedOperationException("helper A");
  }

  /**
   * The text of a file.
   *
   * @throws CatalogException if there is none
   */
  public String text(String path) {
    throw new UnsupportedOperationException("helper A");
  }

  /**
   * Reads YAML strictly into a record or a list of records: an unknown or repeated key, a wrong
   * type is a {@link CatalogException} that names file and key.
   */
  public <T> T yaml(String path, com.fasterxml.jackson.core.type.TypeReference<T> type) {
    throw new UnsupportedOperationException("helper A");
  }

  /** SHA-256 over all names and contents, hex: the catalog's version. */
  public String hash() {
    throw new UnsupportedOperationException("helper A");
  }
}
