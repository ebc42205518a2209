package io.qualityreport.measure;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A small catalog of its own for tests, to which each test adds its figures and checks. */
public final class TestCatalog {
  /** Where the tests of this package keep their files. */
  public static final Path RESOURCES = Path.of("src", "test", "resources", "measure");

  private final Path root;

  private TestCatalog(Path root) {
    this.root = root;
  }

  /** Copies the catalog into an empty directory. */
  public static TestCatalog in(Path root) throws IOException {
    Path from = RESOURCES.resolve("catalog");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new TestCatalog(root);
  }

  /** Adds a file. */
  public TestCatalog with(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** The files as they are now. */
  public CatalogFiles files() {
    return CatalogFiles.directory(root);
  }

  /** The datasets. */
  public Contracts contracts() {
    return Contracts.load(files());
  }

  /** The figures. */
  public FigureCatalog figures() {
    return FigureCatalog.load(files(), contracts());
  }
}
