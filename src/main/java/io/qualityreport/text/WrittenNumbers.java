package io.qualityreport.text;

import io.qualityreport.text.WrittenNumber.Stated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the numbers in Chinese sentences:
 *
 * <ul>
 *   <li>every digit and number sign, half or full width, circled or Roman (7 ７ 1,234.5 ⑦ Ⅶ ½);
 *   <li>Chinese numerals that count: before a measure word (三家, 两项), as an ordinal (第三), as a
 *       fraction or share (百分之百, 三分之一, 九成), as a magnitude (数十, 近百), or two and more in a row
 *       (二百九十).
 * </ul>
 *
 * Numerals that do not count are no numbers: words such as 统一, 进一步 and 第一时间, and 一是 … 二是 as a way
 * to list reasons. What a number states is read only where it is an amount: dates, times, ordinals,
 * ranges, telephone numbers and names such as 12315 state none.
 */
public final class WrittenNumbers {
  private static final String N = "[〇零一二两三四五六七八九十百千万亿半廿卅壹贰叁肆伍陆柒捌玖拾佰仟]";
  private static final Pattern ARABIC =
      Pattern.compile("\\d{1,3}(?:,\\d{3})+(?![\\d])(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");
  private static final Pattern SIGN = Pattern.compile("[\\p{Nd}\\p{Nl}\\p{No}&&[^〇0-9]]+");
  private static final Pattern FRACTION =
      Pattern.compile("(?:" + N + "+分之(?<share>" + N + "*)|分之" + N + "+)");
  private static final Pattern NUMERAL =
      Pattern.compile(
          "第"
              + N
              + "+|[数几上近约逾超][十百千万亿]+|"
              + N
              + "{2,}|"
              + N
              + "(?=成(?![品立为果本])|[余多几]?(?:"
              + MeasureWords.AMOUNTS
              + "|"
              + MeasureWords.OTHERS
              + "))");
  private static final Pattern NO_COUNT =
      words(
          "统一 同一 唯一 逐一 任一 其一 之一 单一 万一 一一 进一步 第一时间 第一责任人 一致 一般 一旦 一定 一直 一些 一样 一体 "
              + "一同 一并 一律 一线 一贯 一经 一站式 一次性 一揽子 一方面 另一方面 三包 十分 百姓 百货 千瓦 千克 千米 千家万户 八达 五金");
  private static final Pattern NAMES =
      Pattern.compile("1[12]\\d{1,3}|0\\d+|\\d{7,}|(?:19|20)\\d\\d");
  private static final int LONGEST = 30;

  private final String text;
  private final StringBuilder rest;
  private final List<WrittenNumber> found = new ArrayList<>();

  private WrittenNumbers(String text) {
    this.text = text;
    this.rest = new StringBuilder(text);
  }

  /** The numbers of a text in order; none overlaps another. */
  public static List<WrittenNumber> in(String text) {
    WrittenNumbers numbers = new WrittenNumbers(narrow(text));
    numbers.each(ARABIC, numbers::arabic);
    numbers.each(SIGN, numbers::unstated);
    numbers.each(FRACTION, numbers::fraction);
    NO_COUNT.matcher(numbers.rest.toString()).results().forEach(numbers::blank);
    numbers.each(NUMERAL, numbers::numeral);
    return numbers.found.stream().sorted(Comparator.comparingInt(WrittenNumber::start)).toList();
  }

  /** The measure word that a text begins with, empty if none. */
  public static String measureAt(String text) {
    Matcher unit = Pattern.compile(MeasureWords.AMOUNTS).matcher(narrow(text));
    return unit.lookingAt() ? unit.group() : "";
  }

  private void each(Pattern pattern, Function<Matcher, WrittenNumber> read) {
    Matcher match = pattern.matcher(rest.toString());
    int end = 0;
    while (match.find()) {
      if (match.start() >= end) {
        WrittenNumber number = read.apply(match);
        found.add(number);
        end = number.end();
        blank(number.start(), end);
      }
    }
  }

  private WrittenNumber arabic(Matcher match) {
    NumberContext context = NumberContext.of(text, match.start(), match.end());
    String digits = match.group().replace(",", "");
    boolean bare = context.unit().isEmpty();
    boolean amount =
        !context.named()
            && digits.length() <= LONGEST
            && (!bare || (context.ends() && !NAMES.matcher(digits).matches()));
    return amount ? stated(match, new BigDecimal(digits), context, false) : unstated(match);
  }

  private WrittenNumber fraction(Matcher match) {
    Optional<BigDecimal> share =
        match.group().startsWith("百分之") ? share(match.group("share")) : Optional.empty();
    NumberContext context = NumberContext.of(text, match.start(), match.end());
    return share
        .map(s -> new Stated(s, "%", context.bound(), context.change(), false))
        .map(s -> number(match, context.length(), Optional.of(s)))
        .orElseGet(() -> unstated(match));
  }

  private static Optional<BigDecimal> share(String numeral) {
    return numeral.equals("百") ? Optional.of(new BigDecimal(100)) : ChineseNumber.of(numeral);
  }

  private WrittenNumber numeral(Matcher match) {
    Optional<BigDecimal> value = ChineseNumber.of(match.group());
    NumberContext context = NumberContext.of(text, match.start(), match.end());
    if (value.isPresent() && text.startsWith("成", match.end())) {
      return tenths(match, value.get());
    }
    boolean amount =
        value.filter(v -> v.compareTo(BigDecimal.ONE) > 0).isPresent()
            && !context.unit().isEmpty()
            && !context.named();
    return amount ? stated(match, value.get(), context, true) : unstated(match);
  }

  /** 九成 is 90 %, give or take. */
  private WrittenNumber tenths(Matcher match, BigDecimal value) {
    NumberContext context = NumberContext.of(text, match.start(), match.end() + 1);
    Stated stated =
        new Stated(value.scaleByPowerOfTen(1), "%", context.bound(), context.change(), false);
    return number(match, context.length() + 1, Optional.of(stated));
  }

  private WrittenNumber stated(
      Matcher match, BigDecimal value, NumberContext context, boolean numeral) {
    boolean figurative =
        numeral
            && value.compareTo(BigDecimal.TEN) < 0
            && context.unit().matches(MeasureWords.GENERAL);
    Stated stated =
        new Stated(
            value.scaleByPowerOfTen(context.power()),
            context.unit(),
            context.bound(),
            context.change(),
            figurative);
    return number(match, context.length(), Optional.of(stated));
  }

  private WrittenNumber unstated(Matcher match) {
    return number(match, 0, Optional.empty());
  }

  private static WrittenNumber number(Matcher match, int more, Optional<Stated> stated) {
    return new WrittenNumber(match.start(), match.end() + more, match.group(), stated);
  }

  private void blank(MatchResult match) {
    blank(match.start(), match.end());
  }

  private void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      rest.setCharAt(i, ' ');
    }
  }

  /** Digits, letters and signs of full width as plain ones, one for one. */
  private static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text);
    for (int i = 0; i < narrow.length(); i++) {
      char c = text.charAt(i);
      boolean comma = c == '，' && wideDigit(text, i - 1) && wideDigit(text, i + 1);
      boolean sign = comma || c == '％' || c == '．' || c == '／' || c == '－';
      boolean letter = (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
      if (sign || letter || wideDigit(text, i)) {
        narrow.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return narrow.toString();
  }

  private static boolean wideDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '０' && text.charAt(at) <= '９';
  }

  private static Pattern words(String words) {
    return Pattern.compile(
        Stream.of(words.split(" "))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|")));
  }
}
