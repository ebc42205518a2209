package io.qualityreport.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where drop folders are: {@code <root>/<department>}, in a home of several counties {@code
 * <root>/<region>/<department>}. Thread-safe.
 *
 * @param root the folder of all drop folders
 * @param counties division codes of the counties that have folders of their own; none in a home of
 *     one county
 * @param departments ids of the departments
 */
public record Inbox(Path root, List<String> counties, List<String> departments) {

  /** Copies the lists. */
  public Inbox {
    root = root.toAbsolutePath().normalize();
    counties = List.copyOf(counties);
    departments = List.copyOf(departments);
  }

  /** The drop folder of a department of a county. */
  public Path folder(String region, String department) {
    return root.resolve(name(region, department));
  }

  /** The folder that the drop folders of a county lie in. */
  public Path county(String region) {
    return counties.isEmpty() ? root : root.resolve(region);
  }

  /** A drop folder's path below the root, with {@code /}. */
  public String name(String region, String department) {
    return counties.isEmpty() ? department : region + "/" + department;
  }

  /** How many levels below the root a dropped file lies. */
  public int depth() {
    return counties.isEmpty() ? 2 : 3;
  }

  /** All drop folders. */
  public List<Path> folders() {
    return regions().flatMap(r -> departments.stream().map(d -> folder(r, d))).toList();
  }

  /** The drop folders of a department, one a county. */
  public List<Path> folders(String department) {
    return regions().map(r -> folder(r, department)).toList();
  }

  private Stream<String> regions() {
    return counties.isEmpty() ? Stream.of("") : counties.stream();
  }

  /**
   * The files below the root that no route will ever take: they lie beside the drop folders, in one
   * of no county or department, or in a folder inside a drop folder. Sorted.
   *
   * @throws UncheckedIOException if a folder cannot be read
   */
  public List<Path> misplaced() {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(root)) {
      try {
        Files.walkFileTree(root, new Search(found));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot look through " + root, e);
      }
    }
    return found.stream().sorted().toList();
  }

  private final class Search extends SimpleFileVisitor<Path> {
    private final List<Path> found;
    private final List<Path> folders = folders();

    Search(List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && leftOut(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    private boolean leftOut(Path folder) {
      String name = folder.getFileName().toString();
      boolean own = name.equals(DropFolder.RECEIPTS) || name.equals(DropFolder.FORMS);
      return name.startsWith(".") || (own && folders.contains(folder.getParent()));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (StableFileFilter.candidate(file) && !folders.contains(file.getParent())) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    /** A file or folder that goes away while it is looked at is not misplaced any more. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
      if (Files.exists(file)) {
        throw gone;
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
