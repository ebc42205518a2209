package io.qualityreport.console;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a running service listens for commands, as {@code data/service.json} says: only who may
 * read that file may command the service.
 *
 * @param port port on loopback
 * @param token secret of this run of the service
 * @param pid process id of the service
 */
public record ServiceAddress(int port, String token, long pid) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Checks that there is a token. */
  public ServiceAddress {
    Objects.requireNonNull(token, "token");
  }

  /** Writes the file, readable for its owner only before anything stands in it. */
  public void write(Path file) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      Files.createFile(part, ownerOnly(file));
      Files.write(part, JSON.writeValueAsBytes(this));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the service's address to " + file, e);
    }
  }

  /** Reads the file; empty if there is none, or none that can be understood. */
  public static Optional<ServiceAddress> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(Files.readAllBytes(file), ServiceAddress.class))
          : Optional.empty();
    } catch (JacksonException | java.nio.file.NoSuchFileException stale) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the service's address from " + file, e);
    }
  }

  /** The token never stands in a log. */
  @Override
  public String toString() {
    return "ServiceAddress[port=" + port + ", pid=" + pid + "]";
  }

  private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
    return Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
