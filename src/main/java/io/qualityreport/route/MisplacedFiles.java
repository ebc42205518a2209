package io.qualityreport.route;

import io.qualityreport.intake.Inbox;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the administrator of files that lie in no drop folder, each once. Thread-safe. */
public final class MisplacedFiles {
  private static final Logger LOG = LoggerFactory.getLogger(MisplacedFiles.class);
  private final Inbox inbox;
  private final Set<Path> told = new HashSet<>();

  /** Makes the watch over the folder of all drop folders. */
  public MisplacedFiles(Inbox inbox) {
    this.inbox = inbox;
  }

  /** Looks, and logs what was not told yet. */
  public synchronized void report() {
    List<Path> found = inbox.misplaced();
    told.retainAll(found);
    found.stream().filter(told::add).forEach(this::tell);
  }

  private void tell(Path file) {
    LOG.warn(
        "file=\"{}\" state=misplaced expected={}",
        OutcomeLine.quoted(inbox.root().relativize(file).toString()),
        inbox.counties().isEmpty() ? "<department>/<file>" : "<region>/<department>/<file>");
  }
}
