package io.qualityreport.measure;

import io.qualityreport.warehouse.AtOnce;
import io.qualityreport.warehouse.RowPart;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Counts parts of rows at the same time. */
final class SharedCount {

  private SharedCount() {}

  /**
   * Counts all parts and joins the counts.
   *
   * @param parts one at least
   * @param empty makes a count without rows
   * @throws io.qualityreport.warehouse.WarehouseException if a part cannot be read, once the others
   *     were read
   */
  static RowKinds of(List<RowPart> parts, Supplier<RowKinds> empty) {
    Stream<Supplier<RowKinds>> counts =
        parts.stream().map(part -> () -> counted(part, empty.get()));
    return AtOnce.all(counts.toList(), parts.size()).stream().reduce(RowKinds::join).orElseThrow();
  }

  private static RowKinds counted(RowPart part, RowKinds kinds) {
    part.forEach(kinds::add);
    return kinds;
  }
}
