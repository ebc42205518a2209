package io.qualityreport.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * What departments drop, department by department: the files of the sample year, with corrections,
 * repetitions, bad rows and refused files among them.
 *
 * @param waves what is dropped together; the next once all of it was taken, so that every telling
 *     of the story takes the files in the same order
 */
record Story(List<List<Drop>> waves) {
  private static final String SAMPLE = "/sample/2023/";
  private static final String MARKET = "market-regulation";
  private static final int CASES = 8_000;

  /** Copies the waves. */
  Story {
    waves = waves.stream().map(List::copyOf).toList();
  }

  /** The sample year, its departments in an order drawn by the seed. */
  static Story sampleYear(long seed) {
    Map<String, List<Drop>> departments = new LinkedHashMap<>();
    for (JsonNode entry : index()) {
      String department = entry.path("department").asText();
      byte[] content = packaged(department + "/" + entry.path("resource").asText());
      departments
          .computeIfAbsent(department, d -> new ArrayList<>())
          .add(new Drop(department, entry.path("file").asText(), content));
    }
    departments.get(MARKET).addAll(complaints());
    departments.values().forEach(Story::repeatTheFirst);
    List<List<Drop>> waves = new ArrayList<>(departments.values());
    Collections.shuffle(waves, new Random(seed));
    return new Story(waves);
  }

  /** Four files of one department, the first ones big enough to be met in the middle. */
  static Story cases() {
    return new Story(List.of(complaints()));
  }

  /** A big file, a correction of some of it, one that is all bad, and one that nobody can read. */
  private static List<Drop> complaints() {
    return List.of(
        new Drop(MARKET, "投诉大表.csv", table(1, CASES, "2023-03-1%d")),
        new Drop(MARKET, "投诉大表更正.csv", table(CASES / 2, CASES + 500, "2023-04-1%d")),
        new Drop(MARKET, "日期全错.csv", table(1, 2_000, "2023-13-4%d")),
        new Drop(MARKET, "说不清.pdf", "%PDF-1.4 no table".getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] table(int first, int last, String day) {
    StringBuilder csv = new StringBuilder("编号,类型,接收时间\n");
    for (int i = first; i <= last; i++) {
      csv.append("KILL").append(i).append(",投诉,").append(day.formatted(i % 10)).append('\n');
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void repeatTheFirst(List<Drop> drops) {
    Drop first = drops.get(0);
    drops.add(new Drop(first.department(), "再报-" + first.name(), first.content()));
  }

  private static JsonNode index() {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(packaged("index.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] packaged(String path) {
    try (InputStream in = Story.class.getResourceAsStream(SAMPLE + path)) {
      return Objects.requireNonNull(in, path).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
