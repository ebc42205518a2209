package io.qualityreport.contract;

import java.util.List;
import java.util.Optional;

/**
 * A closed list of values, {@code codes/<name>.yaml}.
 *
 * @param name the list's name
 * @param title Chinese title
 * @param codes the values in the order in which they are printed
 */
public record CodeList(String name, String title, List<Code> codes) {

  /** Copies the codes. */
  public CodeList {
    codes = List.copyOf(codes);
  }

  /**
   * One value of the list.
   *
   * @param value what the warehouse stores, Chinese
   * @param en the value in English
   * @param aliases other spellings and export codes that mean the same
   */
  public record Code(String value, String en, List<String> aliases) {

    /** Copies the aliases. */
    public Code {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * The value that a cell's text stands for, comparing value and aliases after normalization (NFKC,
   * no blanks).
   */
  public Optional<String> resolve(String text) {
    throw new UnsupportedOperationException("helper A");
  }
}
