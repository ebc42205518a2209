package io.qualityreport.route;

import io.qualityreport.intake.Inbox;
import io.qualityreport.intake.TakenFiles;
import io.qualityreport.intake.Untaken;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the inbox: tells the administrator of what lies there and is not taken, each once,
 * and gives back what is still written to after it was taken. Thread-safe.
 */
public final class MisplacedFiles {
  private static final Logger LOG = LoggerFactory.getLogger(MisplacedFiles.class);
  private final Inbox inbox;
  private final TakenFiles taken;
  private final Set<Untaken> told = new HashSet<>();

  /** Makes the watch over the folder of all drop folders. */
  public MisplacedFiles(Inbox inbox, TakenFiles taken) {
    this.inbox = inbox;
    this.taken = taken;
  }

  /** Looks, and logs what was not told yet. */
  public synchronized void report() {
    inbox.folders().forEach(taken::sweep);
    List<Untaken> found = inbox.untaken();
    told.retainAll(found);
    found.stream().filter(told::add).forEach(this::tell);
  }

  private void tell(Untaken one) {
    LOG.warn(
        "file=\"{}\" state={} expected={}",
        OutcomeLine.quoted(inbox.root().relativize(one.file()).toString()),
        one.reason().code(),
        inbox.counties().isEmpty() ? "<department>/<file>" : "<region>/<department>/<file>");
  }
}
