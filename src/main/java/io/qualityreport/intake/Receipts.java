package io.qualityreport.intake;

import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.Violation;
import io.qualityreport.text.Language;
import io.qualityreport.text.VisibleText;
import io.qualityreport.warehouse.Submission;
import io.qualityreport.warehouse.SubmissionLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers a drop in the sender's own folder: a short text that Notepad opens, and, where rows were
 * sent back, a workbook that lists each of them with its cell. Written aside and renamed, so that
 * nobody opens half a receipt; writing the same receipt again replaces it.
 */
final class Receipts {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final int MOST_LISTED = 20_000;
  /** Bytes: with what stands around it a name stays below the 255 that file systems allow. */
  private static final int LONGEST_NAME = 180;

  private final SubmissionLedger ledger;
  private final ReceiptText text;
  private final ZoneId zone;

  Receipts(Contracts contracts, SubmissionLedger ledger, ZoneId zone) {
    this.ledger = ledger;
    this.zone = zone;
    this.text = new ReceiptText(contracts, zone, Language.ZH);
  }

  void write(Reception reception, DropResult result) {
    Map<Submission, List<Violation>> violations =
        new TreeMap<>((a, b) -> Long.compare(a.id(), b.id()));
    for (IntakeOutcome outcome : result.outcomes()) {
      violations.put(
          outcome.submission(), ledger.violations(outcome.submission().id(), MOST_LISTED));
    }
    Submission first = result.outcomes().get(0).submission();
    String name =
        STAMP.withZone(zone).format(first.arrival().receivedAt())
            + "_"
            + text.verdict(result)
            + "_"
            + safe(reception.drop().name());
    try {
      Path folder =
          Files.createDirectories(reception.drop().path().resolveSibling(DropFolder.RECEIPTS));
      boolean listed = violations.values().stream().anyMatch(v -> !v.isEmpty());
      if (listed) {
        put(folder.resolve(name + ".xlsx"), ReceiptWorkbook.of(text, violations));
      }
      String words = text.of(reception, result, violations, listed ? name + ".xlsx" : "");
      put(
          folder.resolve(name + ".txt"),
          ('\ufeff' + words.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the receipt for " + first.id(), e);
    }
  }

  /** A file name that no file system takes for anything else. */
  private static String safe(String name) {
    String safe = VisibleText.line(name).replaceAll("[\\\\/:*?\"<>|]", "_");
    int end = 0;
    while (end < safe.length()
        && utf8(safe.substring(0, safe.offsetByCodePoints(end, 1))) <= LONGEST_NAME) {
      end = safe.offsetByCodePoints(end, 1);
    }
    return safe.substring(0, end);
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling("~$" + Integer.toHexString(file.hashCode()) + ".part");
    Files.write(part, bytes);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
