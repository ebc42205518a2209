package io.qualityreport.crash;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk in memory, which can be filled and turned read-only. */
final class MemoryDisk implements AutoCloseable {
  private final Path place;

  private MemoryDisk(Path place) {
    this.place = place;
  }

  /** Mounts one; without the right to do so the test is left out. */
  static MemoryDisk mount(Path place, int megabytes) throws IOException {
    Files.createDirectories(place);
    int done =
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", place.toString());
    assumeTrue(done == 0, "no right to mount a disk in memory");
    return new MemoryDisk(place);
  }

  Path place() {
    return place;
  }

  /** Takes all the space that is left. */
  void fill() {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(ballast())) {
      while (place.toFile().getUsableSpace() > 0) {
        out.write(block);
      }
    } catch (IOException full) {
      if (place.toFile().getUsableSpace() > block.length) {
        throw new UncheckedIOException(full);
      }
    }
  }

  /** Gives the space back. */
  void free() {
    try {
      Files.delete(ballast());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void readOnly(boolean on) {
    String how = on ? "remount,ro" : "remount,rw";
    CrashHome.await("the disk to be " + how, () -> run("mount", "-o", how, place.toString()) == 0);
  }

  private Path ballast() {
    return place.resolve("ballast");
  }

  @Override
  public void close() {
    run("umount", "-l", place.toString());
  }

  private static int run(String... command) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted during " + command[0], e);
    }
  }
}
