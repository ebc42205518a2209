package io.qualityreport.intake;

import io.qualityreport.warehouse.Arrival;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Drops that a crash ended after their file was removed and before the ledger knew. To be settled
 * before files are taken: the same file copied into the folder again, with the time that it kept,
 * would else be taken for the one that was under way, and not be loaded.
 */
public final class Leftovers {
  private final SubmissionLedger ledger;
  private final Inbox inbox;

  /**
   * Makes the search.
   *
   * @param inbox where the drop folders are
   */
  public Leftovers(SubmissionLedger ledger, Inbox inbox) {
    this.ledger = ledger;
    this.inbox = inbox;
  }

  /** The drop folders of which drops are not settled. */
  List<Path> folders() {
    return ledger.unsettled().stream().map(s -> folder(s.arrival())).distinct().toList();
  }

  /**
   * Settles every drop of a folder whose file no longer lies there.
   *
   * @param folder the drop folder, from which nobody else takes files meanwhile
   * @throws UncheckedIOException if it cannot be read
   */
  void settle(Path folder) {
    for (Submission submission : ledger.unsettled()) {
      Arrival arrival = submission.arrival();
      if (folder(arrival).equals(folder) && !waits(arrival)) {
        ledger.settle(arrival.key());
      }
    }
  }

  private Path folder(Arrival arrival) {
    return inbox.folder(arrival.region(), arrival.department());
  }

  private boolean waits(Arrival arrival) {
    Path path = folder(arrival).resolve(arrival.fileName());
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    DropFile drop = new DropFile(path, arrival.region(), arrival.department(), arrival.route());
    return ArrivalKey.of(drop, seen(path, arrival.sha256())).equals(arrival.key());
  }

  private static Archive.Archived seen(Path path, String sha256) {
    try {
      return new Archive.Archived(path, sha256, FileState.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + path, e);
    }
  }
}
