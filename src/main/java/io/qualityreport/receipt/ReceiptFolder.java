package io.qualityreport.receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The folder that a department finds its receipts in. What is written is written aside and renamed,
 * so that nobody opens half a receipt.
 */
record ReceiptFolder(Path path) {
  /** Where endings are not shown, a page must not look like the file that it speaks of. */
  private static final String PAGE = "_回执.html";

  /**
   * What is to stand behind the name of a new receipt: nothing, or where another receipt has that
   * name a number. A receipt that is there with the same content is the same one, written again
   * after a crash.
   *
   * @param page the page's text for a number
   */
  String copy(String name, UnaryOperator<String> page) throws IOException {
    String copy = "";
    for (int i = 2; taken(name + copy, page.apply(copy)); i++) {
      copy = "-" + i;
    }
    return copy;
  }

  boolean holds(String name) {
    return Files.exists(path.resolve(name + PAGE));
  }

  void putPage(String name, String page) throws IOException {
    put(name + PAGE, page.getBytes(StandardCharsets.UTF_8));
  }

  void put(String name, byte[] bytes) throws IOException {
    Path file = path.resolve(name);
    Path part = path.resolve("~$" + Integer.toHexString(name.hashCode()) + ".part");
    Files.write(part, bytes);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private boolean taken(String name, String page) throws IOException {
    Path file = path.resolve(name + PAGE);
    return Files.exists(file)
        && !Arrays.equals(Files.readAllBytes(file), page.getBytes(StandardCharsets.UTF_8));
  }
}
