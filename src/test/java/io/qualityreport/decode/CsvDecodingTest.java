package io.qualityreport.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvDecodingTest {
  private static final DecodeLimits SMALL = new DecodeLimits(3, 10, 1 << 20, 200, 1 << 20);

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      value = {
        "comma! a,b\\n1,2\\n! ,",
        "tab! a\\tb\\n1,5\\t2\\n! \\t",
        "semicolon! a;b\\n1,5;2\\n3,5;4! ;",
        "bar! a|b|c\\n1|2|3! |",
        "nothing separates! a\\nb\\n! ,",
        "titles with other marks! 台账;甲,乙\\na,b,c\\n1,2,3\\n4,5,6! ,",
        "bars within cells! a,b,c\\n1|2,3,4\\n5|6,7,8! ,",
        "commas within quotes! a;b\\n\"1,2,3\";4\\n\"5,6,7\";8! ;",
        "stated! sep=;\\na,b;c\\n1,2;3! ;",
        "blank lines! \\n\\na\\tb\\n\\n1\\t2! \\t",
      })
  void findsDelimiter(String reason, String text, String delimiter) {
    assertThat(Delimiter.of(unescape(text))).as(reason).isEqualTo(unescape(delimiter).charAt(0));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      value = {
        "plain! a,b\\n1,2! 1[a, b] 2[1, 2]",
        "last line ended! a,b\\r\\n1,2\\r\\n! 1[a, b] 2[1, 2]",
        "old line ends! a,b\\r1,2\\r! 1[a, b] 2[1, 2]",
        "blank lines count! \\na,b\\n\\n\\n1,2\\n\\n! 1[] 2[a, b] 3[] 4[] 5[1, 2] 6[]",
        "blank cells! a,,\\n,,\\n\"\",1,! 1[a, null, null] 2[null, null, null] 3[null, 1, null]",
        "quotes! \"a\"\"b\",\"c,d\"\\n\"e\\nf\",g! 1[a\"b, c,d] 2[e\\nf, g]",
        "a quoted line break is one row! \"a\\n\\nb\",c\\n1,2! 1[a\\n\\nb, c] 2[1, 2]",
        "a quoted cell that ends with a line break! a,\"x\\r\"\\nb,c! 1[a, x\\r] 2[b, c]",
        "quotes within a cell! a 5\" pipe,b\\n1,2! 1[a 5\" pipe, b] 2[1, 2]",
        "uneven rows! a,b,c\\n1\\n1,2,3,4,5! 1[a, b, c] 2[1] 3[1, 2, 3, 4, 5]",
        "blanks stay! ' a , b'\\n1,2! 1[ a ,  b] 2[1, 2]",
        "leading zeros stay! a,b\\n007,１２! 1[a, b] 2[007, １２]",
      })
  void readsRows(String reason, String text, String rows) throws Exception {
    Path file = write(unescape(text).replace("'", ""));

    assertThat(read(file)).as(reason).isEqualTo(unescape(rows));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      value = {
        "unclosed at the end! a,b\\nc,\"d! Cell B2 begins with a quotation mark that is never closed,"
            + " so that it swallows the rows below. Close it or remove it and submit again.",
        "unclosed at the line's end! a,\"! Cell B1 begins with a quotation mark that is never closed,"
            + " so that it swallows the rows below. Close it or remove it and submit again.",
        "unclosed over short lines! a,b\\n\"c,d\\ne,f\\ng,h\\n! Cell A2 begins with a quotation mark"
            + " that is never closed, so that it swallows the rows below. Close it or remove it and"
            + " submit again.",
        "closed far below! a,b\\n\"c,d\\ne,f\\n1234567,\"! Cell A2 begins with a quotation mark that is"
            + " never closed, so that it swallows the rows below. Close it or remove it and submit"
            + " again.",
        "text behind a quote! a,b\\nc,\"d\"e\\n! Cell B2 begins with a quotation mark, and there is"
            + " text behind the closing one, so that its end cannot be told. Remove the mark, or"
            + " write every mark within the cell twice, and submit again.",
        "a long cell! a,b\\n1,12345678901\\n! Cell B2 has more than 10 characters. Look for a missing"
            + " quotation mark or delimiter, correct it and submit again.",
        "a wide row! a,b,c\\n\\n1,2,3,4\\n! Row 3 has more than 3 columns. Check the delimiters of"
            + " this row, correct it and submit again.",
        "blank text! \\n ,\\n\\n! The file has no content at all. Fill in the data, save and submit"
            + " again.",
      })
  void refuses(String reason, String text, String message) throws IOException {
    assertThat(Fixtures.refusal(write(unescape(text)), SMALL)).as(reason).isEqualTo(message);
  }

  @Test
  void refusesOneEndlessCell() throws IOException {
    Path file = write("a,b\n1," + "x".repeat(1 << 20));

    assertThat(Fixtures.refusal(file, SMALL))
        .isEqualTo(
            "Cell B2 has more than 10 characters. Look for a missing quotation mark or delimiter,"
                + " correct it and submit again.");
  }

  @Test
  void keepsTheWidestAndLongestAllowed() throws Exception {
    assertThat(read(write("1234567890,b,c\n"), SMALL)).isEqualTo("1[1234567890, b, c]");
  }

  @Test
  void tellsWhatTheFileIs() throws Exception {
    Path file =
        Fixtures.write(folder, "a.csv", "\ufeffa;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
    try (DecodedFile opened = new FileDecoder(DecodeLimits.standard()).open(file)) {
      assertThat(opened.format()).isEqualTo(FileFormat.CSV);
      assertThat(opened.charset()).contains(StandardCharsets.UTF_8);
      assertThat(opened.delimiter()).contains(';');
      assertThat(opened.byteOrderMark()).isEqualTo(3);
      assertThat(opened.sheets()).containsExactly(new DecodedFile.Sheet(0, "", false, List.of()));
    }
    assertThat(read(file)).isEqualTo("1[a, b] 2[1, 2]");
  }

  @Test
  void readsNoFurtherThanAsked() throws Exception {
    CountingReader endless = new CountingReader();
    try (CsvRecords records = new CsvRecords(endless, ',', DecodeLimits.standard())) {
      assertThat(records.next()).map(RawRecord::row).contains(1L);
      assertThat(endless.characters).isLessThan(200_000);
    }
    assertThat(endless.closed).isTrue();
  }

  @Test
  void streamsManyRows() throws Exception {
    Path file = folder.resolve("many.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("器具编号,使用单位,状态\n");
      for (int i = 1; i <= 200_000; i++) {
        out.write(i + ",托里县某公司第" + i + "分公司,在用\n");
      }
    }
    try (DecodedFile opened = new FileDecoder(DecodeLimits.standard()).open(file);
        RecordSource rows = opened.read(opened.sheets().get(0))) {
      RawRecord last = rows.next().orElseThrow();
      for (Optional<RawRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
        last = row.get();
      }
      assertThat(last.row()).isEqualTo(200_001);
      assertThat(last.cells()).containsExactly("200000", "托里县某公司第200000分公司", "在用");
    }
  }

  private Path write(String text) throws IOException {
    return Fixtures.write(folder, "a.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(Path file) throws DecodeException {
    return read(file, DecodeLimits.standard());
  }

  private static String read(Path file, DecodeLimits limits) throws DecodeException {
    List<String> rows = new ArrayList<>();
    try (DecodedFile opened = new FileDecoder(limits).open(file);
        RecordSource source = opened.read(opened.sheets().get(0))) {
      for (Optional<RawRecord> row = source.next(); row.isPresent(); row = source.next()) {
        rows.add(row.get().row() + Arrays.toString(row.get().cells()));
      }
    }
    return String.join(" ", rows);
  }

  private static String unescape(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
  }

  /** A text without end. */
  private static final class CountingReader extends Reader {
    private long characters;
    private boolean closed;

    @Override
    public int read(char[] buffer, int offset, int length) {
      for (int i = 0; i < length; i++) {
        buffer[offset + i] = "a,b\n".charAt((int) (characters++ % 4));
      }
      return length;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
