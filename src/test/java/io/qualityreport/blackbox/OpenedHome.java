package io.qualityreport.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.measure.FigureValue;
import io.qualityreport.ops.Aggregation;
import io.qualityreport.ops.Operations;
import io.qualityreport.warehouse.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An open home: files are dropped into it, and it is asked what became of them. */
final class OpenedHome {
  private static final String PERIOD = "2023";
  private final Installation installation;
  private final Operations operations;
  private OptionalInt before = OptionalInt.empty();
  private final SettableClock clock;

  OpenedHome(Installation installation, Operations operations, SettableClock clock) {
    this.installation = installation;
    this.operations = operations;
    this.clock = clock;
  }

  /** Everything that can be done with the home. */
  Operations operations() {
    return operations;
  }

  /** The clock that everything in the home goes by. */
  SettableClock clock() {
    return clock;
  }

  /** Puts a file into a department's folder, whole at once, and takes nothing in. */
  Path put(String department, String name, byte[] content) {
    remember();
    return installation.drop(department, name, content);
  }

  /** Puts a file that keeps an earlier modification time, as copies do. */
  void put(String department, String name, byte[] content, FileTime modified) {
    remember();
    try {
      Path aside = operations.home().root().resolve("aside");
      Files.setLastModifiedTime(Files.write(aside, content), modified);
      Path folder = operations.home().inbox().resolve(department);
      Files.move(aside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot drop " + name, e);
    }
  }

  /** Drops a file and has the routes take it in; then a minute passes. */
  List<Submission> dropAll(String department, String name, byte[] content) {
    put(department, name, content);
    return takeIn();
  }

  /** Drops a file of which exactly one submission is recorded. */
  Submission drop(String department, String name, byte[] content) {
    List<Submission> recorded = dropAll(department, name, content);
    assertThat(recorded).as(name).hasSize(1);
    return recorded.get(0);
  }

  /** Has the routes take in what lies in the folders; then a minute passes. */
  List<Submission> takeIn() {
    remember();
    operations.takeIn().takeAll(file -> {});
    awaitSettled();
    clock.tick(Duration.ofMinutes(1));
    List<Submission> all = operations.results().submissions(Optional.empty());
    int first = before.getAsInt();
    before = OptionalInt.empty();
    return all.subList(first, all.size());
  }

  /** What was there before the first file that is to be taken in: routes look all the time. */
  private void remember() {
    if (before.isEmpty()) {
      before = OptionalInt.of(operations.results().submissions(Optional.empty()).size());
    }
  }

  /** What a department's newest receipt says, line by line; see {@link PageText}. */
  String receipt(String department) {
    return PageText.of(read(newestReceipt(department, "_回执.html")));
  }

  /** A department's newest receipt file that ends so. */
  Path newestReceipt(String department, String ending) {
    return installation.receipts(department).stream()
        .filter(f -> f.getFileName().toString().endsWith(ending))
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new AssertionError("no receipt " + ending + " for " + department));
  }

  /** Aggregates the year now, as of its last day. */
  Aggregation.Result aggregate() {
    return operations
        .aggregation()
        .run(PERIOD, Optional.of(LocalDate.of(2023, 12, 31)), "command", step -> {});
  }

  /** A figure of the year as it would be printed now, a dash where it has no value. */
  String figure(String id) {
    return aggregate()
        .figures()
        .find(id)
        .flatMap(FigureValue::rounded)
        .map(Object::toString)
        .orElse("-");
  }

  /** The file leaves the folder before the ledger says that all is done. */
  private void awaitSettled() {
    Installation.await(
        "the ledger",
        () ->
            operations.results().submissions(Optional.empty()).stream()
                .allMatch(Submission::settled));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
