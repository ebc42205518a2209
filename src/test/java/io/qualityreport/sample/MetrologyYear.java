package io.qualityreport.sample;

import io.qualityreport.sample.SampleYear.Dropped;
import java.util.List;

/** What the metrology institute sends. */
final class MetrologyYear {
  private static final String ID = "metrology";

  private MetrologyYear() {}

  static List<Dropped> files() {
    TypedTable standards = TypedTable.read("public-standards.csv");
    return new Outbox(ID)
        .add(
            "instruments.csv",
            InstrumentExport.FILE,
            "计量业务系统导出的强制检定计量器具，GB18030 编码，649 台件",
            "instruments under compulsory verification, exported in GB18030, 649 of them",
            new InstrumentExport().bytes())
        .add(
            "public-standards.xlsx",
            "社会公用计量标准一览表（2023年）.xlsx",
            "社会公用计量标准，有效 6 项，其中 1 项为本年新建",
            "public measurement standards: 6 valid, one of them new this year",
            FormSheet.plain(
                    "计量标准",
                    List.of("托里县社会公用计量标准一览表（2023年）", "填报单位：托里县计量检定所"),
                    standards,
                    List.of("填报人：          审核人："))
                .bytes(standards.rows()))
        .add(
            "declared-figures.csv",
            "计量检定所2023年上报数.csv",
            "部门上报数，把在用比例 84.75% 称作受检率",
            "declared figures: the share in use, 84.75 %, is called the verification rate",
            new DeclaredFigures(ID).csv())
        .files();
  }
}
