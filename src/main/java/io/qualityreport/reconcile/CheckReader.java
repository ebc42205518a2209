package io.qualityreport.reconcile;

import io.qualityreport.contract.CatalogKey;
import io.qualityreport.measure.Figure;
import io.qualityreport.measure.FigureCatalog;
import io.qualityreport.measure.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns one declaration into a check over declared figures. */
final class CheckReader {
  private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  private static final String SHARE = "%";

  private final FigureCatalog catalog;

  CheckReader(FigureCatalog catalog) {
    this.catalog = catalog;
  }

  /** Reads the check at a position of a catalog file. */
  Check read(CheckDeclaration declared, String file, int index) {
    CatalogKey position = CatalogKey.of(file).at(index);
    String id = position.at("id").text(declared.id(), "a text");
    if (!id.matches(ID)) {
      throw position
          .at("id")
          .wrong(
              "expected lower-case words joined by hyphens such as equipment-parts, found " + id);
    }
    CatalogKey place = CatalogKey.of(file).at("[" + id + "]");
    CheckType type =
        place
            .at("type")
            .required(
                declared.type(),
                "one of sum-of-parts, declared-equals-derived, rate-range, part-within-whole,"
                    + " claim");
    type.checkKeys(declared.keys(), place);
    Finding.Severity severity =
        Optional.ofNullable(declared.severity()).orElse(Finding.Severity.ERROR);
    return check(type, new CheckHead(id, severity), declared, place);
  }

  private Check check(CheckType type, CheckHead head, CheckDeclaration declared, CatalogKey place) {
    return switch (type) {
      case SUM_OF_PARTS -> sumOfParts(head, declared, place);
      case DECLARED_EQUALS_DERIVED -> {
        sameUnit("declared", declared.declared(), "derived", declared.derived(), place);
        yield new DeclaredEqualsDerived(head, declared.declared(), declared.derived());
      }
      case RATE_RANGE -> new RateRange(head, shares(declared, place));
      case PART_WITHIN_WHOLE -> {
        sameUnit("whole", declared.whole(), "part", declared.part(), place);
        yield new PartWithinWhole(head, declared.part(), declared.whole());
      }
      case CLAIM -> claim(head, declared, place);
    };
  }

  private SumOfParts sumOfParts(CheckHead head, CheckDeclaration declared, CatalogKey place) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < declared.parts().size(); i++) {
      String key = "parts[" + i + "]";
      String part = declared.parts().get(i);
      if (!seen.add(part)) {
        throw place.at(key).wrong("expected every part once, found %s again".formatted(part));
      }
      sameUnit("total", declared.total(), key, part, place);
    }
    if (seen.isEmpty()) {
      throw place.at("parts").wrong("expected figure ids, found an empty list");
    }
    return new SumOfParts(head, declared.total(), declared.parts());
  }

  private void sameUnit(String key, String id, String otherKey, String other, CatalogKey place) {
    String unit = known(key, id, place).unit();
    String otherUnit = known(otherKey, other, place).unit();
    if (!Unit.of(unit).base().equals(Unit.of(otherUnit).base())) {
      throw place
          .at(otherKey)
          .wrong(
              "expected a figure in the unit %s of %s, found %s in %s"
                  .formatted(unit, id, other, otherUnit));
    }
  }

  private Figure known(String key, String id, CatalogKey place) {
    return catalog
        .owner(id)
        .orElseThrow(
            () -> place.at(key).wrong("expected the id of a declared figure, found " + id));
  }

  private List<String> shares(CheckDeclaration declared, CatalogKey place) {
    if (declared.figures() == null) {
      return sharesWithUnit(declared.allWithUnit(), place.at("allWithUnit"));
    }
    if (declared.allWithUnit() != null) {
      throw place.wrong("expected figures or allWithUnit, found both; leave one of them out");
    }
    for (int i = 0; i < declared.figures().size(); i++) {
      String key = "figures[" + i + "]";
      Figure figure = known(key, declared.figures().get(i), place);
      if (!figure.unit().equals(SHARE)) {
        throw place
            .at(key)
            .wrong("expected a figure in %%, found %s in %s".formatted(figure.id(), figure.unit()));
      }
    }
    return declared.figures();
  }

  private List<String> sharesWithUnit(String unit, CatalogKey key) {
    if (!unit.equals(SHARE)) {
      throw key.wrong("expected '%', found " + unit);
    }
    return catalog.figures().stream()
        .filter(figure -> figure.unit().equals(unit))
        .flatMap(figure -> catalog.ids(figure.id()).stream())
        .toList();
  }

  private Claim claim(CheckHead head, CheckDeclaration declared, CatalogKey place) {
    known("figure", declared.figure(), place);
    Claim claim =
        new Claim(
            head,
            declared.figure(),
            Optional.ofNullable(declared.atLeast()),
            Optional.ofNullable(declared.atMost()));
    if (claim.atLeast().isPresent()
        && claim.atMost().filter(most -> most.compareTo(declared.atLeast()) < 0).isPresent()) {
      throw place
          .at("atMost")
          .wrong("expected at least %s, found %s".formatted(declared.atLeast(), declared.atMost()));
    }
    return claim;
  }
}
