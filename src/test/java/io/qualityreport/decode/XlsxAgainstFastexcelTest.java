package io.qualityreport.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.ContractChecker.UnreadableCell;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The rows of workbooks are those that fastexcel, a reader of others, finds in them. */
class XlsxAgainstFastexcelTest {
  private static final String STYLES =
      "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy/m/d\"/></numFmts><cellXfs>"
          + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf numFmtId=\"2\"/>"
          + "</cellXfs></styleSheet>";
  private static final String SHARED =
      "<sst><si><t>锅炉</t></si><si><r><t>在</t></r><r><t xml:space=\"preserve\">用 </t></r></si>"
          + "<si><t>重</t><rPh sb=\"0\" eb=\"1\"><t>zhong</t></rPh></si><si><t/></si>"
          + "<si><t>a_x000A_b &amp; &#x4e2d;</t></si></sst>";
  private static final List<String> CELLS =
      List.of(
          "<c%s t=\"s\"><v>0</v></c>",
          "<c%s t=\"s\"><v>1</v></c>",
          "<c%s t=\"s\"><v>2</v></c>",
          "<c%s t=\"s\"><v>3</v></c>",
          "<c%s t=\"s\"><v>4</v></c>",
          "<c%s t=\"s\"/>",
          "<c%s/>",
          "<c%s s=\"1\"/>",
          "<c%s><v></v></c>",
          "<c%s><v>1</v></c>",
          "<c%s t=\"n\"><v>-12.50</v></c>",
          "<c%s s=\"3\"><v>0.30000000000000004</v></c>",
          "<c%s s=\"1\"><v>45237</v></c>",
          "<c%s s=\"2\" t=\"n\"><v>45237.5</v></c>",
          "<c%s s=\"2\"><v>-1</v></c>",
          "<c%s s=\"99\"><v>1E3</v></c>",
          "<c%s><v>kein</v></c>",
          "<c%s><f>A1*2</f><v>7</v></c>",
          "<c%s t=\"b\"><v>1</v></c>",
          "<c%s t=\"b\"><v>0</v></c>",
          "<c%s t=\"b\"><v>wahr</v></c>",
          "<c%s t=\"e\"><v>#N/A</v></c>",
          "<c%s t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
          "<c%s t=\"str\"><f>B1</f><v>_x4E2D_</v></c>",
          "<c%s t=\"str\"><v>#REF!</v></c>",
          "<c%s t=\"str\"><v></v></c>",
          "<c%s t=\"str\"><v><![CDATA[<甲>]]>乙</v></c>",
          "<c%s t=\"inlineStr\"><is><t>乡</t></is></c>",
          "<c%s t=\"inlineStr\"><is><r><t>乡</t></r><r><t>镇</t></r></is></c>",
          "<c%s t=\"inlineStr\"><f>A1</f><is><t>#N/A</t></is></c>",
          "<c%s t=\"inlineStr\"><is><t>#N/A</t></is></c>",
          "<c%s t=\"inlineStr\"><is><t></t></is></c>");

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void findsTheSameRows(@ForAll long seed) throws Exception {
    Path file = Files.createTempFile("rows", ".xlsx");
    try {
      workbook(new Random(seed)).write(file);
      assertThat(Fixtures.read(file)).isEqualTo(theirs(file));
    } finally {
      Files.delete(file);
    }
  }

  private static XlsxZip workbook(Random random) {
    StringBuilder rows = new StringBuilder();
    int row = 0;
    for (int i = 0; i < 20; i++) {
      row += 1 + (random.nextInt(5) == 0 ? random.nextInt(3) : 0);
      rows.append("<row r=\"%d\">".formatted(row));
      int column = 0;
      for (int j = 0; j < 8; j++) {
        column += random.nextInt(3) == 0 ? random.nextInt(3) : 0;
        String cell = CELLS.get(random.nextInt(CELLS.size()));
        String address = " r=\"%s%d\"".formatted((char) ('A' + column), row);
        rows.append(cell.formatted(address));
        column++;
      }
      rows.append("</row>\n");
    }
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    return XlsxZip.rows(rows.toString())
        .with(
            "[Content_Types].xml",
            Stream.of("workbook sheet.main", "sharedStrings sharedStrings", "styles styles")
                .map(s -> s.split(" ", 2))
                .map(
                    s ->
                        "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>"
                            .formatted(s[0], types, s[1]))
                .collect(Collectors.joining("", "<Types>", "</Types>")))
        .with("xl/styles.xml", STYLES)
        .with("xl/sharedStrings.xml", SHARED);
  }

  private static List<List<Object>> theirs(Path file) throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    try (ReadableWorkbook book =
            new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        Stream<Row> all = book.getFirstSheet().openStream()) {
      all.forEach(
          row -> {
            while (rows.size() < row.getRowNum() - 1) {
              rows.add(List.of());
            }
            rows.add(values(row));
          });
    }
    return rows;
  }

  private static List<Object> values(Row row) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      values.add(row.getOptionalCell(i).map(XlsxAgainstFastexcelTest::value).orElse(null));
    }
    while (!values.isEmpty() && values.get(values.size() - 1) == null) {
      values.remove(values.size() - 1);
    }
    return values;
  }

  private static Object value(Cell cell) {
    if (cell.getType() == CellType.ERROR) {
      return new UnreadableCell(String.valueOf(cell.getRawValue()));
    }
    if (cell.getValue() instanceof BigDecimal number) {
      Integer format = cell.getDataFormatId();
      return format != null && CellNumber.showsDate(format, cell.getDataFormatString())
          ? CellNumber.date(number.doubleValue(), false)
          : CellNumber.of(number.doubleValue());
    }
    if (cell.getValue() instanceof String text) {
      boolean error = cell.getType() == CellType.FORMULA && ShownError.is(text);
      return text.isEmpty() ? null : error ? new UnreadableCell(text) : EscapedText.of(text);
    }
    return cell.getValue();
  }
}
