package io.qualityreport.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds numbers that someone wrote into a template's text. Refused is
 *
 * <ul>
 *   <li>any digit or number sign, half or full width, circled or Roman (7 ７ ⑦ Ⅶ ½);
 *   <li>Chinese numerals that count: before a measure word (三家, 两项, 一台), as an ordinal (第三), as a
 *       fraction or share (百分之百, 三分之一, 九成), as a magnitude (数十, 近百), or two and more in a row
 *       (二百九十);
 *   <li>a heading that brings its own number (一、 or （一）), since headings are numbered by the
 *       report.
 * </ul>
 *
 * Chinese numerals that do not count stay allowed: words such as 统一, 进一步, 一站式, 第一时间, and 一是 … 二是 as
 * a way to list reasons.
 */
final class NumberLint {
  private static final String N = "[〇零一二两三四五六七八九十百千万亿半廿卅壹贰叁肆伍陆柒捌玖拾佰仟]";
  private static final Pattern DIGIT = Pattern.compile("[\\p{Nd}\\p{Nl}\\p{No}&&[^〇]]+");
  private static final Pattern HEADING =
      Pattern.compile("^#+\\s*(（" + N + "+）|\\(" + N + "+\\)|" + N + "+、)", Pattern.MULTILINE);
  private static final Pattern NO_COUNT =
      words(
          "统一 同一 唯一 逐一 任一 其一 之一 单一 万一 一一 进一步 第一时间 第一责任人 一致 一般 一旦 一定 一直 一些 一样 一体 "
              + "一同 一并 一律 一线 一贯 一经 一站式 一次性 一揽子 一方面 另一方面 三包 十分 百姓 百货 千瓦 千克 千米 千家万户 八达 五金");
  private static final Pattern FRACTION = Pattern.compile(N + "+分之" + N + "*|分之" + N + "+");
  private static final Pattern COUNT =
      Pattern.compile(
          "第"
              + N
              + "+|"
              + N
              + "成(?![品立为果本])|[数几上近约逾超][十百千万亿]+|"
              + N
              + "{2,}|"
              + N
              + "+[余多几]?"
              + "(?:家|件|台|辆|个|项|户|人|名|份|次|批|类|种|条|处|所|起|宗|例|只|头|羽|匹|场|元|角|吨|克|斤|公里|米|平方"
              + "|立方|年|月|日|天|周|季|小时|分钟|倍|点|番|层|级|组|套|部|座|间|张|本|篇|轮|届|期|[%％‰])");

  private NumberLint() {}

  /** A number found, and where in the text it begins. */
  record Found(int at, String number) {}

  static List<Found> numbers(String text) {
    List<Found> found = new ArrayList<>();
    String counted = blanked(NO_COUNT, text);
    Stream.of(
            DIGIT.matcher(text),
            HEADING.matcher(text),
            FRACTION.matcher(text),
            COUNT.matcher(counted))
        .flatMap(Matcher::results)
        .map(NumberLint::found)
        .forEach(found::add);
    return found;
  }

  private static Found found(MatchResult match) {
    return new Found(match.start(), match.group().strip());
  }

  private static String blanked(Pattern words, String text) {
    return words.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
  }

  private static Pattern words(String words) {
    return Pattern.compile(
        Stream.of(words.split(" "))
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));
  }
}
