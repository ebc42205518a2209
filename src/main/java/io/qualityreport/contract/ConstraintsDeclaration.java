package io.qualityreport.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads and validates the constraints of one field. */
final class ConstraintsDeclaration {
  private final CatalogKey key;
  private final DatasetYaml.ConstraintsYaml yaml;
  private final FieldType type;

  private ConstraintsDeclaration(CatalogKey key, DatasetYaml.ConstraintsYaml yaml, FieldType type) {
    this.key = key;
    this.yaml = yaml;
    this.type = type;
  }

  static Constraints read(CatalogKey key, DatasetYaml.FieldYaml field, FieldType type) {
    DatasetYaml.ConstraintsYaml yaml =
        Objects.requireNonNullElse(field.constraints(), DatasetYaml.ConstraintsYaml.NONE);
    return new ConstraintsDeclaration(key, yaml, type).constraints(field.codes() != null);
  }

  private Constraints constraints(boolean coded) {
    checkTypes();
    if (coded) {
      checkNothingBesideCodes();
    }
    checkBounds();
    return new Constraints(
        Boolean.TRUE.equals(yaml.required()),
        Boolean.TRUE.equals(yaml.unique()),
        pattern(),
        Optional.ofNullable(yaml.minimum()),
        Optional.ofNullable(yaml.maximum()),
        optional(yaml.minLength()),
        optional(yaml.maxLength()),
        allowed());
  }

  private void checkTypes() {
    only(FieldDeclaration.numeric(type), "minimum", yaml.minimum(), "numbers");
    only(FieldDeclaration.numeric(type), "maximum", yaml.maximum(), "numbers");
    boolean text = type == FieldType.STRING;
    only(text, "pattern", yaml.pattern(), "strings");
    only(text, "minLength", yaml.minLength(), "strings");
    only(text, "maxLength", yaml.maxLength(), "strings");
    only(text, "enum", yaml.allowed(), "strings");
  }

  private void only(boolean fits, String name, Object value, String types) {
    if (value != null && !fits) {
      throw key.at(name)
          .wrong(
              "expected only for " + types + ", found for type " + HyphenatedEnums.written(type));
    }
  }

  private void checkNothingBesideCodes() {
    notBesideCodes("pattern", yaml.pattern());
    notBesideCodes("minLength", yaml.minLength());
    notBesideCodes("maxLength", yaml.maxLength());
    notBesideCodes("enum", yaml.allowed());
  }

  private void notBesideCodes(String name, Object value) {
    if (value != null) {
      throw key.at(name).wrong("expected no " + name + " beside codes, which say all");
    }
  }

  private void checkBounds() {
    if (yaml.minimum() != null
        && yaml.maximum() != null
        && yaml.minimum().compareTo(yaml.maximum()) > 0) {
      throw key.at("minimum")
          .wrong(
              "expected at most the maximum, "
                  + yaml.maximum().toPlainString()
                  + ", found "
                  + yaml.minimum().toPlainString());
    }
    positive("minLength", yaml.minLength());
    positive("maxLength", yaml.maxLength());
    if (yaml.minLength() != null
        && yaml.maxLength() != null
        && yaml.minLength() > yaml.maxLength()) {
      throw key.at("minLength")
          .wrong("expected at most maxLength, " + yaml.maxLength() + ", found " + yaml.minLength());
    }
  }

  private void positive(String name, Integer length) {
    if (length != null && length < 1) {
      throw key.at(name).wrong("expected at least 1, found " + length);
    }
  }

  private Optional<Pattern> pattern() {
    try {
      return Optional.ofNullable(yaml.pattern()).map(Pattern::compile);
    } catch (PatternSyntaxException e) {
      throw key.at("pattern")
          .wrong(
              "expected a regular expression, found "
                  + yaml.pattern()
                  + " ("
                  + e.getDescription()
                  + " near position "
                  + e.getIndex()
                  + ")");
    }
  }

  private List<String> allowed() {
    Set<String> seen = new HashSet<>();
    List<String> allowed = CatalogKey.listed(yaml.allowed());
    for (int i = 0; i < allowed.size(); i++) {
      if (!seen.add(NormalText.of(allowed.get(i)))) {
        throw key.at("enum")
            .at(i)
            .wrong("expected a value of its own, found " + allowed.get(i) + " a second time");
      }
    }
    if (yaml.allowed() != null && allowed.isEmpty()) {
      throw key.at("enum").wrong("expected at least one value, found none");
    }
    return allowed;
  }

  private static OptionalInt optional(Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
