package io.qualityreport.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The 12315 cases of 2023 in two exports, UTF-8 with BOM: 290 cases, all closed in the end. Five
 * are still open in the first file and closed in the second; one comes back from the first file
 * because its credit code was misread, and is sent right with the second.
 */
final class ComplaintCases {
  static final String FIRST_FILE = "12315投诉举报登记表_2023年上半年.csv";
  static final String SECOND_FILE = "12315投诉举报登记表_2023年下半年.csv";
  private static final int CASES = 290;
  private static final int IN_FIRST_FILE = 137;
  private static final int OPEN_AT_FIRST = 5;
  private static final int MISREAD = 52;
  private static final LocalDate FIRST_EXPORT = LocalDate.of(2023, 6, 30);
  private static final LocalDate SECOND_EXPORT = LocalDate.of(2023, 12, 29);
  private static final List<String> SURNAMES =
      List.of("王", "李", "张", "马", "刘", "陈", "杨", "赵", "阿", "努", "叶", "巴", "古", "哈");
  private static final List<Trade> TRADES =
      List.of(Trade.SUPERMARKET, Trade.RESTAURANT, Trade.CLOTHING, Trade.PHONES, Trade.HOTEL);
  private static final List<String> BRANCHES =
      List.of("托里镇市场监督管理所", "铁厂沟镇市场监督管理所", "庙尔沟镇市场监督管理所", "执法大队", "消费者权益保护股");

  private final Draw draw = new Draw(12315);
  private final List<Case> cases = new ArrayList<>();

  /** Draws the cases. */
  ComplaintCases() {
    for (int i = 1; i <= CASES; i++) {
      cases.add(draw(i, received(i)));
    }
  }

  /** The first half of the year as it stood at its end. */
  byte[] firstFile() {
    List<Case> rows = new ArrayList<>(cases.subList(0, IN_FIRST_FILE));
    rows.set(MISREAD, rows.get(MISREAD).misread());
    for (int i = IN_FIRST_FILE - OPEN_AT_FIRST; i < IN_FIRST_FILE; i++) {
      rows.set(i, rows.get(i).open());
    }
    return bytes(rows);
  }

  /** The second half, and what became of the first file's open and returned cases. */
  byte[] secondFile() {
    List<Case> rows = new ArrayList<>(cases.subList(IN_FIRST_FILE - OPEN_AT_FIRST, CASES));
    rows.add(0, cases.get(MISREAD));
    return bytes(rows);
  }

  private static byte[] bytes(List<Case> rows) {
    List<List<String>> lines =
        Stream.concat(Stream.of(Case.HEADER), rows.stream().map(Case::cells)).toList();
    return Csv.utf8(lines);
  }

  /** Evenly over each half of the year, so that the halves are the two files. */
  private LocalDateTime received(int i) {
    LocalDate day =
        i <= IN_FIRST_FILE
            ? LocalDate.of(2023, 1, 3).plusDays((i - 1) * 177L / IN_FIRST_FILE)
            : LocalDate.of(2023, 7, 1)
                .plusDays((i - IN_FIRST_FILE - 1) * 176L / (CASES - IN_FIRST_FILE));
    return day.atTime(draw.between(9, 19), draw.between(0, 59), draw.between(0, 59));
  }

  private Case draw(int i, LocalDateTime received) {
    String kind = draw.of(List.of("投诉", "投诉", "投诉", "投诉", "举报", "咨询"));
    LocalDate day = received.toLocalDate();
    return new Case(
        "654224%s%06d".formatted(day.toString().replace("-", ""), i),
        draw.of(List.of("平台", "平台", "平台", "电话", "电话", "12345", "转办", "信函")),
        kind,
        received,
        new Case.Person(
            draw.of(SURNAMES) + (draw.oneIn(2) ? "某" : "某某"), "120%08d".formatted(i * 31)),
        draw.of(draw.of(TRADES).owners()),
        handling(kind, day, export(i)));
  }

  /** When a case was exported for the last time, which is after it was checked and closed. */
  private static Export export(int i) {
    if (i <= IN_FIRST_FILE - OPEN_AT_FIRST) {
      return new Export(LocalDate.MIN, FIRST_EXPORT);
    }
    return new Export(i <= IN_FIRST_FILE ? FIRST_EXPORT.plusDays(3) : LocalDate.MIN, SECOND_EXPORT);
  }

  /** The days between which a case is worked on. */
  private record Export(LocalDate earliest, LocalDate latest) {
    LocalDate within(LocalDate day) {
      LocalDate started = day.isBefore(earliest) ? earliest : day;
      return started.isAfter(latest) ? latest : started;
    }
  }

  private Case.Handling handling(String kind, LocalDate received, Export export) {
    boolean report = kind.equals("举报");
    boolean accepted = kind.equals("咨询") || !draw.oneIn(15);
    Optional<LocalDate> checkDue =
        report ? Optional.of(WorkingDays.after(received, 15)) : Optional.empty();
    Optional<LocalDate> checked =
        report
            ? Optional.of(export.within(WorkingDays.after(received, draw.between(1, 14))))
            : Optional.empty();
    LocalDate from = checked.orElse(received);
    LocalDate closed =
        accepted && !kind.equals("咨询") ? WorkingDays.after(from, draw.between(2, 30)) : from;
    return new Case.Handling(
        accepted,
        checkDue,
        checked,
        WorkingDays.after(WorkingDays.after(received, 7), 45),
        draw.of(BRANCHES),
        Optional.of(closing(kind, accepted, export.within(closed))));
  }

  private Case.Closing closing(String kind, boolean accepted, LocalDate on) {
    if (!accepted) {
      return new Case.Closing(on, "不属于本部门职责，不予受理并告知", "—");
    }
    return switch (kind) {
      case "举报" -> new Case.Closing(on, draw.oneIn(4) ? "经核查属实，责令改正" : "经核查，\n未发现举报所称情形", "—");
      case "咨询" -> new Case.Closing(on, "已当场答复", "—");
      default -> settled(on);
    };
  }

  private Case.Closing settled(LocalDate on) {
    if (draw.oneIn(5)) {
      return new Case.Closing(on, "双方未达成一致,终止调解,告知\"其他途径\"", "0");
    }
    int amount = draw.between(2, 320) * 10;
    String typed =
        amount >= 1000 ? "%d,%03d.00".formatted(amount / 1000, amount % 1000) : amount + ".00";
    return new Case.Closing(on, "经调解，经营者退款", typed);
  }
}
