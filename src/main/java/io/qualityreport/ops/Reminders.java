package io.qualityreport.ops;

import io.qualityreport.contract.Department;
import io.qualityreport.intake.Inbox;
import io.qualityreport.intake.ReminderFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminders in the departments' own folders: one note a department while anything of it is overdue,
 * replaced when that changes and removed once everything came. Thread-safe.
 */
public final class Reminders {
  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

  private final Inbox inbox;
  private final Catalog catalog;
  private final Regions regions;
  private final Expectations expectations;

  /** Makes the reminders of a home's counties. */
  public Reminders(Inbox inbox, Catalog catalog, Regions regions, Expectations expectations) {
    this.inbox = inbox;
    this.catalog = catalog;
    this.regions = regions;
    this.expectations = expectations;
  }

  /**
   * What became of one department's note.
   *
   * @param county whose
   * @param department whose
   * @param overdue how many things are overdue, 0 if the note was removed
   * @param file where the note lies, empty if it was removed
   */
  public record Note(Region county, Department department, int overdue, Optional<Path> file) {}

  /**
   * Writes, replaces and removes notes; a folder that cannot be written to does not stop the
   * others.
   *
   * @param overdue everything that is overdue
   * @throws UncheckedIOException for the first folder that could not be written to
   */
  public synchronized List<Note> write(List<Overdue> overdue) {
    List<Note> notes = new ArrayList<>();
    List<UncheckedIOException> failures = new ArrayList<>();
    for (Region county : regions.counties()) {
      for (Department department : catalog.contracts().departments()) {
        try {
          write(county, department, overdue).ifPresent(notes::add);
        } catch (UncheckedIOException e) {
          failures.add(e);
        }
      }
    }
    if (!failures.isEmpty()) {
      failures.subList(1, failures.size()).forEach(failures.get(0)::addSuppressed);
      throw failures.get(0);
    }
    return List.copyOf(notes);
  }

  private Optional<Note> write(Region county, Department department, List<Overdue> all) {
    Path folder = inbox.folder(county.code(), department.id());
    List<Overdue> own =
        all.stream()
            .filter(o -> o.region().equals(county.code()))
            .filter(o -> o.department().equals(department.id()))
            .toList();
    if (own.isEmpty()) {
      return ReminderFile.remove(folder)
          ? Optional.of(logged(new Note(county, department, 0, Optional.empty())))
          : Optional.empty();
    }
    String text = new ReminderText(catalog).of(department, own);
    Path file = ReminderFile.put(folder, expectations.today(), text);
    return Optional.of(logged(new Note(county, department, own.size(), Optional.of(file))));
  }

  private static Note logged(Note note) {
    LOG.info(
        "region={} department={} overdue={} reminder={}",
        note.county().code(),
        note.department().id(),
        note.overdue(),
        note.file().map(f -> f.getFileName().toString()).orElse("removed"));
    return note;
  }
}
