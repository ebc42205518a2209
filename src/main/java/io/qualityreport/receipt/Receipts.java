package io.qualityreport.receipt;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.Violation;
import io.qualityreport.decode.FileDecoder;
import io.qualityreport.text.Language;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Answers a drop in the sender's own folder: a page that a double click opens, and, where rows were
 * sent back, a workbook to correct them in. No receipt takes the place of another; written again
 * for the same drop after a crash it is the same one.
 */
public final class Receipts {
  private static final int MOST_LISTED = 20_000;

  private final Contracts contracts;
  private final SubmissionLedger ledger;
  private final ReceiptPage page;
  private final Enclosures enclosures;
  private final ZoneId zone;

  /**
   * Makes the writer of receipts.
   *
   * @param decoder opens the archived file again, for the rows that are sent back
   * @param zone the business time zone
   */
  public Receipts(Contracts contracts, SubmissionLedger ledger, FileDecoder decoder, ZoneId zone) {
    this.contracts = contracts;
    this.ledger = ledger;
    this.enclosures = new Enclosures(contracts, decoder);
    this.zone = zone;
    this.page = new ReceiptPage(contracts, zone);
  }

  /**
   * Writes the receipt of a drop.
   *
   * @throws UncheckedIOException if the folder cannot be written
   */
  public void write(Answer answer) {
    Map<Submission, List<Violation>> violations = new LinkedHashMap<>();
    for (Submission s : answer.submissions()) {
      violations.put(s, ledger.violations(s.id(), MOST_LISTED));
    }
    try {
      write(answer, violations, enclosures.of(answer, violations));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write the receipt for submission " + answer.first().id(), e);
    }
  }

  /** The page comes last: where it lies, its workbook does. */
  private void write(
      Answer answer, Map<Submission, List<Violation>> violations, Enclosure enclosure)
      throws IOException {
    ReceiptFolder folder = new ReceiptFolder(Files.createDirectories(answer.folder()));
    String name = name(answer);
    UnaryOperator<String> text =
        copy -> {
          String workbook = enclosure.name(name, copy);
          return page.of(
              answer,
              violations,
              new NextSteps(contracts, answer, enclosure.kind(), workbook).of());
        };
    String copy = folder.copy(name, text);
    if (!folder.holds(name + copy)) {
      if (enclosure.kind() != Enclosure.Kind.NONE) {
        folder.put(enclosure.name(name, copy), enclosure.bytes());
      }
      folder.putPage(name + copy, text.apply(copy));
    }
  }

  private String name(Answer answer) {
    return ReceiptName.of(
        answer.first().arrival().receivedAt(),
        zone,
        new ReceiptLine(answer.submissions(), Language.ZH).verdict(),
        answer.fileName());
  }
}
