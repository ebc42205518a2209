package io.qualityreport.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldFilesTest {
  private static final Duration TIME = Duration.ofMinutes(2);
  private static final Instant TAKEN = Instant.parse("2024-01-10T02:00:00Z");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void drop() throws IOException {
    file = Files.writeString(folder.resolve("台账.csv"), "a\n");
  }

  @Test
  void aFileThatNobodyWritesIntoGoesOnceItsTimeIsOver() throws IOException {
    at(TAKEN).take(file);
    assertThat(file).doesNotExist();
    assertThat(at(TAKEN.plus(TIME).minusMillis(1)).release(List.of(folder))).isEmpty();
    assertThat(held()).hasSize(1);
    assertThat(at(TAKEN.plus(TIME)).release(List.of(folder))).isEmpty();
    assertThat(held()).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void whatIsWrittenIntoATakenFileComesBackWithIt() throws IOException {
    try (OutputStream writer = Files.newOutputStream(file)) {
      writer.write("a\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      at(TAKEN).take(file);
      writer.write("b\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThat(at(TAKEN.plus(TIME)).release(List.of(folder))).containsExactly(file);
    assertThat(file).hasContent("a\nb\n");
    assertThat(held()).isEmpty();
  }

  @Test
  void anotherFileOfThatNameIsNotOverwritten() throws IOException {
    at(TAKEN).take(file);
    Files.writeString(held().get(0), "a\nb\n");
    Files.writeString(file, "other");
    assertThat(at(TAKEN.plus(TIME)).release(List.of(folder))).isEmpty();
    assertThat(file).hasContent("other");
    Files.delete(file);
    assertThat(at(TAKEN.plus(TIME)).release(List.of(folder))).containsExactly(file);
    assertThat(file).hasContent("a\nb\n");
  }

  @Test
  void filesTakenInOneMillisecondDoNotMeet() throws IOException {
    Instant modified = Files.getLastModifiedTime(file).toInstant();
    at(TAKEN).take(file);
    Files.writeString(file, "b\n");
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(modified));
    at(TAKEN).take(file);
    assertThat(held()).hasSize(2);
    assertThat(at(TAKEN.plus(TIME)).release(List.of(folder))).isEmpty();
    assertThat(held()).isEmpty();
  }

  @Test
  void whereNothingIsToWaitAFileGoesAtOnce() throws IOException {
    new HeldFiles(Clock.fixed(TAKEN, ZoneOffset.UTC), Duration.ZERO).take(file);
    assertThat(folder).isEmptyDirectory();
  }

  private static HeldFiles at(Instant time) {
    return new HeldFiles(Clock.fixed(time, ZoneOffset.UTC), TIME);
  }

  private List<Path> held() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(".taken"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
