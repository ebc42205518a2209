package io.qualityreport.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file leaves its folder only as what was archived, and comes back if it is still written to. */
class TakenFilesTest {
  private static final Instant NOW = Instant.parse("2024-01-10T02:00:00Z");
  @TempDir private Path root;
  private Path folder;
  private Path file;
  private Archive archive;

  @BeforeEach
  void drop() throws IOException {
    folder = Files.createDirectory(root.resolve("forestry"));
    file = Files.writeString(folder.resolve("表.csv"), "a,b\n");
    archive = new Archive(root.resolve("archive"));
  }

  @Test
  void whatIsWrittenAfterwardsIsAnotherDrop() throws IOException {
    try (OutputStream copy = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      taken(NOW).take(file, archive.store(file).orElseThrow());
      assertThat(file).doesNotExist();
      taken(NOW).sweep(folder);
      assertThat(file).doesNotExist();
      copy.write("1,2\n".getBytes(StandardCharsets.UTF_8));
      taken(NOW).sweep(folder);
      assertThat(file).hasContent("a,b\n1,2\n");
      copy.write("3,4\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(file).hasContent("a,b\n1,2\n3,4\n");
    assertThat(kept()).isEmpty();
  }

  @Test
  void whatComesBackDoesNotReplaceANewerFile() throws IOException {
    try (OutputStream copy = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      taken(NOW).take(file, archive.store(file).orElseThrow());
      copy.write('x');
    }
    Files.writeString(file, "newer");
    taken(NOW).sweep(folder);
    assertThat(file).hasContent("newer");
    Files.delete(file);
    taken(NOW).sweep(folder);
    assertThat(file).hasContent("a,b\nx");
  }

  @Test
  void itIsKeptForAQuarterOfAnHour() throws IOException {
    taken(NOW).take(file, archive.store(file).orElseThrow());
    taken(NOW.plus(Duration.ofMinutes(15))).sweep(folder);
    assertThat(kept()).hasSize(1);
    taken(NOW.plus(Duration.ofMinutes(16))).sweep(folder);
    assertThat(kept()).isEmpty();
  }

  @Test
  void aFileOfTheSameSizeAndTimeThatTookItsPlaceStays() throws IOException {
    Archive.Archived archived = archive.store(file).orElseThrow();
    Path other = Files.writeString(root.resolve("other"), "c,d\n");
    Files.setLastModifiedTime(other, FileTime.fromMillis(archived.modified()));
    Files.delete(file);
    Files.move(other, file);
    taken(NOW).take(file, archived);
    assertThat(file).hasContent("c,d\n");
  }

  @Test
  void otherBytesUnderTheSameSizeAndTimeStay() throws IOException {
    Archive.Archived archived = archive.store(file).orElseThrow();
    Files.writeString(file, "c,d\n");
    Files.setLastModifiedTime(file, FileTime.fromMillis(archived.modified()));
    taken(NOW).take(file, archived);
    assertThat(file).hasContent("c,d\n");
  }

  @Test
  void aFileThatItsSenderTookAwayIsGone() throws IOException {
    Archive.Archived archived = archive.store(file).orElseThrow();
    Files.delete(file);
    taken(NOW).take(file, archived);
    assertThat(kept()).isEmpty();
    assertThat(archive.store(file)).isEmpty();
  }

  private static TakenFiles taken(Instant now) {
    return new TakenFiles(Clock.fixed(now, ZoneOffset.UTC));
  }

  private List<Path> kept() throws IOException {
    Path aside = folder.resolve(".taken");
    if (!Files.exists(aside)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(aside)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
