package io.qualityreport.receipt;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of the files of a receipt: {@code <yyyyMMdd-HHmmss>_<verdict>_<name of the file>}, in the
 * business time zone.
 */
public final class ReceiptName {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final Pattern OWN =
      Pattern.compile("(?s)(\\d{8}-\\d{6})_(?:已收下|部分收下|以前收过|未收下|等待确认|已确认|已撤回)_(.+)");

  /** Bytes: with what stands around it a name stays below the 255 that file systems allow. */
  private static final int LONGEST_NAME = 160;

  private ReceiptName() {}

  /**
   * A file's name without what a receipt put before it: workbooks of a receipt are corrected and
   * sent again, and the time of the receipt is not what they speak of.
   */
  public static String original(String fileName) {
    Matcher own = OWN.matcher(fileName);
    return own.matches() ? original(own.group(2)) : fileName;
  }

  /** The name of a receipt's files, without their ending. */
  static String of(Instant received, ZoneId zone, String verdict, String fileName) {
    return STAMP.withZone(zone).format(received) + "_" + verdict + "_" + safe(original(fileName));
  }

  /** When the receipt of that name was written; empty if the name is none of a receipt. */
  static Optional<LocalDateTime> written(String name) {
    Matcher own = OWN.matcher(name);
    try {
      return own.matches()
          ? Optional.of(LocalDateTime.parse(own.group(1), STAMP))
          : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** A file name that no file system takes for anything else; cut before its ending. */
  private static String safe(String name) {
    String safe = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\\\/:*?\"<>|]", "_");
    if (bytes(safe) <= LONGEST_NAME) {
      return safe;
    }
    int dot = safe.lastIndexOf('.');
    String ending = dot > 0 && safe.length() - dot <= 6 ? safe.substring(dot) : "";
    int end = 0;
    while (bytes(safe.substring(0, safe.offsetByCodePoints(end, 1)) + ending) <= LONGEST_NAME) {
      end = safe.offsetByCodePoints(end, 1);
    }
    return safe.substring(0, end) + ending;
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
