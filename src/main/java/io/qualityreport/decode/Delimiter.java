package io.qualityreport.decode;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what separates the cells of a text: the delimiter that cuts most rows equally wide. */
final class Delimiter {
  private static final char[] CANDIDATES = {',', '\t', ';', '|'};

  /** The line with which Excel states a text's delimiter. */
  private static final Pattern STATED = Pattern.compile("sep=([,\t;|])[\r\n]");

  private Delimiter() {}

  /** The delimiter of a text, a comma where nothing separates. */
  static char of(String sample) {
    Matcher stated = STATED.matcher(sample);
    if (stated.lookingAt()) {
      return stated.group(1).charAt(0);
    }
    char best = CANDIDATES[0];
    long most = 0;
    for (char candidate : CANDIDATES) {
      long score = score(sample, candidate);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  /** The rows of the commonest width above one, and then that width. */
  private static long score(String sample, char delimiter) {
    return rowsByWidth(sample, delimiter).entrySet().stream()
        .filter(e -> e.getKey() > 1)
        .mapToLong(e -> e.getValue() * 100_000L + e.getKey())
        .max()
        .orElse(0);
  }

  private static Map<Integer, Integer> rowsByWidth(String sample, char delimiter) {
    Map<Integer, Integer> rows = new HashMap<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(sample)) {
      reader.forEach(row -> rows.merge(row.getFieldCount(), 1, Integer::sum));
    } catch (CsvParseException | java.io.IOException unusual) {
      return rows;
    }
    return rows;
  }
}
