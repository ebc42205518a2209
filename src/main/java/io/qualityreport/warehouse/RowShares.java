package io.qualityreport.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares rows out to parts of about the same size by where they stand, submission and row. How many
 * rows a submission has is taken from the ledger; were it wrong, parts would be of different sizes,
 * but none would lack a row.
 */
final class RowShares {
  private final RowPlaces places;
  private final long fewest;

  /**
   * Makes a sharer.
   *
   * @param fewest how many rows are worth a part of their own
   */
  RowShares(RowPlaces places, long fewest) {
    this.places = places;
    this.fewest = fewest;
  }

  /** Up to here, and not further. */
  record Place(long submission, long row) {}

  private record Size(long submission, long rows) {}

  /**
   * That a row, called {@code r}, belongs to each of the parts; one condition at least.
   *
   * @param among the submissions that rows are found among, by {@link EffectiveSql#foundAmong}
   * @param most how many parts at most
   */
  List<Sql> shares(Connection connection, Sql among, int most) throws SQLException {
    if (most == 1) {
      return between(List.of());
    }
    List<Size> sizes =
        Sql.of("select t.id, t.rows_read from submission t where t.id in (")
            .add(among)
            .add(") order by t.id")
            .list(connection, row -> new Size(row.getLong(1), row.getLong(2)));
    return between(cuts(sizes, most));
  }

  private List<Place> cuts(List<Size> sizes, int most) {
    long all = sizes.stream().mapToLong(Size::rows).sum();
    long parts = Math.max(1, Math.min(most, all / fewest));
    List<Place> cuts = new ArrayList<>();
    long before = 0;
    for (Size size : sizes) {
      long behind = before + size.rows();
      for (long next = all * (cuts.size() + 1) / parts;
          cuts.size() + 1 < parts && next <= behind;
          next = all * (cuts.size() + 1) / parts) {
        cuts.add(new Place(size.submission(), next - before));
      }
      before = behind;
    }
    return cuts;
  }

  private List<Sql> between(List<Place> cuts) {
    List<Sql> parts = new ArrayList<>();
    for (int i = 0; i <= cuts.size(); i++) {
      Sql part = Sql.of("1 = 1");
      if (i > 0) {
        part.add(" and ").add(places.after("r", cuts.get(i - 1)));
      }
      if (i < cuts.size()) {
        part.add(" and ").add(places.upTo("r", cuts.get(i)));
      }
      parts.add(part);
    }
    return parts;
  }
}
