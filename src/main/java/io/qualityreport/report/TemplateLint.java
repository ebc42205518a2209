package io.qualityreport.report;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.lexer.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds section templates to the rule that a sentence says only what figures support: no number of
 * its own (see {@link NumberLint}), only known figures of the section, only the {@link Vocabulary}
 * and {@code if}/{@code for} in tags (no arithmetic, no counters, no filters), and words that claim
 * something, such as 全部 or 上升, only inside an {@code if}.
 */
final class TemplateLint {
  private static final Pattern FIGURE = Pattern.compile("[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)+(/.*)?");
  private static final Pattern CLAIM =
      Pattern.compile(
          "全部|全都|无一|未发现|未发生|(?<!平)均[为已达在无有]|上升|下降|增长|增加|减少|提高|提升|降低|达标|高于|低于|多于|少于"
              + "|超过|最[高低多少大小]|名列|领先|居首");
  private static final Set<String> KEYWORDS =
      Set.of("if", "elseif", "else", "endif", "for", "in", "endfor", "empty");
  private static final Set<String> OPERATORS = Set.of("is", "is not", "not", "and", "or");
  private static final Set<String> MARKS = Set.of("(", ")", "[", "]", ",");

  private final Templates templates;
  private final ReportPlan.Section section;
  private final Set<String> figures;
  private final Set<String> names = new HashSet<>(KEYWORDS);

  TemplateLint(Templates templates, ReportPlan.Section section, Set<String> figures) {
    this.templates = templates;
    this.section = section;
    this.figures = Set.copyOf(figures);
    Vocabulary words = new Vocabulary();
    names.addAll(words.getFunctions().keySet());
    names.addAll(words.getTests().keySet());
  }

  /** What is wrong, and in which line, from 1. */
  record Problem(int line, String what) {}

  List<Problem> problems(String text) {
    List<Problem> problems = new ArrayList<>();
    try {
      templates.parse(text);
      Place place = new Place(new Token(Token.Type.EOF, "", 0), "", 0);
      for (Token token : templates.tokens(text)) {
        place = place.inside(token);
        check(place, token, problems);
        place = place.behind(token);
      }
    } catch (PebbleException e) {
      problems.add(new Problem(line(e), "not a template: " + e.getPebbleMessage()));
    }
    return problems;
  }

  private static int line(PebbleException e) {
    return e.getLineNumber() == null ? 1 : e.getLineNumber();
  }

  /** Where in a template a token stands: behind which token and name, inside how many ifs. */
  private record Place(Token before, String name, int depth) {

    Place inside(Token token) {
      if (!before.test(Token.Type.EXECUTE_START)) {
        return this;
      }
      int step =
          token.test(Token.Type.NAME, "if") ? 1 : token.test(Token.Type.NAME, "endif") ? -1 : 0;
      return new Place(before, name, depth + step);
    }

    Place behind(Token token) {
      return new Place(token, token.test(Token.Type.NAME) ? token.getValue() : name, depth);
    }
  }

  private void check(Place place, Token token, List<Problem> problems) {
    switch (token.getType()) {
      case TEXT -> text(token, place.depth(), problems);
      case STRING -> string(place.name(), token, problems);
      case NAME -> name(place.before(), token, problems);
      case OPERATOR -> allowed(OPERATORS, token, problems);
      case PUNCTUATION -> allowed(MARKS, token, problems);
      case NUMBER, LONG -> problems.add(number(token.getLineNumber(), token.getValue()));
      case STRING_INTERPOLATION_START ->
          problems.add(new Problem(token.getLineNumber(), "a text in a tag is not put together"));
      default -> {
        // Beginnings and ends of tags say nothing.
      }
    }
  }

  private static void text(Token token, int depth, List<Problem> problems) {
    String text = token.getValue();
    NumberLint.numbers(text).forEach(n -> problems.add(number(lineOf(token, n.at()), n.number())));
    Matcher claim = CLAIM.matcher(text);
    while (depth == 0 && claim.find()) {
      problems.add(
          new Problem(
              lineOf(token, claim.start()),
              "“" + claim.group() + "” claims something; say it inside an if over figures"));
    }
    if (text.lines().anyMatch(l -> l.startsWith("# "))) {
      problems.add(
          new Problem(token.getLineNumber(), "# is the section's own heading; begin with ##"));
    }
  }

  private void string(String asked, Token token, List<Problem> problems) {
    String value = token.getValue();
    int line = token.getLineNumber();
    if (asked.equals("chart")) {
      if (section.display().chart(value).isEmpty()) {
        problems.add(new Problem(line, "the section declares no chart " + value));
      }
    } else if (!FIGURE.matcher(value).matches()) {
      problems.add(new Problem(line, "expected a figure's id in quotes, found '" + value + "'"));
    } else if (!figures.contains(value.replaceFirst("/.*", ""))) {
      problems.add(new Problem(line, "no figure " + value + " is declared in figures/"));
    } else if (!section.mayPrint(value)) {
      problems.add(
          new Problem(
              line, "figure " + value + " is outside the section's figures " + section.figures()));
    } else if (asked.equals("rows") && !section.display().rows().containsKey(value)) {
      problems.add(
          new Problem(
              line, "the section does not say under rows: which fields of " + value + " to show"));
    }
  }

  private void name(Token before, Token token, List<Problem> problems) {
    if (before.test(Token.Type.NAME, "for")) {
      names.add(token.getValue());
    }
    allowed(names, token, problems);
  }

  private static void allowed(Set<String> words, Token token, List<Problem> problems) {
    if (!words.contains(token.getValue())) {
      problems.add(
          new Problem(
              token.getLineNumber(),
              "“%s” is not a word of templates; expected one of %s"
                  .formatted(token.getValue(), words.stream().sorted().toList())));
    }
  }

  private static Problem number(int line, String number) {
    return new Problem(
        line, "“" + number + "” is a number of its own; numbers come from figures only");
  }

  private static int lineOf(Token text, int at) {
    int after = (int) text.getValue().substring(at).chars().filter(c -> c == '\n').count();
    return text.getLineNumber() - after;
  }
}
