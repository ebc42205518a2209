package io.qualityreport.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table whose cells are typed as a clerk's spreadsheet types them: ISO days are dates, plain
 * numbers are numbers, all else is text. {@code {TRADE n}} in a text stands for the name of a
 * sample organization, {@code {TRADE n code}} for its credit code.
 *
 * @param header titles of the columns
 * @param rows the cells
 */
record TypedTable(List<String> header, List<List<Object>> rows) {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,9})(?:\\.\\d+)?");
  private static final Pattern OWNER = Pattern.compile("\\{([A-Z_]+) (\\d+)( code)?}");
  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;

  /** Copies the cells. */
  TypedTable {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Types texts. */
  static TypedTable of(List<String> header, List<List<String>> texts) {
    return new TypedTable(
        header, texts.stream().map(r -> r.stream().map(TypedTable::typed).toList()).toList());
  }

  /** Reads a table in {@code /sample} of the tests. */
  static TypedTable read(String name) {
    List<List<String>> lines = Table.lines(name);
    return of(lines.get(0), lines.subList(1, lines.size()));
  }

  /** The rows whose first cell is this, without that column. */
  TypedTable of(String first) {
    return new TypedTable(
        header.subList(1, header.size()),
        rows.stream()
            .filter(r -> r.get(0).equals(first))
            .map(r -> r.subList(1, r.size()))
            .toList());
  }

  /** The table with further rows below. */
  TypedTable and(List<List<Object>> more) {
    return new TypedTable(header, Stream.concat(rows.stream(), more.stream()).toList());
  }

  /** Header and rows as texts. */
  List<List<String>> texts() {
    List<List<String>> texts = new ArrayList<>();
    texts.add(header);
    rows.forEach(r -> texts.add(r.stream().map(Object::toString).toList()));
    return texts;
  }

  /** How wide a column must be, in characters of which a Chinese one counts two. */
  int width(int column) {
    int widest =
        texts().stream()
            .map(r -> r.get(column))
            .mapToInt(t -> t.length() + (int) t.chars().filter(c -> c > 0xff).count())
            .max()
            .orElse(0);
    return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
  }

  private static Object typed(String text) {
    if (DAY.matcher(text).matches()) {
      return LocalDate.parse(text);
    }
    return NUMBER.matcher(text).matches() ? new BigDecimal(text) : named(text);
  }

  private static String named(String text) {
    return OWNER.matcher(text).replaceAll(m -> Matcher.quoteReplacement(owner(m)));
  }

  private static String owner(java.util.regex.MatchResult place) {
    Owner owner = Trade.valueOf(place.group(1)).owners().get(Integer.parseInt(place.group(2)));
    return place.group(3) == null ? owner.name() : owner.code();
  }
}
