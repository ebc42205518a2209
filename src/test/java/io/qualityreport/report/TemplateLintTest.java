package io.qualityreport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLintTest {
  private static final ReportPlan.Section SECTION =
      new ReportPlan.Section("equipment", "特种设备", "market-regulation", List.of("equipment."));
  private static final Set<String> FIGURES = Set.of("equipment.total", "metrology.due");

  private static List<TemplateLint.Problem> problems(String text) {
    return new TemplateLint(new Templates(), SECTION, FIGURES).problems(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "在用设备7台", "在用设备７台", "见⑦", "第Ⅶ条", "½", "三家企业", "两项措施", "一台设备", "第三季度", "百分之百合格", "三分之一",
        "九成以上", "数十家", "近百", "二百九十", "二〇二三", "十余户", "半年", "一起事件", "## 一、总量", "## （一）总量", "## (二)构成"
      })
  void refusesNumbers(String text) {
    assertThat(problems("总量\n\n" + text))
        .isNotEmpty()
        .allSatisfy(p -> assertThat(p.line()).isEqualTo(3))
        .allSatisfy(
            p ->
                assertThat(p.what())
                    .endsWith("is a number of its own; numbers come from figures only"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "统一管理，进一步落实",
        "一站式服务",
        "第一时间处置",
        "一是加强监管；二是落实责任",
        "两者不一致",
        "万一发生",
        "同一台账",
        "一般情况",
        "{# 380 #}在用设备",
        "平均为主",
        "{{ value('equipment.total') }}",
        "{% for f in ['equipment.total'] %}{{ title(f) }}{% endfor %}",
        "{% if 'equipment.total' is not known and not differ('equipment.total', 'equipment.total') %}全部{% endif %}",
        "{% if nonzero(['equipment.total']) is empty %}均为零{% elseif 'equipment.total' is full %}上升{% endif %}"
      })
  void allowsWhatSaysNoNumber(String text) {
    assertThat(problems(text)).isEmpty();
  }

  static Stream<Arguments> violations() {
    return Stream.of(
        arguments("设备\n7台", 2, "“7” is a number of its own; numbers come from figures only"),
        arguments("{{ 380 }}", 1, "“380” is a number of its own; numbers come from figures only"),
        arguments("{{ '380' }}", 1, "expected a figure's id in quotes, found '380'"),
        arguments(
            "\n{{ value('equipment.gone') }}",
            2,
            "no figure equipment.gone is declared in figures/"),
        arguments(
            "{{ value('metrology.due') }}",
            1,
            "figure metrology.due is outside the section's figures [equipment.]"),
        arguments(
            "{{ value(\"equipment.#{'total'}\") }}",
            1,
            "expected a figure's id in quotes, found 'equipment.'"),
        arguments("全部合格", 1, "“全部” claims something; say it inside an if over figures"),
        arguments(
            "{% if 'equipment.total' is known %}有{% endif %}\n\n数量上升",
            3, "“上升” claims something; say it inside an if over figures"),
        arguments("# 特种设备", 1, "# is the section's own heading; begin with ##"),
        arguments(
            "{% for f in ['equipment.total'] %}{{ loop.index }}{% endfor %}",
            1,
            "“loop” is not a word of templates; expected one of [asof, bound, change, chart, compare, completeness, contradicted, differ, else, elseif,"
                + " empty, endfor, endif, equal, f, for, full, if, in, known, largest, leading, list, missing, nonzero,"
                + " one, rows, table, title, titles, value, zero, zeros]"),
        arguments("{% set x = 'equipment.total' %}", 1, "“set” is not a word"),
        arguments(
            "{{ ['equipment.total'] | length }}",
            1,
            "“|” is not a word of templates; expected one of [and, is, is not, not, or]"),
        arguments("{{ 'equipment.total' ~ 'equipment.total' }}", 1, "“~” is not a word"),
        arguments("{% if 'equipment.total' is known %}", 1, "not a template: "),
        arguments("{{ nothing('equipment.total') }}", 1, "“nothing” is not a word"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("violations")
  void namesLineAndProblem(String template, int line, String what) {
    assertThat(problems(template))
        .anySatisfy(
            p -> {
              assertThat(p.line()).isEqualTo(line);
              assertThat(p.what()).startsWith(what);
            });
  }

  @Test
  void theShippedTemplatesAreClean() {
    Set<String> ids =
        YearFigures.CATALOG.figures().stream()
            .map(f -> f.id())
            .collect(java.util.stream.Collectors.toSet());
    assertThat(SampleReport.PLAN.sections())
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(
            s ->
                assertThat(
                        new TemplateLint(new Templates(), s, ids)
                            .problems(SampleReport.CATALOG.text(s.template())))
                    .isEmpty());
  }
}
