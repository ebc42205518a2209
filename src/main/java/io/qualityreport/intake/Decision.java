package io.qualityreport.intake;

import io.qualityreport.contract.NormalText;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a department says of a submission that waits, by the name of a text file in its drop folder:
 * {@code 确认-12.txt} or {@code 撤回-12.txt}, whatever the file holds.
 *
 * @param kind what is to become of the submission
 * @param submission its number; empty if the name lacks it
 */
record Decision(Kind kind, OptionalLong submission) {

  /** File explorers hide an ending that is there already, so that people write a second one. */
  private static final Pattern NAME =
      Pattern.compile(
          "(确认|撤回)[\\s—–_:：-]*(?:N|编号|报送编号)?[\\s—–_:：-]*([0-9]{1,18})?"
              + "\\s*(?:\\([0-9]+\\))?(?:\\.TXT)*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What is to become of a submission that waits. */
  enum Kind {
    /** It is taken. */
    CONFIRM("确认"),
    /** It is not taken. */
    WITHDRAW("撤回");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** The decision that a file's name tells; empty if it is a file like any other. */
  static Optional<Decision> named(String fileName) {
    Matcher name = NAME.matcher(NormalText.of(fileName));
    if (!name.matches()) {
      return Optional.empty();
    }
    Kind kind = name.group(1).equals(Kind.CONFIRM.word) ? Kind.CONFIRM : Kind.WITHDRAW;
    String number = name.group(2);
    return Optional.of(
        new Decision(
            kind, number == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(number))));
  }
}
