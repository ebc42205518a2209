package io.qualityreport.report;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Names of the explanation pages: short, ASCII, alike on every file system, and different for
 * different figures. What is not plain in an id, such as the Chinese group of a table, becomes a
 * hash.
 */
final class PageNames {
  private static final Pattern PLAIN_ID = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*");
  private static final Pattern PLAIN_GROUP = Pattern.compile("[0-9a-z]+");
  private static final int LONGEST = 60;

  private PageNames() {}

  /** The page of a figure, such as {@code figures/equipment.total.html}. */
  static String figure(String id) {
    int slash = id.indexOf('/');
    String figure = slash < 0 ? id : id.substring(0, slash);
    String group = slash < 0 ? "" : "--" + plain(id.substring(slash + 1), PLAIN_GROUP);
    return "figures/" + plain(figure, PLAIN_ID) + group + ".html";
  }

  private static String plain(String part, Pattern allowed) {
    boolean fits = part.length() <= LONGEST && allowed.matcher(part).matches();
    return fits ? part : "x-" + hash(part);
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(DigestUtils.sha256(text), 0, 8);
  }
}
