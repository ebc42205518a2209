package io.qualityreport.decode;

import java.util.List;

/** Says whether the top of a table is known, as a second witness for the charset it is read in. */
@FunctionalInterface
public interface HeaderWitness {
  /** Knows every table, so that the first charset that can read a text is taken. */
  HeaderWitness ANY = top -> true;

  /** Whether a dataset's header stands among these rows. */
  boolean knows(List<RawRecord> top);

  /** A witness that knows the headers that a finder looks for. */
  static HeaderWitness of(HeaderFinder finder) {
    return top -> !finder.find(top, List.of()).isEmpty();
  }
}
