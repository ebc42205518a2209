package io.qualityreport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.qualityreport.measure.FigureStatus;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped templates say of a year, in whole paragraphs. */
class SectionTextTest {

  private static YearFigures year() {
    return new YearFigures();
  }

  static Stream<Arguments> years() {
    return Stream.of(
        arguments(
            "counts by kind and the kind with most",
            year(),
            "special-equipment",
            "截至2023年12月31日，特种设备登记台账中的在用设备共390台。其中锅炉9台、压力容器70台、电梯148台、"
                + "起重机械96台、场(厂)内专用机动车辆67台。数量居首的种类是电梯。"),
        arguments(
            "both values of a contradicted statement",
            year(),
            "special-equipment",
            "责任部门上报在用特种设备380台，登记台账逐台汇总为390台，两者不一致，台账数多于上报数。" + "本报告采用台账数，上报数只作对照，请责任部门查明差异后更正。"),
        arguments(
            "a statement above the register",
            year().set("equipment.total_declared", 400),
            "special-equipment",
            "责任部门上报在用特种设备400台，登记台账逐台汇总为390台，两者不一致，台账数少于上报数。" + "本报告采用台账数，上报数只作对照，请责任部门查明差异后更正。"),
        arguments(
            "a statement that agrees",
            year().set("equipment.total_declared", 390),
            "special-equipment",
            "责任部门上报在用特种设备390台，与登记台账逐台汇总的数量一致。"),
        arguments(
            "a lower bound that the register keeps",
            year().lowerBound("equipment.total_declared"),
            "special-equipment",
            "责任部门上报在用特种设备380余台，只是下限；登记台账逐台汇总为390台，与这一下限不矛盾。"),
        arguments(
            "a lower bound that the register breaks",
            year().set("equipment.total_declared", 395).lowerBound("equipment.total_declared"),
            "special-equipment",
            "责任部门上报在用特种设备395台以上，登记台账逐台汇总为390台，两者不一致，台账数少于上报数。" + "本报告采用台账数，上报数只作对照，请责任部门查明差异后更正。"),
        arguments(
            "no statement",
            year().missing("equipment.total_declared"),
            "special-equipment",
            "在用特种设备总数(上报)：《上报数》尚未报送，没有数值。"),
        arguments(
            "statements that differ among themselves",
            year().absent("equipment.total_declared", FigureStatus.CONFLICT),
            "special-equipment",
            "在用特种设备总数(上报)：收到不止一份填报，内容不一致，不予采用。"),
        arguments(
            "a statement without a register",
            year().missing("equipment.").set("equipment.total_declared", 380),
            "special-equipment",
            "责任部门上报在用特种设备380台，没有登记台账可供对照。"),
        arguments(
            "no register",
            year().missing("equipment."),
            "special-equipment",
            "在用特种设备总数：《特种设备》尚未报送，没有数值。"),
        arguments(
            "an empty register is not a missing one",
            year()
                .set("equipment.total", 0)
                .set("equipment.boilers", 0)
                .set("equipment.pressure_vessels", 0)
                .set("equipment.lifts", 0)
                .set("equipment.cranes", 0)
                .set("equipment.site_vehicles", 0),
            "special-equipment",
            "截至2023年12月31日，特种设备登记台账中没有在用设备。"),
        arguments(
            "no rate of nothing",
            year().set("equipment.total", 0),
            "special-equipment",
            "特种设备定检率：没有可供计算的记录，无法计算。"),
        arguments(
            "kinds with none are not listed, kinds with most are all named",
            year()
                .set("equipment.total", 20)
                .set("equipment.boilers", 0)
                .set("equipment.pressure_vessels", 0)
                .set("equipment.lifts", 9)
                .set("equipment.cranes", 9)
                .set("equipment.site_vehicles", 2),
            "special-equipment",
            "截至2023年12月31日，特种设备登记台账中的在用设备共20台。其中电梯9台、起重机械9台、" + "场(厂)内专用机动车辆2台。数量居首的种类是电梯、起重机械。"),
        arguments(
            "all inspected in time",
            year(),
            "special-equipment",
            "截至2023年12月31日，在用特种设备定检率为100.00%（样本量390台）。没有超过下次检验日期仍在使用的设备。"
                + "定检率是未超过下次检验日期的在用设备占在用设备的比例，下次检验日期当天不算超期。"),
        arguments(
            "one overdue of very many is not rounded to all",
            year().set("equipment.total", 30_000).set("equipment.overdue", 1),
            "special-equipment",
            "截至2023年12月31日，在用特种设备定检率为约100.00%（样本量30000台）。超过下次检验日期仍在使用的设备有1台，"
                + "如下表，使用单位应当停止使用并申报检验。"),
        arguments(
            "the share in use under its true name",
            year(),
            "quality-infrastructure",
            "截至2023年11月7日，计量业务系统录入强制检定计量器具649台件，其中在用550台件，在用占比为84.75%（样本量649台件）。"
                + "在用占比是在用器具占录入器具的比例，不反映器具是否经过检定。"),
        arguments(
            "the inspection rate over what is due",
            year(),
            "quality-infrastructure",
            "截至2023年11月7日，应当周期检定的在用器具512台件，其中检定合格并在有效期内的487台件，受检率为95.12%（样本量512台件）。"
                + "其余器具尚无有效的检定合格结果，应当督促使用单位及时申请检定。"
                + RATE),
        arguments(
            "everything due is valid",
            year().set("metrology.instruments_valid", 512),
            "quality-infrastructure",
            "截至2023年11月7日，应当周期检定的在用器具512台件，全部检定合格并在有效期内，受检率为100.00%（样本量512台件）。" + RATE),
        arguments(
            "all but one of very many is not all",
            year()
                .set("metrology.instruments_due", 30_000)
                .set("metrology.instruments_valid", 29_999),
            "quality-infrastructure",
            "截至2023年11月7日，应当周期检定的在用器具30000台件，其中检定合格并在有效期内的29999台件，受检率为约100.00%（样本量30000台件）。"
                + "其余器具尚无有效的检定合格结果，应当督促使用单位及时申请检定。"
                + RATE),
        arguments(
            "one is not all",
            year().set("metrology.instruments_due", 1).set("metrology.instruments_valid", 1),
            "quality-infrastructure",
            "截至2023年11月7日，应当周期检定的在用器具1台件，检定合格并在有效期内，受检率为100.00%（样本量1台件）。" + RATE),
        arguments(
            "nothing due is valid",
            year().set("metrology.instruments_valid", 0),
            "quality-infrastructure",
            "截至2023年11月7日，应当周期检定的在用器具512台件，没有检定合格并在有效期内的器具，受检率为0.00%（样本量512台件）。"
                + "这些器具尚无有效的检定合格结果，应当督促使用单位及时申请检定。"
                + RATE),
        arguments(
            "nothing is due",
            year().set("metrology.instruments_due", 0).set("metrology.instruments_valid", 0),
            "quality-infrastructure",
            "截至2023年11月7日，在用器具中没有应当周期检定的器具，受检率无从计算。"),
        arguments(
            "recorded and none in use",
            year().set("metrology.instruments_in_use", 0),
            "quality-infrastructure",
            "截至2023年11月7日，计量业务系统录入强制检定计量器具649台件，其中没有在用器具。" + "在用占比是在用器具占录入器具的比例，不反映器具是否经过检定。"),
        arguments(
            "nothing recorded",
            year().set("metrology.instruments_recorded", 0),
            "quality-infrastructure",
            "截至2023年11月7日，计量业务系统中没有录入强制检定计量器具。"),
        arguments(
            "no export",
            year().missing("metrology."),
            "quality-infrastructure",
            "录入强制检定计量器具：《强制检定计量器具》尚未报送，没有数值。"),
        arguments(
            "all cases closed",
            year(),
            "consumer-rights",
            "本统计年度截至2023年12月31日，12315受理举报诉求290件，已经全部办结，办结率为100.00%（样本量290件）。"
                + CLOSED
                + "分月看，3月收到的诉求居首。"),
        arguments(
            "some cases open",
            year().set("consumer.closed", 289),
            "consumer-rights",
            "本统计年度截至2023年12月31日，12315受理举报诉求290件，其中已办结289件，办结率为99.66%（样本量290件）。"
                + CLOSED
                + "分月看，3月收到的诉求居首。"),
        arguments(
            "all cases open",
            year().set("consumer.closed", 0),
            "consumer-rights",
            "本统计年度截至2023年12月31日，12315受理举报诉求290件，全部尚未办结，办结率为0.00%（样本量290件）。"
                + CLOSED
                + "分月看，3月收到的诉求居首。"),
        arguments(
            "one case",
            year()
                .set("consumer.received", 1)
                .set("consumer.closed", 1)
                .months(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0),
            "consumer-rights",
            "本统计年度截至2023年12月31日，12315受理举报诉求1件，已经办结，办结率为100.00%（样本量1件）。"
                + CLOSED
                + "分月看，5月收到的诉求居首。"),
        arguments(
            "no case is a result",
            year().set("consumer.received", 0).set("consumer.closed", 0),
            "consumer-rights",
            "本统计年度截至2023年12月31日，没有收到消费者诉求。"),
        arguments(
            "nothing submitted is none",
            year().missing("consumer."),
            "consumer-rights",
            "12315受理举报诉求：《12315投诉举报》尚未报送，没有数值。"),
        arguments(
            "a check too late",
            year(),
            "consumer-rights",
            "截至2023年12月31日，核查期限已过的举报41件，其中在期限内核查的40件，按时核查率为97.56%（样本量41件）。"
                + "未在期限内核查的举报，应当逐件说明原因。"
                + CHECKED),
        arguments(
            "all checks in time",
            year().set("consumer.checks_on_time", 41),
            "consumer-rights",
            "截至2023年12月31日，核查期限已过的举报41件，全部在期限内核查，按时核查率为100.00%（样本量41件）。" + CHECKED),
        arguments(
            "no check due",
            year().set("consumer.checks_due", 0).set("consumer.checks_on_time", 0),
            "consumer-rights",
            "举报按时核查率：没有可供计算的记录，无法计算。"));
  }

  private static final String RATE =
      "受检率的分母是应当周期检定的在用器具，只作首次检定的器具不在其中，有效期届满当天仍属有效。受检率与在用占比口径不同，不能互相代替。";
  private static final String CLOSED = "办结率按收到诉求的年度计算，以后年度办结的，计入收到它的年度。";
  private static final String CHECKED = "按时核查率的分母只含举报，不含投诉；期限未过的举报不计入。";

  @ParameterizedTest(name = "{0}")
  @MethodSource("years")
  void says(String reason, YearFigures year, String section, String paragraph) {
    assertThat(Text.words(new SampleReport(year).section(section)).lines())
        .as(reason)
        .contains(paragraph);
  }

  @Test
  void aWholeSection() {
    String text =
        new SampleReport(new YearFigures())
            .findings(SampleReport.DECLARED)
            .text("sections/special-equipment.md");
    assertThat(Text.words(text)).isEqualTo(Text.resource("special-equipment.md"));
  }

  @Test
  void aSectionWithoutData() {
    String text =
        new SampleReport(new YearFigures().missing("equipment."))
            .text("sections/special-equipment.md");
    assertThat(Text.words(text)).isEqualTo(Text.resource("special-equipment-missing.md"));
  }

  @Test
  void monthsThatHaveNotBegunAreNotInTheTable() {
    String text =
        new SampleReport(new YearFigures().on(LocalDate.of(2023, 11, 7)))
            .section("consumer-rights");
    assertThat(Text.words(text))
        .contains("| 11月 | 26件 |\n| 合计 | 290件 |\n\n注：最后一个月截至2023年11月7日。各组之和与合计不一致")
        .doesNotContain("12月 |");
  }

  @Test
  void groupsThatDoNotAddUpAreNamed() {
    YearFigures figures = new YearFigures().set("equipment.total", 391);
    assertThat(Text.words(new SampleReport(figures).section("special-equipment")))
        .contains("| 合计 | 391台 |\n\n注：各组之和与合计不一致，有记录未归入任何一组，或者有分组没有数值。\n");
  }
}
