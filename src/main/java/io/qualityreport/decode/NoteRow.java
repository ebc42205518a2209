package io.qualityreport.decode;

import io.qualityreport.decode.RowShape.Filled;
import java.util.List;
import java.util.regex.Pattern;

/** Tells notes, signatures and headings between rows from data, which has what every row needs. */
final class NoteRow {
  private static final Pattern NOTE =
      Pattern.compile("(?:注|附注|备注|说明|填表说明|填报说明|补充说明|数据来源|资料来源)[0-9一二三四五六七八九十]*[:.、].*");
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?:填报|填表|制表|编制|经办|审核|复核|核对|校核|批准|签发|负责|联系|统计|报送|报出|单位|部门|分管|主管)?"
              + "(?:人|员|人员|负责人|领导|单位|部门|日期|时间|电话|签字|签名|签章|盖章|公章)"
              + "(?:\\([^()]*\\))?:.*");

  /** What no record is called, even where a record is a name alone. */
  private static final Pattern SIGNED =
      Pattern.compile("(?:填报|填表|制表|编制|经办|审核|复核|报送)(?:人|人员|单位|部门|日期|时间)(?:\\([^()]*\\))?:.*");

  private static final Pattern END =
      Pattern.compile(
          "以下空白|以下无正文|此页无正文|续表|接上页|转下页|第[0-9]+页.*|[0-9]{4}年[0-9]{1,2}月(?:[0-9]{1,2}日)?");

  private static final Pattern HEADING =
      Pattern.compile("(?:[一二三四五六七八九十]+、|\\([一二三四五六七八九十]+\\)|其中:).*");

  private NoteRow() {}

  static boolean is(RowShape row) {
    return row.lone().map(f -> heading(row, f)).orElse(false) || labelled(row);
  }

  /** A lone text where no row has to have one, or one that says that it is none. */
  private static boolean heading(RowShape row, Filled lone) {
    boolean text =
        lone.value() instanceof String && lone.text().codePoints().anyMatch(NoteRow::han);
    boolean said = HEADING.matcher(lone.text()).matches() || END.matcher(lone.text()).matches();
    return text && row.lacksNeeded(lone.column()) && (said || !row.names(lone.column()));
  }

  /** Texts that say what they are, such as 填报人：张三. */
  private static boolean labelled(RowShape row) {
    List<Filled> texts = row.texts();
    if (texts.isEmpty()) {
      return false;
    }
    Filled first = texts.get(0);
    boolean nameless = row.lacksNeeded(first.column());
    if (NOTE.matcher(first.text()).matches()) {
      return row.lone().isPresent() || (nameless && row.few(row.filled().size()));
    }
    long labels = texts.stream().filter(f -> SIGNATURE.matcher(f.text()).matches()).count();
    boolean signed = row.lone().isPresent() && SIGNED.matcher(first.text()).matches();
    return signed || (labels > 0 && nameless && 2 * labels >= texts.size());
  }

  private static boolean han(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }
}
