package io.qualityreport.contract;

/** Files are found by what they declare, so that a name stands in one place only. */
final class FileNames {
  private FileNames() {}

  /** Requires that a file lies where its declaration says. */
  static void own(CatalogKey file, String name, String expectedPath) {
    if (!file.file().equals(expectedPath)) {
      throw file.at("name")
          .wrong("expected the file to be " + expectedPath + ", found name " + name + " in it");
    }
  }
}
