package io.qualityreport.decode;

import io.qualityreport.contract.CellAddress;
import io.qualityreport.contract.Field;
import io.qualityreport.decode.HeaderClaims.Claim;
import io.qualityreport.decode.HeaderMatch.UnknownHeader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Some rows of a sheet's top, read as one dataset's header. */
final class HeaderBlock {
  /** Share of the contract's fields or the sheet's columns that a header has at least. */
  private static final double LEAST_SHARE = 0.4;

  /** Share from which a table is recognized although it lacks most required columns. */
  private static final double CLEAR_SHARE = 0.6;

  private final Candidate candidate;
  private final HeaderGrid grid;
  private final int first;
  private final int last;
  private final HeaderClaims claims;
  private final List<HeaderColumn> unclaimed;

  HeaderBlock(Candidate candidate, HeaderGrid grid, int first, int last) {
    this.candidate = candidate;
    this.grid = grid;
    this.first = first;
    this.last = last;
    this.claims =
        new HeaderClaims(
            candidate.contract().fields(), candidate.keys(), grid.columns(first, last));
    this.unclaimed = claims.unclaimed();
  }

  /** Whether enough of it fits to take it for this dataset's header. */
  boolean plausible() {
    int matched = matched();
    int smaller = Math.min(size(), matched + unclaimed.size());
    boolean enough = matched >= Math.min(2, size()) && matched >= LEAST_SHARE * smaller;
    long needed = candidate.needed().stream().filter(f -> claims.of(f).isPresent()).count();
    return enough && (2 * needed >= candidate.needed().size() || matched >= CLEAR_SHARE * size());
  }

  /** How well it fits, to compare with other rows; columns that look alike count less. */
  double weight() {
    return share(claims.sure()) + score() / 1_000;
  }

  /** The header with the rows that its merged cells reach into, where these fit as well. */
  HeaderBlock whole() {
    HeaderBlock whole = new HeaderBlock(candidate, grid, grid.firstRow(first), grid.lastRow(last));
    return whole.weight() >= weight() ? whole : this;
  }

  /** The header as the sheet's. */
  HeaderMatch match() {
    int top = grid.firstRow(first);
    List<String> titles =
        IntStream.range(0, top)
            .mapToObj(row -> String.join(" ", grid.titles(row)))
            .filter(t -> !t.isEmpty())
            .toList();
    TitleUnits units = new TitleUnits(titles);
    return new HeaderMatch(
        candidate.contract(),
        grid.number(top),
        grid.number(grid.lastRow(last)),
        each(f -> claims.of(f).map(c -> c.column().index()).orElse(-1)),
        each(f -> factor(f, units)),
        each(f -> claims.of(f).map(c -> c.column().text()).orElse("")),
        titles,
        unclaimed.stream().map(this::unknown).toList(),
        missing(),
        grid.width(top, grid.lastRow(last)),
        score());
  }

  private double score() {
    return share(matched());
  }

  private double share(int matched) {
    return 2.0 * matched / (candidate.columns() + matched() + unclaimed.size());
  }

  private int matched() {
    return (int) IntStream.range(0, size()).filter(f -> claims.of(f).isPresent()).count();
  }

  private int size() {
    return candidate.contract().fields().size();
  }

  private <T> List<T> each(Function<Integer, T> value) {
    return IntStream.range(0, size()).boxed().map(value).toList();
  }

  private BigDecimal factor(int field, TitleUnits units) {
    Optional<Claim> claim = claims.of(field);
    return claim
        .flatMap(Claim::factor)
        .or(() -> claim.flatMap(c -> units.factor(candidate.contract().fields().get(field))))
        .orElse(BigDecimal.ONE);
  }

  private UnknownHeader unknown(HeaderColumn column) {
    return new UnknownHeader(CellAddress.of(column.index(), grid.number(last)), column.text());
  }

  private List<Field> missing() {
    return candidate.needed().stream()
        .filter(f -> claims.of(f).isEmpty())
        .map(candidate.contract().fields()::get)
        .toList();
  }
}
