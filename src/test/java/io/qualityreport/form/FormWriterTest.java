package io.qualityreport.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people find in a form. */
class FormWriterTest {
  private static final Contracts CONTRACTS = Contracts.load(CatalogFiles.packaged());

  static Stream<DatasetContract> datasets() {
    return CONTRACTS.datasets().stream();
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void theSameFormHasTheSameBytes(DatasetContract contract) {
    Form form = new Form(contract, 2023, Language.ZH);
    assertThat(FormWriter.write(form)).isEqualTo(FormWriter.write(form));
  }

  /** Excel takes a workbook for broken where a rule's list or text is longer. */
  @ParameterizedTest
  @MethodSource("datasets")
  void rulesKeepToWhatASpreadsheetCanRead(DatasetContract contract) {
    for (Language language : Language.values()) {
      XSSFWorkbook workbook = open(new Form(contract, 2023, language));
      assertThat(workbook.getSheetAt(0).getDataValidations())
          .as(language.toString())
          .isNotEmpty()
          .allSatisfy(
              rule -> {
                assertThat(rule.getErrorBoxTitle()).hasSizeBetween(1, 32);
                assertThat(rule.getErrorBoxText()).hasSizeBetween(1, 225);
                assertThat(String.valueOf(rule.getValidationConstraint().getFormula1()))
                    .hasSizeLessThan(255);
                assertThat(rule.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
              })
          .filteredOn(r -> r.getValidationConstraint().getValidationType() == ValidationType.LIST)
          // POI gives the opposite of what the name says
          .allSatisfy(
              r -> assertThat(r.getSuppressDropDownArrow()).as("an arrow is shown").isTrue())
          .allSatisfy(
              r ->
                  assertThat(workbook.getName(r.getValidationConstraint().getFormula1()))
                      .as("the list's name")
                      .isNotNull());
    }
  }

  @Test
  void theTableHasItsTitleHeaderFormatsAndExample() {
    XSSFSheet sheet = table("special-equipment");
    assertThat(text(sheet.getRow(0))).startsWith("2023年度特种设备");
    assertThat(text(sheet.getRow(1))).startsWith("橙色标题的列必填；灰色的“示例”行不计入，可以改写或删除；怎样填写见“填写说明”工作表。");
    assertThat(text(sheet.getRow(2))).startsWith("数据截止日期：");
    assertThat(text(sheet.getRow(3)))
        .containsExactly(
            "序号",
            "设备种类",
            "设备类别",
            "设备品种",
            "注册代码",
            "设备代码",
            "使用登记证编号",
            "出厂编号",
            "单位内编号",
            "使用单位",
            "统一社会信用代码",
            "使用地点",
            "检验日期",
            "下次检验日期",
            "检验结论",
            "状态");
    assertThat(text(sheet.getRow(4))).startsWith("例", "示例：锅炉", "示例：设备类别");
    assertThat(fill(sheet.getRow(3).getCell(4))).as("required").isEqualTo("FFF8CBAD");
    assertThat(fill(sheet.getRow(3).getCell(5))).as("optional").isEqualTo("FFDDEBF7");
    assertThat(format(sheet, 4)).as("registration code").isEqualTo("@");
    assertThat(format(sheet, 12)).as("inspected on").isEqualTo("yyyy-mm-dd");
    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
    assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
    assertThat(sheet.getRow(3).getCell(4).getCellComment().getString().getString())
        .isEqualTo("必填\n20 位数字，按文本填写，不能重复");
  }

  @Test
  void unitsStandInTheHeader() {
    assertThat(text(table("immunisation").getRow(2)))
        .contains("存栏(头只)", "应免数量(头只)", "免疫进展(%)", "抗体检测数");
  }

  @Test
  void columnsTakeOnlyWhatTheyShouldAndSayWhy() {
    List<String> rules = new ArrayList<>();
    for (XSSFDataValidation rule : table("declared-figures").getDataValidations()) {
      rules.add(
          rule.getRegions().getCellRangeAddress(0).formatAsString()
              + " "
              + rule.getValidationConstraint().getFormula1()
              + " "
              + rule.getErrorBoxText());
    }
    assertThat(rules)
        .containsExactly(
            "B4:B1048576 200 请填文字，不超过 200 字，不能重复。",
            "C4:C1048576 -999999999999999 请只填数字。没有数据请留空，确实为零填 0。",
            "D4:D1048576 20 请填文字，不超过 20 字。",
            "E4:E1048576 list_boolean 请从下拉列表中选一项。没有数据请留空。",
            "F4:F1048576 50 请填文字，不超过 50 字，个人信息，对外显示时隐去。",
            "G4:G1048576 DATE(1900,1,1) 请填日期，例如 2023-03-15。没有数据请留空。");
  }

  @Test
  void aColumnThatTakesLowerBoundsTakesTexts() {
    assertThat(table("medical-aid").getDataValidations())
        .extracting(r -> r.getRegions().getCellRangeAddress(0).getFirstColumn())
        .as("neither 技术项数 nor 帮扶人数")
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void longListsStandOnAHiddenSheet() {
    XSSFWorkbook workbook = open(form("nil-returns", Language.ZH));
    assertThat(workbook.getSheetName(2)).isEqualTo("代码表");
    assertThat(workbook.isSheetHidden(2)).isTrue();
    assertThat(workbook.getName("list_dataset_titles").getRefersToFormula())
        .isEqualTo("'代码表'!$A$1:$A$" + (workbook.getSheetAt(2).getLastRowNum() + 1));
    assertThat(text(workbook.getSheetAt(2).getRow(0))).containsExactly("农产品质量安全检测");
  }

  @Test
  void theNotesSayHowToFillInAndHowToCorrect() {
    assertThat(notes("metrology-instruments", Language.ZH))
        .startsWith(
            "填写说明：强制检定计量器具",
            "列 | 必填 | 填写内容 | 数值单位 | 可以填的值",
            "器具编号 | 必填 | 16 位数字，按文本填写，不能重复 |  | ",
            "器具名称 | 必填 | 文字，不超过 100 字 |  | ")
        .contains(
            "状态 | 必填 | 从下拉列表中选一项 |  | 在用、停用、报废、新购、退回",
            "检定日期 | 可不填 | 日期，例如 2023-03-15 |  | ",
            "核验员 | 可不填 | 文字，不超过 50 字，个人信息，对外显示时隐去 |  | ",
            "检定费 | 可不填 | 数字，不小于 0 | 元 | ")
        .endsWith(
            "怎样填",
            "1. 橙色标题的列每行都要填；其他列没有数据就空着。确实为零的填 0，零和没有数据不是一回事。",
            "2. 灰色一行是示例，每格都以“示例：”开头，原样留着不计入；可以整行改写成真实数据，也可以整行删除。改写时不要留下“示例：”。序号只供对照，可以不填。",
            "3. 请不要改动列标题；列的次序可以调整，用不着的可不填列可以删除。合计行可有可无。",
            "4. 本表的年度取自标题，现在是 2023 年。报送别的年度时，请改标题里的年份。",
            "5. 本表反映某一天的情况，请在标题下面填写数据截止日期。不填的，按收到的日期计算；所报年度已经结束的，按该年 12 月 31 日计算。",
            "收表时逐行核对",
            "1. 检定日期不为空时，应满足：有效期至晚于检定日期。",
            "2. 检定日期不为空时，应满足：检定结果不为空。",
            "3. 检定类别为“周期检定”且检定结果为“合格”时，应满足：有效期至不为空。",
            "报送和更正",
            "1. 填好后把文件放进本部门的共享文件夹（不要放进子文件夹）。处理结果见“回执”文件夹。",
            "2. 本表每次报完整的一份。需要更正时在原表上改好，整份重新报送，新的一份代替同一年度的上一份。",
            "3. 有问题的行退回，其余的收下；退回的行超过 20% 时，整份不收。");
  }

  @Test
  void theNotesAreThereInEnglishToo() {
    assertThat(notes("water-sampling", Language.EN))
        .startsWith(
            "填写说明 (how to fill in): 水利工程质量监督抽检",
            "Column | Required | What to write | Unit of numbers | Permitted values")
        .contains(
            "4. The year of each row is that of \"抽检日期\".",
            "2. Rows add up: submit new ones only. To correct a row, submit it again with the same \"抽检轮次, 项目, 抽检指标\": it takes the place of the one before.");
  }

  private static List<String> notes(String dataset, Language language) {
    List<String> lines = new ArrayList<>();
    for (Row row : open(form(dataset, language)).getSheet("填写说明")) {
      lines.add(String.join(" | ", text(row)));
    }
    return lines;
  }

  private static XSSFSheet table(String dataset) {
    return open(form(dataset, Language.ZH)).getSheetAt(0);
  }

  private static Form form(String dataset, Language language) {
    return new Form(CONTRACTS.dataset(dataset).orElseThrow(), 2023, language);
  }

  private static XSSFWorkbook open(Form form) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(FormWriter.write(form)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> text(Row row) {
    DataFormatter formatter = new DataFormatter();
    List<String> texts = new ArrayList<>();
    for (Cell cell : row) {
      texts.add(formatter.formatCellValue(cell));
    }
    return texts;
  }

  private static String fill(Cell cell) {
    return ((org.apache.poi.xssf.usermodel.XSSFCellStyle) cell.getCellStyle())
        .getFillForegroundXSSFColor()
        .getARGBHex();
  }

  private static String format(XSSFSheet sheet, int column) {
    return sheet.getColumnStyle(column).getDataFormatString();
  }
}
