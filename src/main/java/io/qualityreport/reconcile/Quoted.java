package io.qualityreport.reconcile;

import io.qualityreport.text.Message;
import java.util.stream.Stream;

/** Sentences about sentences: each names the cell that the quoted one came from. */
final class Quoted {
  private Quoted() {}

  /** A message whose arguments {@code file} and {@code cell} say where a sentence came from. */
  static Message message(String key, Sentence sentence, Object... namesAndValues) {
    Sentence.Source source = sentence.source();
    String sheet = source.sheet().isEmpty() ? "" : source.sheet() + "!";
    return Message.of(
        key,
        Stream.concat(
                Stream.of("file", source.file(), "cell", sheet + source.cell()),
                Stream.of(namesAndValues))
            .toArray());
  }
}
