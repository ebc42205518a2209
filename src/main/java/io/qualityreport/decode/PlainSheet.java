package io.qualityreport.decode;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/**
 * Tells from a sheet's bytes, which is much faster than from its XML, whether it seems to merge and
 * hide nothing. Both stand anywhere in a sheet, merged cells behind all rows, but are needed before
 * the first of them.
 */
final class PlainSheet {
  private static final String MERGED = "mergeCell";
  private static final String HIDDEN = "hidden";

  /** What stands behind the word where nothing is hidden. */
  private static final String[] SEEN = {"=\"false\"", "=\"0\""};

  private static final int LONGEST = HIDDEN.length() + SEEN[0].length();

  private PlainSheet() {}

  /** Whether a sheet seems plain. */
  static boolean is(WorkbookZip zip, String part) throws IOException, DecodeException {
    try (GuardedPart in = zip.bytes(part)) {
      return is(in);
    } catch (PartLimitException broken) {
      throw new DecodeException(broken.explanation());
    } catch (ZipException | EOFException broken) {
      throw WorkbookZip.broken(part, broken);
    }
  }

  private static boolean is(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    int kept = 0;
    int read = in.read(buffer, 0, buffer.length);
    while (read > 0) {
      int filled = kept + read;
      if (!plain(new String(buffer, 0, filled, StandardCharsets.ISO_8859_1))) {
        return false;
      }
      kept = Math.min(LONGEST, filled);
      System.arraycopy(buffer, filled - kept, buffer, 0, kept);
      read = in.read(buffer, kept, buffer.length - kept);
    }
    return true;
  }

  private static boolean plain(String xml) {
    if (xml.contains(MERGED)) {
      return false;
    }
    for (int i = xml.indexOf(HIDDEN); i >= 0; i = xml.indexOf(HIDDEN, i + 1)) {
      int behind = i + HIDDEN.length();
      if (i + LONGEST <= xml.length()
          && !xml.startsWith(SEEN[0], behind)
          && !xml.startsWith(SEEN[1], behind)) {
        return false;
      }
    }
    return true;
  }
}
