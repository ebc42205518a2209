package io.qualityreport.route;

import io.qualityreport.intake.FolderTurns;
import io.qualityreport.intake.StableFileFilter;
import io.qualityreport.warehouse.Lease;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Lets Camel's file consumers ask the {@link StableFileFilter} whether a file is whole, and the
 * {@link FolderTurns} whether this process may take it. Thread-safe.
 */
public final class StableFiles implements GenericFileFilter<File> {
  private final StableFileFilter filter;
  private final FolderTurns turns;
  private final Set<Path> looked = ConcurrentHashMap.newKeySet();

  /** Makes the filter that routes name {@code #stableFiles}. */
  public StableFiles(StableFileFilter filter, FolderTurns turns) {
    this.filter = filter;
    this.turns = turns;
  }

  /** Begins a look into a folder, whose files are judged alike whichever is asked for first. */
  void look(Path folder) {
    looked.add(folder);
    begin(folder);
  }

  private void begin(Path folder) {
    filter.look(folder);
    turns.look(folder);
  }

  @Override
  public boolean accept(GenericFile<File> file) {
    Path path = Path.of(file.getAbsoluteFilePath());
    if (!looked.contains(path.getParent())) {
      begin(path.getParent()); // its route does not say when it looks
    }
    return !file.isDirectory() && filter.accept(path) && turns.offer(path);
  }

  /** Begins to take a file, see {@link FolderTurns#enter}. */
  Optional<Lease> enter(Path file) {
    return turns.enter(file);
  }

  /** Takes a step with a file that was begun. */
  <T> T under(Lease lease, Supplier<T> step) {
    return turns.under(lease, step);
  }

  /** Ends with a file, however that ended. */
  void end(Path file, Lease lease) {
    turns.leave(file, lease);
  }

  /** Forgets a file that was taken. */
  void forget(Path file) {
    filter.forget(file);
  }

  /** Leaves a file, and its folder with it, alone for a while. */
  void postpone(Path file, Duration pause, String reason) {
    filter.postpone(file, pause, reason);
    turns.interrupt(file);
  }
}
