package io.qualityreport.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.ContractChecker;
import io.qualityreport.contract.Contracts;
import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.Violation;
import io.qualityreport.decode.Concealed;
import io.qualityreport.decode.HeaderFinder;
import io.qualityreport.decode.HeaderMatch;
import io.qualityreport.decode.RawRecord;
import io.qualityreport.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What senders are told of rows beside what is wrong with single cells. */
class RowNotesTest {
  private static final Contracts CONTRACTS = Contracts.load(CatalogFiles.packaged());
  private static final DatasetContract IMMUNISATION =
      CONTRACTS.dataset("immunisation").orElseThrow();
  private static final DatasetContract INSTRUMENTS =
      CONTRACTS.dataset("metrology-instruments").orElseThrow();
  private static final String HEADER = "乡镇|季次|畜种|病种|应免数量|实际免疫数量|免疫进展%";
  private static final String FIRST = "托里镇|春季|牛|口蹄疫|10|9|90";
  private static final String SECOND = "铁厂沟镇|春季|牛|口蹄疫|20|18|90";

  /** What became of some lines. */
  private record Taken(List<String> notes, List<Violation> violations) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合计||||30|27|90",
        "合计||||30||",
        "合计||||—|27|90",
        "总计||||30|27|99",
        "本页合计||||20|18|90;合计||||30|27|90",
      })
  void totalsThatAddUpAreNotMentioned(String totals) {
    List<String> lines = new ArrayList<>(List.of(FIRST, SECOND));
    lines.addAll(List.of(totals.split(";")));
    if (totals.startsWith("本页")) {
      lines.set(2, lines.get(2).replace("20|18", "30|27"));
    }
    assertThat(taken(IMMUNISATION, HEADER, lines).notes()).isEmpty();
  }

  @Test
  void aTotalThatDoesNotAddUpIsNamed() {
    assertThat(taken(IMMUNISATION, HEADER, List.of(FIRST, SECOND, "合计||||31|27|90")).notes())
        .containsExactly(
            "工作表“台账”，合计行 E4 的“应免数量”写的是 31，按上面各行相加是 30。" + "合计行不作为数据收下；请核对是合计写错，还是有的行漏报或写错。");
  }

  @Test
  void aSubtotalCountsItsGroupAndATotalAll() {
    assertThat(
            taken(
                    IMMUNISATION,
                    HEADER,
                    List.of(FIRST, "托里镇|小计|||10|9|", SECOND, "铁厂沟镇|小计|||20|17|", "合计||||30|27|"))
                .notes())
        .containsExactly(
            "工作表“台账”，合计行 F5 的“实际免疫数量”写的是 17，按上面各行相加是 18。" + "合计行不作为数据收下；请核对是合计写错，还是有的行漏报或写错。");
  }

  @Test
  void aTotalAboveTheRowsIsOfAllOfThem() {
    assertThat(taken(IMMUNISATION, HEADER, List.of("合计||||30|27|", FIRST, SECOND)).notes())
        .isEmpty();
    assertThat(taken(IMMUNISATION, HEADER, List.of("合计||||30|28|", FIRST, SECOND)).notes())
        .containsExactly(
            "工作表“台账”，合计行 F2 的“实际免疫数量”写的是 28，按上面各行相加是 27。" + "合计行不作为数据收下；请核对是合计写错，还是有的行漏报或写错。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"铁厂沟镇|春季|牛|口蹄疫|二十|18|90", "其中：铁厂沟镇|春季|牛|口蹄疫|20|18|90"})
  void nothingIsSaidOfATotalThatNobodyCanTell(String row) {
    assertThat(taken(IMMUNISATION, HEADER, List.of(FIRST, row, "合计||||99||")).notes()).isEmpty();
  }

  @Test
  void roundedUnitsMayDifferByTheirRounding() {
    String header = HEADER.replace("应免数量", "应免数量（万头）");
    assertThat(
            taken(
                    IMMUNISATION,
                    header,
                    List.of("a|春季|牛|口蹄疫|1.2|9|", "b|春季|牛|口蹄疫|1.2|9|", "合计||||2.5|18|"))
                .notes())
        .isEmpty();
    assertThat(
            taken(
                    IMMUNISATION,
                    header,
                    List.of("a|春季|牛|口蹄疫|1.2|9|", "b|春季|牛|口蹄疫|1.2|9|", "合计||||3.5|18|"))
                .notes())
        .containsExactly(
            "工作表“台账”，合计行 E4 的“应免数量”写的是 3.5，按上面各行相加是 2.4。" + "合计行不作为数据收下；请核对是合计写错，还是有的行漏报或写错。");
  }

  @Test
  void hiddenRowsAndColumnsAreReadAndNamed() {
    Concealed hidden = new Concealed(List.of(new Concealed.Span(2, 2)), Set.of(4, 9));
    assertThat(taken(IMMUNISATION, HEADER, List.of(FIRST, SECOND), hidden).notes())
        .containsExactly(
            "工作表“台账”，第 2 行是隐藏行，也已读取。如果不应报送，请从表中删除这些行后重新报送。",
            "工作表“台账”，隐藏的列 E（应免数量）也已读取。如果内容不对，请取消隐藏，改正后重新报送。");
  }

  @Test
  void aHeaderCloseToAKnownOneIsAskedAbout() {
    assertThat(taken(IMMUNISATION, HEADER + "|抗体检侧数", List.of(FIRST + "|1", SECOND + "|2")).notes())
        .containsExactly("H1 的“抗体检侧数”这一列没有读取：是不是“抗体检测数”？如果是，请把表头改为“抗体检测数”后重新报送。");
    HeaderMatch match = match(IMMUNISATION, HEADER.replace("应免数量", "应兔数量"));
    assertThat(HeaderQuestions.required(match, Language.ZH))
        .isEqualTo("E1 的“应兔数量”是不是“应免数量”？如果是，请把表头改为“应免数量”。");
  }

  @Test
  void aShiftIsOneCauseForAllItsRows() {
    String header = "器具编号|器具名称|使用单位|状态|检定类别|检定日期|有效期至|检定结果|检定费";
    String good = "6542242020000001|电子计价秤|甲超市|在用|周期检定|2023-05-29|2024-05-28|合格|20";
    String right = "6542242020000002|电子计价秤|甲|超市|在用|周期检定|2023-05-29|2024-05-28|合格|20";
    String left = "6542242020000003|电子计价秤|甲超市|周期检定|2023-05-29|2024-05-28|合格|20";
    Taken taken = taken(INSTRUMENTS, header, List.of(good, right, right, good, left));

    assertThat(taken.violations()).extracting(Violation::sourceRow).containsExactly(3L, 4L, 6L);
    assertThat(taken.violations()).extracting(Violation::rule).containsOnly("shift");
    assertThat(taken.violations().stream().map(v -> v.message().in(Language.ZH)))
        .containsExactly(
            "从第 3 行起，D 列及其后各列的内容整体向右错了一列，可能多了一个单元格或分隔符。请把这些内容左移一列后重新报送。",
            "从第 3 行起，D 列及其后各列的内容整体向右错了一列，可能多了一个单元格或分隔符。请把这些内容左移一列后重新报送。",
            "从第 6 行起，D 列及其后各列的内容整体向左错了一列，可能少了一个单元格或分隔符。请把这些内容右移一列后重新报送。");
  }

  @Test
  void severalWrongCellsAreNoShift() {
    String header = "器具编号|器具名称|使用单位|状态|检定类别|检定日期|有效期至|检定结果|检定费";
    String bad = "6542242020000001|电子计价秤|甲超市|在用|周期检定|去年|今年|合格|20";
    assertThat(taken(INSTRUMENTS, header, List.of(bad)).violations())
        .extracting(Violation::rule)
        .containsExactly("type", "type");
  }

  private static Taken taken(DatasetContract contract, String header, List<String> lines) {
    return taken(contract, header, lines, Concealed.NONE);
  }

  private static Taken taken(
      DatasetContract contract, String header, List<String> lines, Concealed hidden) {
    SheetContext context =
        new SheetContext(List.of(), "台账", List.of("2023年春季.xlsx"), LocalDate.of(2023, 12, 31));
    Sheet sheet =
        new Sheet(match(contract, header), context, hidden, new ContractChecker(contract));
    List<RawRecord> rows =
        IntStream.range(0, lines.size()).mapToObj(i -> row(i + 2, lines.get(i))).toList();
    CheckingLoad load = new CheckingLoad(contract);
    RowIntake intake = new RowIntake(sheet, RowIntake.scope(sheet, rows), load);
    rows.forEach(intake::take);
    return new Taken(
        intake.notes().stream().map(n -> n.in(Language.ZH)).toList(), load.violations());
  }

  private static HeaderMatch match(DatasetContract contract, String header) {
    return new HeaderFinder(List.of(contract)).find(List.of(row(1, header)), List.of()).get(0);
  }

  private static RawRecord row(long number, String cells) {
    Object[] values =
        java.util.Arrays.stream(cells.split("\\|", -1))
            .map(
                c -> c.isEmpty() ? null : c.matches("[0-9.]{1,5}") ? new BigDecimal(c) : (Object) c)
            .toArray();
    return new RawRecord(number, values);
  }
}
