package io.qualityreport.sample;

import io.qualityreport.sample.SampleYear.Dropped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the water bureau sends: five projects, each inspected three times and sampled twice. */
final class WaterYear {
  private static final String ID = "water-resources";
  private static final String SENDER = "托里县水利局";
  private static final TypedTable PROBLEMS = TypedTable.read("water-problems.csv");
  private static final List<String> PROJECTS =
      List.of("示例水库除险加固工程", "示例灌区续建配套工程", "示例农村供水管网改造工程", "示例河道治理工程", "示例山洪沟防治工程");
  private static final List<LocalDate> VISITS =
      List.of(LocalDate.of(2023, 5, 15), LocalDate.of(2023, 7, 19), LocalDate.of(2023, 9, 20));
  private static final List<LocalDate> ROUNDS =
      List.of(LocalDate.of(2023, 6, 13), LocalDate.of(2023, 9, 26));
  private static final List<String> ITEMS = List.of("混凝土抗压强度", "回填土压实度", "原材料复检");

  private WaterYear() {}

  static List<Dropped> files() {
    return new Outbox(ID)
        .add(
            "projects.xlsx",
            "2023年水利工程项目清单.xlsx",
            "水利工程项目清单，5 个",
            "list of water projects, 5",
            FixedWorkbook.xlsx(List.of(Projects.form(ID, "托里县2023年水利工程项目清单", SENDER))))
        .add(
            "water-inspections.csv",
            "水利工程质量检查记录2023.csv",
            "质量专项检查 15 次，GBK 编码",
            "15 inspections, in GBK",
            Csv.gbk(inspections()))
        .add(
            "water-problems.xlsx",
            "2023年水利工程质量问题台账.xlsx",
            "排查出的问题 12 个，全部整改",
            "12 problems found, all put right",
            problems())
        .add(
            "water-sampling.csv",
            "2023年水利工程质量监督抽检.csv",
            "质量监督抽检 2 次，UTF-8 编码",
            "supervision sampling in 2 rounds, in UTF-8",
            Csv.utf8(sampling()))
        .add(
            "narrative.csv",
            "2023年文字材料（水利）.csv",
            "文字材料",
            "sentences for the report",
            Narratives.gbk(ID))
        .files();
  }

  private static List<List<String>> inspections() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("项目名称", "检查次数", "检查日期", "检查人员"));
    for (int visit = 1; visit <= VISITS.size(); visit++) {
      for (String project : PROJECTS) {
        String inspectors = visit == 2 ? "检查员甲、检查员乙" : "检查员甲、检查员丙";
        rows.add(
            List.of(project, String.valueOf(visit), on(project, visit).toString(), inspectors));
      }
    }
    return rows;
  }

  /** The day on which a visit's problems were found, or the usual day where it found none. */
  private static LocalDate on(String project, int visit) {
    Stream<List<Object>> found =
        PROBLEMS.rows().stream()
            .filter(r -> r.get(1).equals(project))
            .filter(r -> ((BigDecimal) r.get(2)).intValueExact() == visit);
    return found.map(r -> (LocalDate) r.get(3)).findFirst().orElse(VISITS.get(visit - 1));
  }

  private static byte[] problems() {
    return FormSheet.plain(
            "问题台账",
            List.of("托里县2023年水利工程质量问题台账", "填报单位：" + SENDER),
            PROBLEMS,
            List.of("填报人：          审核人："))
        .bytes(PROBLEMS.rows());
  }

  private static List<List<String>> sampling() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("轮次", "项目名称", "检测项目", "抽检日期", "抽检结果"));
    for (int round = 1; round <= ROUNDS.size(); round++) {
      for (String project : PROJECTS) {
        for (String item : ITEMS) {
          rows.add(
              List.of(
                  String.valueOf(round), project, item, ROUNDS.get(round - 1).toString(), "合格"));
        }
      }
    }
    return rows;
  }
}
