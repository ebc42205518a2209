package io.qualityreport.route;

import io.qualityreport.intake.HeldFiles;
import io.qualityreport.intake.Inbox;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Releases the files that were taken in a while ago. */
public final class TakenFiles {
  private static final Logger LOG = LoggerFactory.getLogger(TakenFiles.class);
  private final HeldFiles held;
  private final Inbox inbox;

  /** Makes the release of what lies aside in the drop folders of an inbox. */
  public TakenFiles(HeldFiles held, Inbox inbox) {
    this.held = held;
    this.inbox = inbox;
  }

  /** Removes what waited long enough, and logs what came back because it was written on. */
  public void release() {
    for (Path file : held.release(inbox.folders())) {
      LOG.warn(
          "file=\"{}\" state=written-on action=taken-again",
          OutcomeLine.quoted(inbox.root().relativize(file).toString()));
    }
  }
}
