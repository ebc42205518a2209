package io.qualityreport.ops;

import io.qualityreport.intake.Archive;
import io.qualityreport.intake.Intake;
import io.qualityreport.intake.Journal;
import io.qualityreport.intake.JournalEntry;
import io.qualityreport.intake.Replay;
import io.qualityreport.intake.ReplayClock;
import io.qualityreport.text.Message;
import io.qualityreport.warehouse.Warehouse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Makes a lost warehouse again from the archive and its journal alone: submissions, rows and load
 * numbers as they were. Runs are not made again; the next nightly run computes them. Nobody else
 * may work on the warehouse meanwhile.
 */
public final class Rebuild {
  private final Warehouse warehouse;
  private final Archive archive;
  private final ZoneId zone;
  private final Function<ReplayClock, Intake> intakes;

  /**
   * Makes rebuilding possible.
   *
   * @param zone business time zone
   * @param intakes makes an intake that goes by a clock
   */
  public Rebuild(
      Warehouse warehouse, Archive archive, ZoneId zone, Function<ReplayClock, Intake> intakes) {
    this.warehouse = warehouse;
    this.archive = archive;
    this.zone = zone;
    this.intakes = intakes;
  }

  /**
   * What came of it.
   *
   * @param entries how many entries the journal has
   * @param submissions how many submissions the warehouse has now
   * @param differences what is not as the journal has it
   */
  public record Rebuilt(int entries, int submissions, List<Message> differences) {

    /** Copies the list. */
    public Rebuilt {
      differences = List.copyOf(differences);
    }
  }

  /**
   * Rebuilds.
   *
   * @param progress told each step
   * @throws OperationFailure if the warehouse is not empty, or there is no journal
   */
  public Rebuilt run(Consumer<Message> progress) {
    requireEmpty();
    List<JournalEntry> entries = entries();
    progress.accept(
        Message.of("ops.rebuild-replays", "entries", entries.size(), "target", warehouse.place()));
    List<Message> differences =
        new Replay(archive, warehouse, new ReplayClock(zone), intakes).all(entries);
    int submissions = warehouse.submissions().list(Optional.empty()).size();
    return new Rebuilt(entries.size(), submissions, differences);
  }

  /**
   * Refuses to go on with a warehouse that does not have what the journal has: its numbers would be
   * given a second time.
   *
   * @throws OperationFailure if the journal has newer numbers than the warehouse
   */
  public void requireWhole() {
    Journal journal = archive.journal();
    long there = journal.newest();
    long here = there == 0 ? 0 : warehouse.submissions().newest();
    if (there > here) {
      throw new OperationFailure(
          Message.of(
              "ops.warehouse-behind",
              "warehouse",
              warehouse.place(),
              "newest",
              here,
              "journal",
              journal.folder(),
              "expected",
              there));
    }
  }

  private List<JournalEntry> entries() {
    List<JournalEntry> entries = archive.journal().read();
    if (entries.isEmpty()) {
      throw new OperationFailure(
          Message.of("ops.rebuild-no-journal", "journal", archive.journal().folder()));
    }
    return entries;
  }

  private void requireEmpty() {
    Map<String, Long> found = warehouse.numbers().found();
    if (!found.isEmpty()) {
      throw new OperationFailure(
          Message.of("ops.rebuild-not-empty", "target", warehouse.place(), "found", found));
    }
  }
}
