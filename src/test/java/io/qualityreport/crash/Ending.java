package io.qualityreport.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a home holds once everything is taken and aggregated, as far as it must be the same whatever
 * happened on the way.
 *
 * @param submissions the ledger's lines without the time of receipt
 * @param receipts each department's receipts, without the time in their names
 * @param figures the figures' lines
 * @param report each file of the report with the hash of its bytes
 */
record Ending(
    List<String> submissions,
    List<String> receipts,
    List<String> figures,
    Map<String, String> report) {

  /** Copies the lists. */
  Ending {
    submissions = List.copyOf(submissions);
    receipts = List.copyOf(receipts);
    figures = List.copyOf(figures);
    report = Map.copyOf(report);
  }

  /** Holds against the ending of an undisturbed telling, the plainest difference first. */
  void assertSameAs(Ending undisturbed) {
    assertThat(submissions).as("the ledger").containsExactlyElementsOf(undisturbed.submissions());
    assertThat(receipts).as("the receipts").containsExactlyElementsOf(undisturbed.receipts());
    assertThat(figures).as("the figures").containsExactlyElementsOf(undisturbed.figures());
    assertThat(new TreeMap<>(report))
        .as("the report")
        .isEqualTo(new TreeMap<>(undisturbed.report()));
  }

  /** Each submission's rows are accepted, rejected or duplicates. */
  void assertConserved() {
    assertThat(submissions)
        .allSatisfy(
            line -> {
              long[] counts =
                  Arrays.stream(line.split(","))
                      .skip(5)
                      .limit(4)
                      .mapToLong(Long::parseLong)
                      .toArray();
              assertThat(counts[0]).as(line).isEqualTo(counts[1] + counts[2] + counts[3]);
            });
  }

  /** The names of a department's receipts without their first part, the time. */
  static List<String> receipts(Path inbox) {
    return files(inbox).stream()
        .map(inbox::relativize)
        .map(Path::toString)
        .filter(name -> name.contains("/回执/") && name.endsWith(".html"))
        .map(name -> name.replaceFirst("/回执/\\d[^_]*_", "/回执/"))
        .sorted()
        .toList();
  }

  /** The files of a folder with the hashes of their bytes. */
  static Map<String, String> hashes(Path folder) {
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : files(folder)) {
      hashes.put(folder.relativize(file).toString(), hash(file));
    }
    return hashes;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
