package io.qualityreport.intake;

import io.qualityreport.contract.Field;
import io.qualityreport.decode.HeaderGuess;
import io.qualityreport.decode.HeaderMatch;
import io.qualityreport.text.Language;
import io.qualityreport.text.Message;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks whether a header that nobody knows was meant for a field that has no column. */
final class HeaderQuestions {

  private HeaderQuestions() {}

  /** What is asked of columns that a table has to have, to go with the refusal; often nothing. */
  static String required(HeaderMatch match, Language language) {
    Set<Field> missing = Set.copyOf(match.missing());
    return HeaderGuess.of(match).stream()
        .filter(g -> missing.contains(g.field()))
        .map(g -> message("intake.header-question", g).in(language))
        .collect(Collectors.joining());
  }

  /** What is asked of columns that a table may do without: what stood in them was not read. */
  static List<Message> optional(HeaderMatch match) {
    return HeaderGuess.of(match).stream()
        .filter(g -> !match.missing().contains(g.field()))
        .map(g -> message("intake.header-unread", g))
        .toList();
  }

  private static Message message(String key, HeaderGuess guess) {
    return Message.of(
        key,
        "cell",
        guess.header().cell(),
        "header",
        guess.header().text(),
        "field",
        guess.field().title());
  }
}
