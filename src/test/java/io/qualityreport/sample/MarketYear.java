package io.qualityreport.sample;

import io.qualityreport.sample.SampleYear.Dropped;
import java.time.LocalDate;
import java.util.List;

/** What the market regulation sends: most of the year, and a nil return for its incidents. */
final class MarketYear {
  private static final String ID = "market-regulation";
  private static final String SENDER = "托里县市场监督管理局";

  private MarketYear() {}

  static List<Dropped> files() {
    Outbox box = new Outbox(ID);
    register(box);
    inspections(box);
    services(box);
    return box.files();
  }

  private static void register(Outbox box) {
    ComplaintCases complaints = new ComplaintCases();
    box.add(
        "complaints-first-half.csv",
        ComplaintCases.FIRST_FILE,
        "上半年 12315 投诉举报，其中一行信用代码抄错，会被退回",
        "12315 cases of the first half year; one credit code is misread and its row sent back",
        complaints.firstFile());
    box.add(
        "special-equipment.xlsx",
        EquipmentRegister.FILE,
        "特种设备登记台账，两层表头，末尾有合计和签字行，在用 390 台",
        "register of special equipment under a two-level header, 390 in use",
        new EquipmentRegister().bytes());
    box.add(
        "declared-figures.xlsx",
        "2023年质量工作上报数.xlsx",
        "部门上报数，称在用特种设备 380 台，与台账不符；称举报按时核查率超过 100%",
        "declared figures: 380 pieces of special equipment, not what the register says; and a rate"
            + " over 100 %",
        new DeclaredFigures(ID).xlsx(SENDER));
    box.add(
        "complaints-second-half.csv",
        ComplaintCases.SECOND_FILE,
        "下半年 12315 投诉举报，并更正上半年的五件、补报退回的一件",
        "12315 cases of the second half year, five corrections and the row that was sent back",
        complaints.secondFile());
  }

  private static void inspections(Outbox box) {
    box.add(
        "product-sampling.csv",
        "2023年产品质量监督抽检结果.csv",
        "产品质量监督抽检，GBK 编码，县级建材 7 批次",
        "products sampled, in GBK: 7 batches of building materials by the county",
        Csv.gbk(TypedTable.read("product-sampling.csv").texts()));
    box.add(
        "enterprise-inspections.xlsx",
        "企业监督检查记录表（2023年）.xlsx",
        "企业监督检查，燃气器具专项检查 26 户、立案 16 起",
        "enterprises inspected: 26 gas appliance sellers, 16 cases filed",
        EnterpriseInspections.bytes(SENDER));
    box.add(
        "net-content.txt",
        "2023年定量包装商品净含量抽查.txt",
        "净含量抽查，Excel 另存的“Unicode 文本”，6 批次",
        "net content, saved as Unicode text, 6 batches",
        Csv.unicodeText(TypedTable.read("net-content.csv").texts()));
  }

  private static void services(Outbox box) {
    box.add(
        "service-log.csv",
        "质量服务和宣传记录_2023年.csv",
        "质量服务和宣传记录，UTF-8 编码，数量有“20余”“90余”",
        "services and publicity, in UTF-8, with quantities such as 20余, no fewer than 20",
        Csv.utf8(TypedTable.read("service-log.csv").texts()));
    box.add(
        "nil-return.xlsx",
        "质量安全事件零报告_2023年.xlsx",
        "签字的零报告：全年没有质量安全事件",
        "a signed nil return: no incident in the whole year",
        nilReturn());
  }

  private static byte[] nilReturn() {
    TypedTable nothing =
        new TypedTable(
            List.of("报表名称", "签字人", "签字日期"),
            List.of(List.of("质量安全事件", "局长甲", LocalDate.of(2024, 1, 4))));
    return FormSheet.plain(
            "零报告", List.of("2023年零报告", "填报单位：" + SENDER), nothing, List.of("说明：全年未发生表中所列事项，特此零报告。"))
        .bytes(nothing.rows());
  }
}
