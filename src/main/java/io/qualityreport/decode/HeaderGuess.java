package io.qualityreport.decode;

import io.qualityreport.contract.Field;
import io.qualityreport.decode.HeaderMatch.UnknownHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A header that no field claims but that is close to a field without a column: a slip, perhaps.
 *
 * @param header the header
 * @param field the field that it may be meant for
 */
public record HeaderGuess(UnknownHeader header, Field field) {

  /** The guesses for a header, each field and each column once at most. */
  public static List<HeaderGuess> of(HeaderMatch match) {
    List<Field> open = new ArrayList<>(withoutColumn(match));
    List<HeaderGuess> guesses = new ArrayList<>();
    for (UnknownHeader header : match.unknown()) {
      Optional<Field> nearest =
          open.stream()
              .filter(f -> distance(header, f) < HeaderLikeness.FAR)
              .min(Comparator.comparingInt(f -> distance(header, f)));
      nearest.ifPresent(
          field -> {
            open.remove(field);
            guesses.add(new HeaderGuess(header, field));
          });
    }
    return guesses;
  }

  private static List<Field> withoutColumn(HeaderMatch match) {
    List<Field> fields = match.contract().fields();
    return fields.stream()
        .filter(f -> f.boundOf().isEmpty() && match.columns().get(fields.indexOf(f)) < 0)
        .toList();
  }

  private static int distance(UnknownHeader header, Field field) {
    return Stream.concat(Stream.of(field.title()), field.aliases().stream())
        .mapToInt(t -> HeaderLikeness.distance(header.text(), t))
        .min()
        .orElse(HeaderLikeness.FAR);
  }
}
