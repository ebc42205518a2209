package io.qualityreport.sample;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The metrology system's export as of 2023-11-07: GB18030, 649 instruments. */
final class InstrumentExport {
  static final String FILE = "强制检定计量器具导出_截至2023-11-07.csv";
  private static final LocalDate DAY = LocalDate.of(2023, 11, 7);
  private static final List<String> HEADER =
      List.of(
          "器具编号",
          "器具名称",
          "出厂名称",
          "规格型号",
          "出厂编号",
          "许可证号",
          "测量范围",
          "准确度等级",
          "生产厂家",
          "使用单位",
          "统一社会信用代码",
          "安装地点",
          "用途",
          "状态",
          "检定类别",
          "检定日期",
          "有效期至",
          "检定结果",
          "证书编号",
          "检定机构",
          "检定员",
          "核验员",
          "批准人",
          "检定费(元)");
  private static final List<String> MAKERS =
      List.of("示例衡器制造有限公司", "示例仪表有限公司", "示例䶮昌计量设备厂", "示例自动化仪器有限公司");

  private final Draw draw = new Draw(20231107);
  private final Map<Boolean, List<InstrumentKind>> kinds =
      InstrumentKind.all().stream().collect(Collectors.partitioningBy(InstrumentKind::periodic));

  /** When an instrument was verified and until when that is valid, as far as either is known. */
  private record Verification(Optional<LocalDate> on, Optional<LocalDate> until, String result) {
    static final Verification NONE = new Verification(Optional.empty(), Optional.empty(), "");
  }

  /** The file's bytes. */
  byte[] bytes() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    int number = 0;
    for (InstrumentState state : inOrderOfRecording()) {
      number++;
      rows.add(row(number, state));
    }
    return Csv.of(rows).getBytes(Charset.forName("GB18030"));
  }

  /** In any order, new ones last. */
  private List<InstrumentState> inOrderOfRecording() {
    return draw.shuffled(InstrumentState.all()).stream()
        .sorted(Comparator.comparing(s -> s == InstrumentState.NEW))
        .toList();
  }

  private List<String> row(int number, InstrumentState state) {
    InstrumentKind kind = draw.of(kinds.get(state != InstrumentState.CHECKED_ONCE));
    Owner owner = draw.of(draw.of(kind.trades()).owners());
    Verification verification = verification(state, kind);
    List<String> row = new ArrayList<>();
    int year = state == InstrumentState.NEW ? 2023 : 2015 + number / 120;
    row.add("654224%d%06d".formatted(year, number));
    row.addAll(instrument(kind));
    row.addAll(List.of(owner.name(), owner.code(), owner.address(), kind.purpose()));
    row.add(state.status(draw.oneIn(3)));
    row.add(kind.periodic() ? "周期检定" : "首次检定");
    row.addAll(verified(verification, number));
    row.add(verification.on().isPresent() ? kind.fee() + ".00" : "0.00");
    return row;
  }

  private List<String> instrument(InstrumentKind kind) {
    String serial =
        switch (draw.between(0, 3)) {
          case 0 -> "%06d".formatted(draw.between(1, 9999));
          case 1 -> "B" + draw.between(2012, 2023) + "-" + draw.between(100, 999);
          case 2 -> "%d%05d".formatted(draw.between(12, 23), draw.between(1, 99999));
          default -> "Ａ" + draw.between(1000, 9999);
        };
    return List.of(
        kind.name(),
        kind.name(),
        draw.of(kind.models()),
        serial,
        draw.oneIn(4) ? "" : "20%02dF%03d-65".formatted(draw.between(10, 19), draw.between(1, 999)),
        kind.range(),
        kind.accuracy(),
        draw.of(MAKERS));
  }

  private List<String> verified(Verification verification, int number) {
    if (verification.on().isEmpty()) {
      return List.of("", "", "", "", "", "", "", "");
    }
    LocalDate on = verification.on().get();
    return List.of(
        on.toString(),
        verification.until().map(LocalDate::toString).orElse(""),
        verification.result(),
        "(%d)托计检字第%05d号".formatted(on.getYear(), number),
        "托里县计量检定所",
        "检定员" + draw.between(1, 4),
        "核验员" + draw.between(1, 2),
        "批准人1");
  }

  private Verification verification(InstrumentState state, InstrumentKind kind) {
    return switch (state) {
      case NEVER_VERIFIED, NEW -> Verification.NONE;
      case VALID -> valid(DAY.plusDays(draw.between(3, kind.months() * 28)), kind);
      case DUE_TODAY -> valid(DAY, kind);
      case OVERDUE -> valid(DAY.minusDays(draw.between(1, 400)), kind);
      case FAILED -> failed(Draw.workday(DAY.minusDays(draw.between(5, 90))));
      case CHECKED_ONCE -> once(Draw.workday(DAY.minusDays(draw.between(30, 1000))));
      case OUT_OF_USE, SCRAPPED, RETURNED -> valid(DAY.minusDays(draw.between(-60, 700)), kind);
    };
  }

  private static Verification valid(LocalDate until, InstrumentKind kind) {
    LocalDate on = Draw.workday(until.plusDays(1).minusMonths(kind.months()));
    return new Verification(
        Optional.of(on), Optional.of(on.plusMonths(kind.months()).minusDays(1)), "合格");
  }

  private static Verification failed(LocalDate on) {
    return new Verification(Optional.of(on), Optional.empty(), "不合格");
  }

  private static Verification once(LocalDate on) {
    return new Verification(Optional.of(on), Optional.empty(), "合格");
  }
}
