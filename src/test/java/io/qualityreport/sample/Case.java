package io.qualityreport.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * One case of the 12315 lines.
 *
 * @param number its number
 * @param channel where it came in
 * @param kind complaint, report or question
 * @param received when
 * @param complainant who brought it
 * @param respondent whom it is about
 * @param handling what was done with it
 */
record Case(
    String number,
    String channel,
    String kind,
    LocalDateTime received,
    Person complainant,
    Owner respondent,
    Handling handling) {
  static final List<String> HEADER =
      List.of(
          "编号",
          "渠道",
          "类型",
          "接收时间",
          "投诉人",
          "联系电话",
          "被投诉人",
          "统一社会信用代码",
          "受理",
          "初查截止",
          "核查时间",
          "办理截止",
          "分流部门",
          "办结时间",
          "结果",
          "挽回损失(元)");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /**
   * Someone who calls; nobody real.
   *
   * @param name surname and 某
   * @param phone a number of a range that is not given out
   */
  record Person(String name, String phone) {}

  /**
   * What was done with a case.
   *
   * @param accepted whether it was accepted
   * @param checkDue until when a report must be checked, empty for other kinds
   * @param checked when it was checked
   * @param due until when it must be closed
   * @param branch office that handles it
   * @param closing how it was closed, empty while it is open
   */
  record Handling(
      boolean accepted,
      Optional<LocalDate> checkDue,
      Optional<LocalDate> checked,
      LocalDate due,
      String branch,
      Optional<Closing> closing) {

    Handling open() {
      return new Handling(accepted, checkDue, Optional.empty(), due, branch, Optional.empty());
    }
  }

  /**
   * How a case was closed.
   *
   * @param on when
   * @param outcome in words
   * @param recovered money that the complainant got back, as typed, in 元
   */
  record Closing(LocalDate on, String outcome, String recovered) {}

  /** The case as it stood before it was checked and closed. */
  Case open() {
    return new Case(number, channel, kind, received, complainant, respondent, handling.open());
  }

  /** The case with the respondent's credit code misread. */
  Case misread() {
    Owner wrong =
        new Owner(respondent.name(), CreditCodes.misread(respondent.code()), respondent.address());
    return new Case(number, channel, kind, received, complainant, wrong, handling);
  }

  /** The cells of its row. */
  List<String> cells() {
    return List.of(
        number,
        channel,
        kind,
        received.format(TIME),
        complainant.name(),
        complainant.phone(),
        respondent.name(),
        respondent.code(),
        handling.accepted() ? "受理" : "不予受理",
        handling.checkDue().map(LocalDate::toString).orElse(""),
        handling.checked().map(LocalDate::toString).orElse(""),
        handling.due().toString(),
        handling.branch(),
        handling.closing().map(c -> c.on().toString()).orElse(""),
        handling.closing().map(Closing::outcome).orElse(""),
        handling.closing().map(Closing::recovered).orElse(""));
  }
}
