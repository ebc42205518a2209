package io.qualityreport.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps the bytes of everything that ever arrived, once each, under the hash of their content:
 * {@code <root>/<first two digits>/<sha-256>}. A file is in the archive completely or not at all,
 * and is on the disk before its name appears. Thread-safe.
 */
public final class Archive {
  private static final int PIECE = 1 << 18;

  private final Path root;

  /**
   * Makes an archive.
   *
   * @param root its folder, made when first needed
   */
  public Archive(Path root) {
    this.root = root;
  }

  /**
   * A file in the archive.
   *
   * @param path where its bytes lie
   * @param sha256 hash of the bytes, hex
   * @param original the original's state, the same before and after it was read
   */
  public record Archived(Path path, String sha256, FileState original) {

    /** How many bytes. */
    public long bytes() {
      return original.bytes();
    }

    /** The original's modification time, milliseconds since 1970. */
    public long modified() {
      return original.modified().toMillis();
    }
  }

  /**
   * Copies a file into the archive; one that is there already is left as it is.
   *
   * @return empty if the file changed while it was read, so that it has to be tried again later, or
   *     if it went away
   * @throws UncheckedIOException if it cannot be read or the archive not written
   */
  public Optional<Archived> store(Path file) {
    try {
      FileState before = FileState.of(file);
      Path copy = Incoming.part(Files.createDirectories(root), file.toString());
      try {
        String sha256 = copy(file, copy);
        if (!before.equals(FileState.of(file)) || Files.size(copy) != before.bytes()) {
          return Optional.empty();
        }
        return Optional.of(new Archived(keep(copy, sha256), sha256, before));
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (NoSuchFileException e) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new UncheckedIOException("cannot archive " + file, e);
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot archive " + file, e);
    }
  }

  /** Where the bytes of that hash lie, or would lie. */
  public Path path(String sha256) {
    return root.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** What the bytes are of, which lies beside them. */
  public Journal journal() {
    return new Journal(root.resolve("journal"));
  }

  private Path keep(Path copy, String sha256) throws IOException {
    Path kept = path(sha256);
    Files.createDirectories(kept.getParent());
    if (!Files.exists(kept) || Files.size(kept) != Files.size(copy)) {
      place(copy, kept);
    }
    return kept;
  }

  /** Gives a file that was written elsewhere its name, once it is on the disk. */
  static void place(Path written, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Hash of a file's bytes, hex. */
  static String hash(Path file) throws IOException {
    return copy(file, OutputStream.nullOutputStream());
  }

  private static String copy(Path from, Path to) throws IOException {
    try (SteadyWriting out = new SteadyWriting(to)) {
      return copy(from, out);
    }
  }

  private static String copy(Path from, OutputStream out) throws IOException {
    byte[] piece = new byte[PIECE];
    byte[] before = new byte[PIECE];
    try (InputStream in = Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS);
        Hashing hash = new Hashing()) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        hash.add(piece, read);
        out.write(piece, 0, read);
        byte[] hashed = before;
        before = piece;
        piece = hashed;
      }
      return hash.hex();
    }
  }
}
