package io.qualityreport.warehouse;

import java.io.IOException;

/** Work on what a warehouse holds. */
@FunctionalInterface
public interface ContentsWork<T> {

  /** Does it; the contents are gone afterwards. */
  T on(TableContents contents) throws IOException;
}
