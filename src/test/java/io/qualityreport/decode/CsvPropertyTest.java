package io.qualityreport.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class CsvPropertyTest {
  private Path file;

  @BeforeProperty
  void makeFile() throws Exception {
    file = Files.createTempFile("grid", ".csv");
  }

  @AfterProperty
  void removeFile() throws Exception {
    Files.delete(file);
  }

  @Property(tries = 300)
  void everyGridComesBack(
      @ForAll("grids") List<List<String>> grid,
      @ForAll("delimiters") char delimiter,
      @ForAll("lineEnds") String lineEnd,
      @ForAll boolean chinese)
      throws Exception {
    Charset charset = chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    List<List<String>> rows = withHeader(grid);
    String text = rows.stream().map(r -> line(r, delimiter)).collect(Collectors.joining(lineEnd));
    Files.write(file, text.getBytes(charset));

    assertThat(Fixtures.read(file)).isEqualTo(rows);
  }

  /** Data below a header as wide, so that the delimiter can be told. */
  private static List<List<String>> withHeader(List<List<String>> grid) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i <= grid.size(); i++) {
      rows.add(new ArrayList<>());
      for (int column = 0; column < grid.get(0).size(); column++) {
        rows.get(i).add("器具编号" + column);
      }
    }
    rows.addAll(grid);
    return rows;
  }

  @Provide
  Arbitrary<List<List<String>>> grids() {
    Arbitrary<String> cell =
        Arbitraries.strings()
            .withCharRange('\u4e00', '\u9fa5')
            .withChars("ab09,;|\t\"\n\r =#，。")
            .ofMaxLength(8)
            .map(s -> s.isEmpty() ? null : s);
    return Arbitraries.integers()
        .between(2, 6)
        .flatMap(w -> cell.list().ofSize(w).list().ofMinSize(1).ofMaxSize(12));
  }

  @Provide
  Arbitrary<Character> delimiters() {
    return Arbitraries.of(',', '\t', ';', '|');
  }

  @Provide
  Arbitrary<String> lineEnds() {
    return Arbitraries.of("\n", "\r\n");
  }

  @Property(tries = 50)
  void rowNumbersAreThoseOfASpreadsheet(@ForAll @IntRange(min = 0, max = 20) int blanks)
      throws Exception {
    Files.writeString(file, "a,b\n" + "\n".repeat(blanks) + "1,2");

    assertThat(Fixtures.read(file)).hasSize(blanks + 2);
  }

  private static String line(List<String> cells, char delimiter) {
    return cells.stream()
        .map(c -> c == null ? "" : "\"" + c.replace("\"", "\"\"") + "\"")
        .collect(Collectors.joining(String.valueOf(delimiter)));
  }
}
