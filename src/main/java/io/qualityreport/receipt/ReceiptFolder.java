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
  private static final String PAGE = ".html";

  /**
   * The name for a new receipt: the given one, or where that is another receipt's, with a number
   * behind it. A receipt that is there with the same content is the same one, written again after a
   * crash.
   *
   * @param page the page's text for a name
   */
  String free(String name, UnaryOperator<String> page) throws IOException {
    String free = name;
    for (int copy = 2; taken(free, page.apply(free)); copy++) {
      free = name + "-" + copy;
    }
    return free;
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
