package io.qualityreport.decode;

import static io.qualityreport.decode.Fixtures.DECLARED;
import static io.qualityreport.decode.Fixtures.EQUIPMENT;
import static io.qualityreport.decode.Fixtures.IMMUNISATION;
import static io.qualityreport.decode.Fixtures.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.Field;
import io.qualityreport.decode.HeaderMatch.UnknownHeader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeaderFinderTest {
  private static final HeaderFinder FINDER =
      new HeaderFinder(List.of(DECLARED, EQUIPMENT, IMMUNISATION));

  /** A layout and where its header must be found. */
  record Layout(
      String id,
      String reason,
      List<RawRecord> top,
      List<CellRange> merged,
      String dataset,
      String rows,
      List<Integer> columns) {
    @Override
    public String toString() {
      return id + ": " + reason;
    }
  }

  static Stream<Layout> layouts() {
    return Stream.of(
        new Layout(
            "flat",
            "a header in the first row",
            rows("设备种类|注册代码|设备代码|使用单位|统一社会信用代码|检验日期|下次检验日期|状态"),
            List.of(),
            "special-equipment",
            "1-1",
            List.of(0, 1, 2, 3, 4, 5, 6, 7)),
        new Layout(
            "titled",
            "titles and a blank row above, other order, a running number, an unknown column",
            rows(
                "托里县特种设备台账",
                "截至2023年11月7日",
                "",
                "序号|状态|备注|使用单位|注册代码|设备种类",
                "=1|在用||某公司|31104401002003010001|锅炉"),
            List.of(new CellRange(1, 1, 0, 5)),
            "special-equipment",
            "4-4",
            List.of(5, 4, -1, 3, -1, -1, -1, 1)),
        new Layout(
            "two-levels",
            "groups above, merged; columns without a group merged down",
            rows(
                "台账|||||",
                "序号|设备信息||使用单位||状态",
                "|设备种类|注册代码|名称|代码|",
                "=1|锅炉|31104401002003010001|某公司||在用"),
            List.of(
                new CellRange(1, 1, 0, 5),
                new CellRange(2, 3, 0, 0),
                new CellRange(2, 2, 1, 2),
                new CellRange(2, 2, 3, 4),
                new CellRange(2, 3, 5, 5)),
            "special-equipment",
            "2-3",
            List.of(1, 2, -1, 3, 4, -1, -1, 5)),
        new Layout(
            "two-levels-csv",
            "the same saved as text: merged cells stand once, the rest is empty",
            rows("序号|设备信息||使用单位||状态", "|设备种类|注册代码|名称|代码|", "=1|锅炉|1|某公司||在用"),
            List.of(),
            "special-equipment",
            "1-2",
            List.of(1, 2, -1, 3, 4, -1, -1, 5)),
        new Layout(
            "three-levels",
            "the unit as a level of its own",
            rows(
                "强制免疫进度表||||",
                "乡镇|畜种|口蹄疫||经费",
                "||应免数量|已免数|支出金额",
                "||万头|万头|万元",
                "托里镇|牛|=1.2|=1.1|=3"),
            List.of(
                new CellRange(1, 1, 0, 4),
                new CellRange(2, 4, 0, 0),
                new CellRange(2, 4, 1, 1),
                new CellRange(2, 2, 2, 3)),
            "immunisation",
            "2-4",
            List.of(0, 1, 2, 3, 4)),
        new Layout(
            "blanks-in-header",
            "spaces, line breaks, full-width letters and required marks",
            rows("＊设备 种类|注册\n代码★|使用　单位：|【状态】"),
            List.of(),
            "special-equipment",
            "1-1",
            List.of(0, 1, -1, 2, -1, -1, -1, -1)),
        new Layout(
            "group-below",
            "unknown columns below a merged header still belong to it",
            rows("设备种类|注册代码|使用单位|状态|联系||", "||||人|电话|", "锅炉|1|某公司|在用|甲|1|"),
            List.of(
                new CellRange(1, 2, 0, 0),
                new CellRange(1, 2, 1, 1),
                new CellRange(1, 2, 2, 2),
                new CellRange(1, 2, 3, 3),
                new CellRange(1, 1, 4, 5)),
            "special-equipment",
            "1-2",
            List.of(0, 1, -1, 2, -1, -1, -1, 3)),
        new Layout(
            "repeated",
            "the header once more on the next page: the first one counts",
            rows("指标|数值|单位", "甲|=1|台", "指标|数值|单位", "乙|=2|台"),
            List.of(),
            "declared-figures",
            "1-1",
            List.of(0, 1, 2, -1, -1, -1)));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void findsHeader(Layout layout) {
    HeaderMatch best = FINDER.find(layout.top(), layout.merged()).get(0);

    assertThat(best.contract().name()).isEqualTo(layout.dataset());
    assertThat(best.firstRow() + "-" + best.lastRow()).isEqualTo(layout.rows());
    assertThat(best.columns()).isEqualTo(layout.columns());
  }

  @Test
  void tellsTitlesHeadersUnknownAndMissing() {
    List<RawRecord> top =
        rows("托里县|特种设备台账", "序号|设备种类|检验情况||备注", "||检验日期|结果|", "=1|锅炉|2023-01-01|合格|");
    List<CellRange> merged =
        List.of(
            new CellRange(2, 3, 0, 0),
            new CellRange(2, 3, 1, 1),
            new CellRange(2, 2, 2, 3),
            new CellRange(2, 3, 4, 4));
    HeaderMatch match = new HeaderFinder(List.of(dates())).find(top, merged).get(0);

    assertThat(match.titles()).containsExactly("托里县 特种设备台账");
    assertThat(match.headers()).containsExactly("设备种类", "检验情况/检验日期", "");
    assertThat(match.unknown())
        .containsExactly(new UnknownHeader("D3", "检验情况/结果"), new UnknownHeader("E3", "备注"));
    assertThat(match.missing()).extracting(Field::name).containsExactly("owner");
    assertThat(match.score()).isEqualTo(2 * 2.0 / (3 + 4));
  }

  @Test
  void ranksDatasetsByFit() {
    List<RawRecord> top = rows("指标|数值|单位|乡镇|畜种|应免数量|已免数|支出金额|日期|填报人|下限");

    assertThat(FINDER.find(top, List.of()))
        .extracting(m -> m.contract().name())
        .containsExactly("declared-figures", "immunisation");
  }

  @Test
  void doesNotGuessBetweenTwoLeavesOfOneName() {
    List<RawRecord> top = rows("设备种类|生产||使用||状态|注册代码", "|检验日期|代码|检验日期|代码||");
    List<CellRange> merged =
        List.of(
            new CellRange(1, 2, 0, 0),
            new CellRange(1, 1, 1, 2),
            new CellRange(1, 1, 3, 4),
            new CellRange(1, 2, 5, 5),
            new CellRange(1, 2, 6, 6));
    HeaderMatch match = FINDER.find(top, merged).get(0);

    assertThat(match.columns()).containsExactly(0, 6, -1, -1, -1, 1, -1, 5);
    assertThat(match.unknown()).contains(new UnknownHeader("D2", "检验日期"));
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void takesNoStrangerForAHeader(List<RawRecord> top) {
    assertThat(FINDER.find(top, List.of())).isEmpty();
  }

  static Stream<List<RawRecord>> strangers() {
    return Stream.of(
        List.of(),
        rows("", ""),
        rows("单位|联系人|电话|日期", "甲|乙|1|2023-01-01"),
        rows("设备种类", "锅炉"),
        rows("填报说明：指标、数值、单位三栏必填"));
  }

  private static io.qualityreport.contract.DatasetContract dates() {
    return Fixtures.dataset(
        "inspections",
        List.of(),
        Fixtures.required("kind", "设备种类", io.qualityreport.contract.FieldType.STRING),
        Fixtures.field("inspected_on", "检验日期", io.qualityreport.contract.FieldType.DATE),
        Fixtures.required("owner", "使用单位", io.qualityreport.contract.FieldType.STRING));
  }
}
