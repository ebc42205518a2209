package io.qualityreport.intake;

import io.qualityreport.intake.Untaken.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
   * What lies below the root and no route will take: files beside the drop folders, in one of no
   * county or department, or in a folder inside a drop folder; and in the drop folders what is no
   * file that can be read. Sorted.
   *
   * @throws UncheckedIOException if a folder cannot be read
   */
  public List<Untaken> untaken() {
    List<Untaken> found = new ArrayList<>();
    if (Files.isDirectory(root)) {
      try {
        Files.walkFileTree(root, new Search(found));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot look through " + root, e);
      }
    }
    return found.stream().sorted(Comparator.comparing(Untaken::file)).toList();
  }

  private final class Search extends SimpleFileVisitor<Path> {
    private final List<Untaken> found;
    private final List<Path> folders = folders();

    Search(List<Untaken> found) {
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
      reason(file, attributes).ifPresent(r -> found.add(new Untaken(file, r)));
      return FileVisitResult.CONTINUE;
    }

    private Optional<Reason> reason(Path file, BasicFileAttributes attributes) {
      if (StableFileFilter.byProduct(file.getFileName().toString()) || folders.contains(file)) {
        return Optional.empty();
      }
      if (attributes.isSymbolicLink()) {
        return Optional.of(Reason.LINK);
      }
      if (attributes.isOther()) {
        return Optional.of(Reason.SPECIAL);
      }
      if (!StableFileFilter.named(file)) {
        return Optional.of(Reason.NAME);
      }
      return Files.isReadable(file) ? misplaced(file) : Optional.of(Reason.UNREADABLE);
    }

    private Optional<Reason> misplaced(Path file) {
      return StableFileFilter.candidate(file) && !folders.contains(file.getParent())
          ? Optional.of(Reason.MISPLACED)
          : Optional.empty();
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException broken) throws IOException {
      if (folders.contains(folder.getParent()) && empty(folder)) {
        found.add(new Untaken(folder, Reason.FOLDER));
      }
      return super.postVisitDirectory(folder, broken);
    }

    private static boolean empty(Path folder) throws IOException {
      try (Stream<Path> inside = Files.list(folder)) {
        return inside.findAny().isEmpty();
      }
    }

    /** What goes away while it is looked at is nobody's any more; a closed folder is told. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        found.add(new Untaken(file, Reason.UNREADABLE));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
