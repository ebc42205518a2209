package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.qualityreport.intake.Archive;
import io.qualityreport.intake.StableFileFilter;
import io.qualityreport.intake.TakenFiles;
import io.qualityreport.warehouse.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies that take their time are taken once, whole, whatever their times say. */
class HalfWrittenFilesTest {
  private static final Duration QUIET = Duration.ofSeconds(5);
  private static final FileTime OLD = FileTime.from(Instant.parse("2023-01-01T00:00:00Z"));
  private final SettableClock clock = new SettableClock(Instant.parse("2024-01-10T02:00:00Z"));
  private final StableFileFilter filter =
      new StableFileFilter(clock.withZone(ZoneOffset.UTC), QUIET);
  @TempDir private Path folder;

  @Test
  void aFileThatGrowsSlowlyWithAnOldTimeIsNotTaken() throws IOException {
    Path file = folder.resolve("表.csv");
    for (int part = 0; part < 10; part++) {
      Files.writeString(file, "一行\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      Files.setLastModifiedTime(file, OLD);
      assertThat(filter.accept(file)).as("part %d", part).isFalse();
      clock.tick(Duration.ofSeconds(4));
    }
    assertThat(filter.accept(file)).isFalse();
    clock.tick(Duration.ofSeconds(1));
    assertThat(filter.accept(file)).isTrue();
  }

  @Test
  void aCopyThatStopsForAMomentAndGoesOnIsNotTakenMeanwhile() throws IOException {
    Path file = Files.writeString(folder.resolve("表.csv"), "a");
    filter.accept(file);
    clock.tick(Duration.ofSeconds(4));
    Files.writeString(file, "ab");
    assertThat(filter.accept(file)).isFalse();
    clock.tick(Duration.ofSeconds(4));
    assertThat(filter.accept(file)).isFalse();
    clock.tick(Duration.ofSeconds(1));
    assertThat(filter.accept(file)).isTrue();
  }

  @Test
  void aFileRenamedIntoPlaceWaitsItsOwnTime() throws IOException {
    Path part = Files.writeString(folder.resolve("表.csv.part"), "a");
    assertThat(filter.accept(part)).isFalse();
    clock.tick(Duration.ofMinutes(1));
    Path file = Files.move(part, folder.resolve("表.csv"));
    assertThat(filter.accept(file)).isFalse();
    clock.tick(QUIET);
    assertThat(filter.accept(file)).isTrue();
  }

  @Test
  void aFileThatIsGoneAndComesBackWaitsAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("表.csv"), "a");
    filter.accept(file);
    clock.tick(QUIET);
    Files.delete(file);
    assertThat(filter.accept(file)).isFalse();
    Files.writeString(file, "a");
    assertThat(filter.accept(file)).isFalse();
  }

  @Test
  void aFileThatAnotherProgramHasLockedWaitsAndSaysWhy() throws Exception {
    Path file = Files.writeString(folder.resolve("表.xlsx"), "a");
    filter.accept(file);
    clock.tick(QUIET);
    Process program =
        new ProcessBuilder(
                "python3",
                "-c",
                "import fcntl,sys; f=open(sys.argv[1],'r+b'); fcntl.lockf(f,fcntl.LOCK_EX);"
                    + " print('locked',flush=True); sys.stdin.read()",
                file.toString())
            .start();
    assertThat(program.inputReader().readLine()).isEqualTo("locked");
    assertThat(filter.accept(file)).isFalse();
    assertThat(filter.postponedBecause(file)).contains("another program has locked it");
    program.outputWriter().close();
    assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(filter.accept(file)).isFalse();
    clock.tick(Duration.ofSeconds(10));
    assertThat(filter.accept(file)).isTrue();
  }

  @Test
  void aFileThatMayNotBeReadIsTakenOnceItMay() throws IOException {
    Path file = Files.writeString(folder.resolve("表.xlsx"), "a");
    assertThat(file.toFile().setReadable(false)).isTrue();
    assumeFalse(Files.isReadable(file), "read by the root user");
    assertThat(StableFileFilter.candidate(file)).isFalse();
    assertThat(file.toFile().setReadable(true)).isTrue();
    assertThat(StableFileFilter.candidate(file)).isTrue();
  }

  @Test
  void aCopyThatStoppedTooLongComesBackWhole() {
    byte[] whole = DropTable.instruments(1, 40).gb18030();
    new TemporaryHome(folder.resolve("home"))
        .open(
            h -> {
              Path file =
                  h.operations().home().inbox().resolve("metrology").resolve("导出2023-11-07.csv");
              try (OutputStream copy = Files.newOutputStream(file)) {
                copy.write(whole, 0, whole.length / 2);
                copy.flush();
                assertThat(h.takeIn()).hasSize(1);
                assertThat(file).doesNotExist();
                copy.write(whole, whole.length / 2, whole.length - whole.length / 2);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              new TakenFiles(h.clock()).sweep(file.getParent());
              List<Submission> again = h.takeIn();
              assertThat(again).hasSize(1);
              assertThat(again.get(0).counts().read()).isEqualTo(40);
              assertThat(h.figure("metrology.instruments_recorded")).isEqualTo("40");
            });
  }

  @Test
  void filesOfOneNameInQuickOrderAllCountInOrder() {
    new TemporaryHome(folder.resolve("home"))
        .open(
            h -> {
              for (int rows = 10; rows < 15; rows++) {
                h.put(
                    "metrology", "导出2023-11-07.csv", DropTable.instruments(1, rows).gb18030(), OLD);
                assertThat(h.takeIn())
                    .singleElement()
                    .extracting(s -> s.counts().read())
                    .isEqualTo((long) rows);
              }
              assertThat(h.figure("metrology.instruments_recorded")).isEqualTo("14");
            });
  }

  @Test
  void aFileReplacedWhileItIsReadIsReadAgain() throws IOException {
    Path file = folder.resolve("表.csv");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(256L << 20);
    }
    Files.setLastModifiedTime(file, OLD);
    Archive archive = new Archive(folder.resolve("archive"));
    Thread replacing =
        new Thread(
            () -> {
              Installation.await(
                  "the copy", () -> !Installation.files(folder.resolve("archive")).isEmpty());
              try {
                Path other = Files.writeString(folder.resolve("other"), "other");
                Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    replacing.start();
    assertThat(archive.store(file)).isEmpty();
    Installation.await("the other", () -> !replacing.isAlive());
    assertThat(archive.store(file)).get().extracting(a -> a.bytes()).isEqualTo(5L);
  }
}
