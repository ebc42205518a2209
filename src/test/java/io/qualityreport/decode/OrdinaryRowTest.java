package io.qualityreport.decode;

import static io.qualityreport.decode.Fixtures.DECLARED;
import static io.qualityreport.decode.Fixtures.EQUIPMENT;
import static io.qualityreport.decode.Fixtures.IMMUNISATION;
import static io.qualityreport.decode.Fixtures.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.qualityreport.contract.DatasetContract;
import io.qualityreport.contract.NormalText;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The quick look at a row and the close one tell the same. */
class OrdinaryRowTest {
  private static final List<RowClassifier> CLASSIFIERS =
      List.of(
          classifier(EQUIPMENT, "序号|设备种类|注册代码|使用单位|统一社会信用代码|检验日期|下次检验日期|状态|备注"),
          classifier(IMMUNISATION, "乡镇|畜种|应免数量(万头)|已免数|支出金额(万元)"),
          classifier(DECLARED, "指标|数值|单位|下限|填报人|日期"));

  @Property(tries = 20_000)
  void bothLooksAgree(@ForAll("kinds") int kind, @ForAll("cells") List<Object> cells) {
    RawRecord row = new RawRecord(9, cells.stream().map(c -> c.equals("") ? null : c).toArray());
    RowClassifier classifier = CLASSIFIERS.get(kind);

    assertThat(classifier.kind(row)).isEqualTo(classifier.closely(row));
  }

  @Example
  void wordsForTotalsEndInACharacterThatNothingElseBecomes() {
    assertThat(
            IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c != '计' && !(c >= 0xd800 && c <= 0xdfff))
                .filter(c -> NormalText.of(Character.toString(c)).indexOf('计') >= 0))
        .isEmpty();
  }

  @Example
  void ordinaryRowsNeedNoCloseLook() {
    HeaderMatch header = header(EQUIPMENT, "设备种类|注册代码|使用单位|统一社会信用代码|检验日期|下次检验日期");
    OrdinaryRow ordinary = new OrdinaryRow(new RowColumns(header));

    assertThat(
            ordinary.is(
                rows("锅炉|31104401002003010001|某公司|91654224MA77TL01XA|2023-01-01|2024-01-01")
                    .get(0)))
        .isTrue();
  }

  @Provide
  Arbitrary<Integer> kinds() {
    return Arbitraries.integers().between(0, CLASSIFIERS.size() - 1);
  }

  @Provide
  Arbitrary<List<Object>> cells() {
    Arbitrary<Object> texts =
        Arbitraries.of(
            "",
            "-",
            "—",
            "无",
            " ",
            "锅炉",
            "31104401002003010001",
            "某公司",
            "2023-01-01",
            "在用",
            "牛",
            "托里镇",
            "合计",
            "合 计",
            "⼩计",
            "锅炉小计",
            "小计",
            "总计390台",
            "合计商贸有限公司",
            "温度计",
            "累计",
            "注：1",
            "说明：",
            "示例：锅炉",
            "⽰例：1",
            "示例：0000",
            "填报人：张三",
            "联系人：5",
            "一、锅炉",
            "第1页",
            "设备种类",
            "注册代码",
            "使用单位",
            "状态",
            "备注",
            "乡镇",
            "畜种",
            "应免数量",
            "已免数",
            "指标",
            "数值",
            "１２",
            "80余",
            "1.2");
    Arbitrary<Object> typed =
        Arbitraries.of(
            new BigDecimal("1.2"), BigDecimal.TEN, true, LocalDateTime.of(2023, 1, 1, 0, 0));
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, texts), net.jqwik.api.Tuple.of(1, typed))
        .list()
        .ofMinSize(0)
        .ofMaxSize(10);
  }

  private static RowClassifier classifier(DatasetContract contract, String header) {
    return new RowClassifier(header(contract, header));
  }

  private static HeaderMatch header(DatasetContract contract, String header) {
    return new HeaderFinder(List.of(contract)).find(rows(header), List.of()).get(0);
  }
}
