package io.qualityreport.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {
  @Test
  void tableCountsChineseCharactersAsTwoColumns() {
    Listing listing = new Listing("id", "title", "rows");
    listing.add("a", "特种设备", 390);
    listing.add("bb", "x", 7);
    assertThat(print(listing, Format.TABLE))
        .isEqualTo(
            """
            id  title     rows
            --  --------  ----
            a   特种设备  390
            bb  x         7
            """);
  }

  @Test
  void tableOfNothingHasItsHead() {
    assertThat(print(new Listing("id", "title"), Format.TABLE)).isEqualTo("id  title\n--  -----\n");
  }

  @Test
  void noCellCanMoveTheCursorOrBeginALine() {
    Listing listing = new Listing("file", "state");
    listing.add("a\u001b[2J\r\nb\u202e.csv", "loaded");
    assertThat(print(listing, Format.TABLE))
        .isEqualTo("file           state\n-------------  ------\na [2J  b .csv  loaded\n");
  }

  @Test
  void csvQuotesAndKeepsPrecision() {
    Listing listing = new Listing("figure_id", "value", "denominator");
    listing.add("a,\"b\" c", Optional.of(new BigDecimal("100.00")), Optional.empty());
    listing.add("c", new BigDecimal("-1.50"), OptionalLong.of(3));
    assertThat(print(listing, Format.CSV))
        .isEqualTo(
            """
            figure_id,value,denominator
            "a,""b"" c",100.00,
            c,-1.50,3
            """);
  }

  @Test
  void jsonHasNumbersAsNumbersAndNullForWhatIsNotThere() {
    Listing listing = new Listing("figure_id", "value", "rows", "load_number", "unit");
    listing.add("电梯", Optional.of(new BigDecimal("100.00")), 5L, OptionalLong.empty(), "%");
    assertThat(print(listing, Format.JSON))
        .isEqualToIgnoringNewLines(
            """
            [ {
              "figure_id" : "电梯",
              "value" : 100.00,
              "rows" : 5,
              "load_number" : null,
              "unit" : "%"
            } ]
            """);
  }

  @Test
  void jsonOfNothingIsAnEmptyArray() {
    assertThat(print(new Listing("id"), Format.JSON)).isEqualToIgnoringNewLines("[ ]");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "=HYPERLINK(1), '=HYPERLINK(1)",
        "+1,             '+1",
        "@SUM(A1),       '@SUM(A1)",
        "-2+3,           '-2+3",
        "＝1,            '＝1",
        "＋1,            '＋1",
        "－1,            '－1",
        "＠a,            '＠a",
        "-12.5%,         -12.5%",
        "-3,             -3",
        "1=1,            1=1",
        "在用,           在用"
      })
  void csvNeutralizesWhatASpreadsheetTakesForAFormula(String text, String printed) {
    Listing listing = new Listing("file");
    listing.add(text);
    assertThat(print(listing, Format.CSV)).isEqualTo("file\n" + printed + "\n");
  }

  @Test
  void csvNeutralizesLeadingTabAndReturn() {
    Listing listing = new Listing("a", "b");
    listing.add("\t=1", "\r=1");
    assertThat(print(listing, Format.CSV)).isEqualTo("a,b\n'\t=1,\"'\r=1\"\n");
  }

  @Test
  void aRowHasAValueForEachColumn() {
    assertThatThrownBy(() -> new Listing("id", "title").add("a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a value for each of [id, title], found 1");
  }

  @ParameterizedTest
  @CsvSource({"abc,3", "特种设备,8", "（A）,5", "é,1", "e\u0301,1", "a\u200b,1", "𠮷,2", "ＡＢ,4", "📄,2"})
  void widthIsThatOfATerminal(String text, int width) {
    assertThat(TextTable.width(text)).isEqualTo(width);
  }

  private static String print(Listing listing, Format format) {
    StringWriter text = new StringWriter();
    listing.print(format, new PrintWriter(text));
    return text.toString();
  }
}
