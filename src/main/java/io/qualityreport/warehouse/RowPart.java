package io.qualityreport.warehouse;

import java.util.function.Consumer;

/** A part of the rows in effect. Parts share no row and may be streamed at the same time. */
@FunctionalInterface
public interface RowPart {

  /** Streams its rows in any order, in constant memory. */
  void forEach(Consumer<SourcedRow> consumer);
}
