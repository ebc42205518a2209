package io.qualityreport.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A closed list of values, {@code codes/<name>.yaml}. Immutable; equal lists have equal names,
 * titles and codes.
 */
public final class CodeList {
  private final String name;
  private final String title;
  private final List<Code> codes;
  private final Map<String, String> values = new HashMap<>();

  /**
   * Makes a list. Where two codes share a spelling the first one has it; the catalog's loader
   * refuses such lists.
   *
   * @param name the list's name
   * @param title Chinese title
   * @param codes the values in the order in which they are printed
   */
  public CodeList(String name, String title, List<Code> codes) {
    this.name = Objects.requireNonNull(name, "name");
    this.title = Objects.requireNonNull(title, "title");
    this.codes = List.copyOf(codes);
    for (Code code : codes) {
      values.putIfAbsent(NormalText.of(code.value()), code.value());
      code.aliases().forEach(alias -> values.putIfAbsent(NormalText.of(alias), code.value()));
    }
  }

  /** The list's name. */
  public String name() {
    return name;
  }

  /** Chinese title. */
  public String title() {
    return title;
  }

  /** The values in the order in which they are printed. */
  public List<Code> codes() {
    return codes;
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
    return Optional.ofNullable(values.get(NormalText.of(text)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodeList list
        && name.equals(list.name)
        && title.equals(list.title)
        && codes.equals(list.codes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, title, codes);
  }

  @Override
  public String toString() {
    return "CodeList " + name;
  }
}
