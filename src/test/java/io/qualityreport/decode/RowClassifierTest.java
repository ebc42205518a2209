package io.qualityreport.decode;

import static io.qualityreport.decode.Fixtures.DECLARED;
import static io.qualityreport.decode.Fixtures.EQUIPMENT;
import static io.qualityreport.decode.Fixtures.IMMUNISATION;
import static io.qualityreport.decode.Fixtures.row;
import static io.qualityreport.decode.Fixtures.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.ContractChecker.UnreadableCell;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.FieldType;
import io.qualityreport.text.Language;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowClassifierTest {
  private static final RowClassifier EQUIPMENT_ROWS =
      classifier(EQUIPMENT, "序号|设备种类|注册代码|使用单位|统一社会信用代码|检验日期|下次检验日期|状态|备注");
  private static final RowClassifier IMMUNISATION_ROWS =
      classifier(IMMUNISATION, "乡镇|畜种|应免数量(万头)|已免数|支出金额(万元)");
  private static final RowClassifier DECLARED_ROWS = classifier(DECLARED, "指标|数值|单位|下限|填报人|日期");

  private static final RowClassifier CENTRE_ROWS =
      classifier(
          Fixtures.dataset(
              "centres",
              List.of("centre"),
              Fixtures.required("centre", "中心名称", FieldType.STRING),
              Fixtures.field("hospital", "依托医院", FieldType.STRING),
              Fixtures.field("built_on", "建成日期", FieldType.DATE)),
          "中心名称|依托医院|建成日期");

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "DATA; =1|锅炉|31104401002003010001|某公司||2023-01-01|2024-01-01|在用|; a whole row",
        "DATA; =1|锅炉|31104401002003010001|合计商贸有限公司|||||; a company called 合计…",
        "DATA; =1|锅炉|31104401002003010001|小计|||||; a company called just 小计",
        "DATA; =1|锅炉||合计商贸有限公司|91654224MA77TL01XA||||; the same without its number is bad data",
        "DATA; =1||31104401002003010001||||||; a lone number is bad data, no note",
        "DATA; ||31104401002003010001||||||; a lone number is bad data, no note",
        "DATA; |||托里县说明文化公司||2023-01-01||在用|; a name with 说明 in it",
        "DATA; =1|锅炉|31104401002003010001|某公司|||||注：已停用; a note in a remark",
        "DATA; =1|锅炉||某公司|91654224MA77TL01XA|2023-01-01||在用|联系人：张三; one label among many texts",
        "DATA; =1|锅炉小计||某公司|91654224MA77TL01XA|2023-01-01||在用|; a kind written wrongly",
        "BLANK; ||||; nothing",
        "BLANK; ; no cells",
        "BLANK; 　| ||; blanks only",
        "TOTAL; 合计|=390|||||||; the word and a number",
        "TOTAL; |合 计||||||=390|; blanks in the word",
        "TOTAL; |合计||15家||||380台|; the word and few texts",
        "TOTAL; =391|合计：|||||||; the word behind a running number",
        "TOTAL; 总计390台||||||||; the number in the word's cell",
        "TOTAL; |锅炉小计||=9|||||; a group's total",
        "TOTAL; |锅炉|小计|9台|||||; a group and the word",
        "TOTAL; 本页合计|||||||=30|; the total of a page",
        "NOTE; 填报人：张三|||审核人：李四||||2023-11-07|; signatures",
        "NOTE; 填报人：|张三||审核人：|李四||||; signatures and names in cells of their own",
        "NOTE; 注：停用设备不计。||||||||; a note",
        "NOTE; 注：|1.停用设备不计。|||||||; a note in two cells",
        "NOTE; 说明：本表由各使用单位填报||||||||; an explanation",
        "NOTE; |一、锅炉|||||||; a heading between rows",
        "NOTE; ||||||托里县市场监督管理局||; an office's name below",
        "DATA; |||某公司|||||; a company alone is bad data",
        "NOTE; |||||2023年11月7日|||; a date below",
        "NOTE; ||以下空白||||||; the end of a printed table",
        "NOTE; 单位（盖章）：托里县市场监管局||||负责人签字：||||; stamps",
        "EXAMPLE; 例|示例：锅炉|示例：0000|示例：某公司||示例：2023-01-01|||; a form's example",
        "EXAMPLE; =1|示例:锅炉|-| 示例：某公司|||||; the same renumbered, and dashes",
        "EXAMPLE; |示例：合计|||||||; an example of a total",
        "DATA; 例|示例：锅炉|31104401002003010001|某公司||||在用|; written over in part",
        "DATA; 例|锅炉|31104401002003010001|示例公司||||在用|; written over, the mark left before it",
        "REPEATED_HEADER; 序号|设备种类|注册代码|使用单位|统一社会信用代码|检验日期|下次检验日期|状态|备注; again",
        "REPEATED_HEADER; 序 号|设备 种类|注册代码|使用单位|||||; a part of it",
      })
  void tellsEquipmentRows(RowClassifier.RowKind kind, String row, String reason) {
    assertThat(EQUIPMENT_ROWS.kind(row(9, row == null ? "" : row))).as(reason).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "DATA; 托里镇|牛|=1.2|=1.1|=3; a whole row",
        "DATA; 托里镇|牛|-|-|-; nothing to report",
        "DATA; 托里镇||=1.2|=1.1|=3; without species",
        "TOTAL; 合计||=11.3|=7.92|=30; a total",
        "TOTAL; 合计|—|11.3|7.92|30; dashes and numbers as text",
        "TOTAL; 托里镇|小计|=2|=2|=3; a township's total",
        "TOTAL; 小计|牛|=2|=2|=3; a species' total",
        "TOTAL; 托里镇小计||=2|=2|=3; a township's total in one cell",
      })
  void tellsImmunisationRows(RowClassifier.RowKind kind, String row, String reason) {
    assertThat(IMMUNISATION_ROWS.kind(row(9, row))).as(reason).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "DATA; 在用特种设备总数|=380|台||张三|2023-11-07; a whole row",
        "DATA; 合计罚款金额|=380|元||张三|2023-11-07; an indicator that begins like a total",
        "DATA; 检定收费合计|=380|元|||; an indicator that ends like a total",
        "DATA; 培训人数|80余|人|是|张三|; a lower bound",
        "DATA; 培训人数|||||; an indicator without a value is bad data",
        "NOTE; 填报人：张三||审核人：李四|||; signatures",
      })
  void tellsDeclaredRows(RowClassifier.RowKind kind, String row, String reason) {
    assertThat(DECLARED_ROWS.kind(row(9, row))).as(reason).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "DATA; 胸痛中心|某医院|2020-11-18; a whole row",
        "DATA; 胸痛中心||; a name is all that a row needs",
        "DATA; 填报中心||; a name that begins like a signature",
        "DATA; 填报人：张三|某医院|; a label where a name belongs is bad data",
        "NOTE; 填报人：          审核人：||; signatures across the merged row",
        "NOTE; 填报日期：2024年1月5日||; a date below",
        "NOTE; 注：均已验收。||; a note",
      })
  void tellsRowsOfWhichANameIsEnough(RowClassifier.RowKind kind, String row, String reason) {
    assertThat(CENTRE_ROWS.kind(row(9, row))).as(reason).isEqualTo(kind);
  }

  @Test
  void givesCellsInFieldOrder() {
    Object[] cells = EQUIPMENT_ROWS.cells(row(3, "=1|锅炉|31104401002003010001|某公司|#N/A|#####||在用|"));

    assertThat(cells)
        .containsExactly(
            "锅炉",
            "31104401002003010001",
            null,
            "某公司",
            new UnreadableCell("#N/A"),
            new UnreadableCell("#####"),
            null,
            "在用");
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource({
    "=11.3, 113000",
    "11.3, 113000",
    "１１．３, 113000",
    "'1,234.5', 12345000",
    "=0.0769, 769",
    "=1E+2, 1000000",
  })
  void multipliesByTheUnit(String cell, BigDecimal value) {
    Object due = IMMUNISATION_ROWS.cells(row(3, "托里镇|牛|" + cell + "||"))[2];

    assertThat(due).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"11.3万", "-", "约11", "'1,2'", "50余"})
  void leavesOtherTextsToTheChecker(String cell) {
    assertThat(IMMUNISATION_ROWS.cells(row(3, "托里镇|牛|" + cell + "||"))[2]).isEqualTo(cell);
  }

  @Test
  void readsNothingBeyondTheRow() {
    assertThat(IMMUNISATION_ROWS.cells(row(3, "托里镇")))
        .containsExactly("托里镇", null, null, null, null);
  }

  @Test
  void namesTextThatAnEarlierProgramDestroyed() {
    assertThat(IMMUNISATION_ROWS.cells(row(3, "托\ufffd镇|牛"))[0])
        .isEqualTo(new UnreadableCell("托\ufffd镇"));
  }

  @Test
  void namesTheFirstCellBeyondTheHeader() {
    RawRecord row = row(7, "托里镇|牛|1|1|3|多出来的");

    assertThat(IMMUNISATION_ROWS.tooWide(row).orElseThrow().in(Language.EN))
        .isEqualTo(
            "Cell F7 stands beyond the 5 columns of the header; the row perhaps has a delimiter too"
                + " many, which moves its cells. Remove it, or put the cell that contains it into"
                + " quotation marks, and submit again.");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "托里镇|牛|1|1|3; as wide as the header",
        "托里镇|牛; shorter",
        "托里镇|牛|1|1|3|||; blank cells behind",
        "托里镇|牛|=1|=1|=3|见附件; a remark beside a workbook's table",
      })
  void takesOtherRowsAsWideEnough(String row, String reason) {
    assertThat(IMMUNISATION_ROWS.tooWide(row(7, row))).as(reason).isEmpty();
  }

  @Test
  void countsHeaderColumnsWithoutAText() {
    RowClassifier rows = classifier(IMMUNISATION, "乡镇|畜种|应免数量||");

    assertThat(rows.tooWide(row(7, "托里镇|牛|1|甲|乙"))).isEmpty();
    assertThat(rows.tooWide(row(7, "托里镇|牛|1|甲|乙|丙"))).isPresent();
  }

  private static RowClassifier classifier(DatasetContract contract, String header) {
    return new RowClassifier(
        new HeaderFinder(List.of(contract)).find(rows(header), List.of()).get(0));
  }
}
