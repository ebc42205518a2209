package io.qualityreport.reconcile;

import io.qualityreport.measure.Unit;
import io.qualityreport.text.WrittenNumber;
import io.qualityreport.text.WrittenNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An amount that a sentence states in digits or numerals of its own.
 *
 * @param sentence the sentence
 * @param number which of the amounts that the sentence states it is, from 1
 * @param written the number with its unit, as written
 * @param stated what it states
 * @param words the words around it
 */
record StatedNumber(
    Sentence sentence, int number, String written, WrittenNumber.Stated stated, Words words) {
  private static final String ENDS = "。；;！!？?\n";
  private static final String PAUSES = ENDS + "，,、：:（(）)";
  private static final int LONGEST = 60;

  /**
   * The words around a number.
   *
   * @param clause those of its clause, up to a full stop or semicolon
   * @param near those up to the next comma or number
   * @param quoted the clause as a reader is shown it
   */
  record Words(String clause, String near, String quoted) {}

  /** The amounts that a sentence states. */
  static List<StatedNumber> of(Sentence sentence) {
    String text = SentenceParts.covered(sentence.content());
    List<WrittenNumber> all = WrittenNumbers.in(text);
    List<StatedNumber> stated = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      WrittenNumber n = all.get(i);
      int after = i == 0 ? 0 : all.get(i - 1).end();
      int before = i + 1 == all.size() ? text.length() : all.get(i + 1).start();
      if (n.stated().isPresent()) {
        stated.add(
            new StatedNumber(
                sentence,
                stated.size() + 1,
                text.substring(n.start(), n.end()).strip(),
                n.stated().get(),
                words(sentence, n, after, before)));
      }
    }
    return stated;
  }

  private static Words words(Sentence sentence, WrittenNumber n, int after, int before) {
    String text = SentenceParts.covered(sentence.content());
    int from = back(text, ENDS, n.start(), 0);
    int to = on(text, ENDS, n.end(), text.length());
    int nearFrom = back(text, PAUSES, n.start(), after);
    int nearTo = on(text, PAUSES, n.end(), before);
    return new Words(
        text.substring(from, to),
        text.substring(nearFrom, nearTo),
        capped(sentence.content().substring(from, to).strip()));
  }

  private static int back(String text, String marks, int start, int least) {
    int from = start;
    while (from > least && marks.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }

  private static int on(String text, String marks, int end, int most) {
    int to = end;
    while (to < most && marks.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return to;
  }

  /** The number in base units, a share as a fraction; its scale is the precision of the writing. */
  BigDecimal base() {
    return stated.value().scaleByPowerOfTen(Unit.of(stated.unit()).power());
  }

  private static String capped(String clause) {
    int length = clause.codePointCount(0, clause.length());
    return length <= LONGEST
        ? clause
        : clause.substring(0, clause.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /** The number's own id in findings. */
  String id() {
    return sentence.id() + "#" + number;
  }
}
