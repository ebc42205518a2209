package io.qualityreport.text;

import io.qualityreport.text.WrittenNumber.Bound;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around a number: whether it is an amount at all, its unit, what bounds it.
 *
 * @param before the text before the number
 * @param after the text behind it
 * @param tail what belongs to it of the text behind it
 */
record NumberContext(String before, String after, Matcher tail) {
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s{0,2}(?<more>[余多])?(?<scale>万亿|[万亿]|[百千](?![克瓦米货]))?(?<yet>[余多])?"
              + "\\s?(?<unit>(?!"
              + MeasureWords.OTHERS
              + ")"
              + MeasureWords.AMOUNTS
              + "(?:/[千万]?[人月年日])?)?"
              + "(?<edge>余|多(?!数)|及?以上|以下|以内|之内|左右|上下)?");
  private static final Pattern NAME_BEFORE =
      Pattern.compile(
          "(?:[A-Za-z_#№·/]|[A-Za-z\\d][-—–~～.:：]|[\\d一二三四五六七八九十百千][至到]|\\d,|第|[〔\\[【]"
              + "|(?:编号|电话|证号|文号|邮编|代码|热线|型号|标准)[为是：:]?)$");
  private static final Pattern NAME_BEHIND =
      Pattern.compile(
          "^(?:[A-Za-z_/·〕\\]】]|[-—–~～:：.,]\\d|[至到]\\d|\\s{0,2}" + MeasureWords.OTHERS + ")");
  private static final Pattern ITEM_BEFORE = Pattern.compile("(?:^|[。；;：:！？!?\\n（(])\\s*$");
  private static final Pattern ITEM_BEHIND = Pattern.compile("^[、.．)）]");
  private static final Pattern END_BEHIND = Pattern.compile("^\\s*(?:$|[，。；、：！？,;!?)）”])");
  private static final Pattern LEAST =
      Pattern.compile("(?:不少于|不低于|至少|最少|(?<!不)(?:超过|多于|高于)|突破|逾|大于|≥|>=?)(?:了|到|达)?\\s*$");
  private static final Pattern MOST =
      Pattern.compile("(?:不超过|不多于|不高于|至多|最多|不足|(?<!不)(?:低于|少于)|小于|≤|<=?)(?:了|到|达)?\\s*$");
  private static final Pattern NEAR = Pattern.compile("(?:约为?|近|接近|左右为)\\s*$");
  private static final Pattern CHANGE =
      Pattern.compile("(?:增长|增加|下降|减少|上升|提高|提升|降低|增幅|降幅)(?:了|约|近|为|达)*\\s*$");

  /** The context of the characters from start to end. */
  static NumberContext of(String text, int start, int end) {
    Matcher tail = TAIL.matcher(text).region(end, text.length());
    tail.lookingAt(); // everything in it may be absent
    return new NumberContext(text.substring(0, start), text.substring(end), tail);
  }

  /** Whether the digits are part of a name, a date, a range, a version or the number of an item. */
  boolean named() {
    return NAME_BEFORE.matcher(before).find()
        || NAME_BEHIND.matcher(after).find()
        || (ITEM_BEFORE.matcher(before).find() && ITEM_BEHIND.matcher(after).find());
  }

  /** Whether nothing but an end of words stands behind the number and what belongs to it. */
  boolean ends() {
    return END_BEHIND.matcher(after.substring(length())).find();
  }

  /** How much of the text behind the number belongs to it. */
  int length() {
    return tail.end() - tail.regionStart();
  }

  String unit() {
    return given("unit");
  }

  /** The power of ten that the number is multiplied by. */
  int power() {
    return switch (given("scale")) {
      case "百" -> 2;
      case "千" -> 3;
      case "万" -> 4;
      case "亿" -> 8;
      case "万亿" -> 12;
      default -> 0;
    };
  }

  Bound bound() {
    String edge = given("edge");
    boolean more = !(given("more") + given("yet")).isEmpty();
    if (more || edge.matches("余|多|及?以上") || LEAST.matcher(before).find()) {
      return Bound.AT_LEAST;
    }
    if (edge.matches("以下|以内|之内") || MOST.matcher(before).find()) {
      return Bound.AT_MOST;
    }
    return edge.matches("左右|上下") || NEAR.matcher(before).find() ? Bound.ABOUT : Bound.EXACT;
  }

  /** Whether the number says by how much something changed. */
  boolean change() {
    return CHANGE.matcher(before).find() || unit().matches("倍|个?百分点");
  }

  private String given(String group) {
    return tail.group(group) == null ? "" : tail.group(group);
  }
}
