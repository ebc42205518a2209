package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts into a folder what is no file, or no file with a name. */
final class SpecialFiles {

  private SpecialFiles() {}

  static void put(Path folder, String name, String kind) {
    Path path = folder.resolve(name);
    try {
      switch (kind) {
        case "link" -> Files.createSymbolicLink(path, Path.of("/etc/hosts"));
        case "dangling-link" -> Files.createSymbolicLink(path, folder.resolve("nowhere"));
        case "link-to-itself" -> Files.createSymbolicLink(path, path);
        case "folder-link" -> Files.createSymbolicLink(path, Path.of("/"));
        case "folder" -> Files.createDirectory(path);
        case "full-folder" -> Files.writeString(Files.createDirectory(path).resolve("a.csv"), "a");
        case "pipe" -> run(List.of("mkfifo", path.toString()));
        case "socket" -> socket(path);
        case "bad-name" ->
            run(
                List.of(
                    "sh", "-c", "printf x > \"$0/$(printf '" + name + "')\"", folder.toString()));
        default -> throw new IllegalArgumentException("nothing special is called " + kind);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A socket stays in the folder when it is closed. */
  private static void socket(Path path) throws IOException {
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(path));
    }
  }

  private static void run(List<String> command) throws IOException {
    try {
      assertThat(new ProcessBuilder(command).start().waitFor()).as("%s", command).isZero();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
