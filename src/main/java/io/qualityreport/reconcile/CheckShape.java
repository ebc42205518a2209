package io.qualityreport.reconcile;

import io.qualityreport.contract.CatalogKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the check of a declaration's type out of its keys.
 *
 * @param head id and severity
 * @param declared the declaration, whose keys are those of its type
 * @param place where it stands
 * @param ids the figures that can be named
 */
record CheckShape(CheckHead head, CheckDeclaration declared, CatalogKey place, DeclaredIds ids) {

  /** The check. */
  Check check() {
    return switch (declared.type()) {
      case SUM_OF_PARTS -> sumOfParts();
      case DECLARED_EQUALS_DERIVED -> declaredEqualsDerived();
      case DECLARED_IS_OTHER -> declaredIsOther();
      case RATIO_BASIS -> ratioBasis();
      case RATE_RANGE -> new RateRange(head, shares());
      case FULL_RATE -> new FullRate(head, ids.ratios(declared.figures()));
      case SMALL_SAMPLE -> new SmallSample(head, ids.ratios(declared.figures()), below());
      case PART_WITHIN_WHOLE -> partWithinWhole();
      case CLAIM -> claim();
      case EQUAL_FIGURES -> new EqualFigures(head, figures(2));
      case SAME_VALUE -> new SameValue(head, figures(2));
      case LOWER_BOUND -> new LowerBound(head, figures(1));
      case SMALL_IN_LARGE_UNIT ->
          new SmallInLargeUnit(head, ids.scaled(declared.figures()), below());
      case MIXED_AS_OF -> new MixedAsOf(head, figures(2));
      case MERGED_KINDS -> new MergedKinds(head, ids.withGroups(declared.figure()));
      case EMPTY_GROUPS -> new EmptyGroups(head, ids.withGroups(declared.figure()));
      case AGAINST_LAST_YEAR -> againstLastYear();
      case NOTHING_SUBMITTED ->
          new NothingSubmitted(head, declared.dataset(), ids.measuredOver(declared.dataset()));
      case NARRATIVE_FIGURES -> new NarrativeFigures(head);
      case NARRATIVE_NUMBERS -> new NarrativeNumbers(head, false);
      case NARRATIVE_SUPPORT -> new NarrativeNumbers(head, true);
    };
  }

  private List<String> figures(int least) {
    return ids.each("figures", declared.figures(), least);
  }

  private BigDecimal below() {
    return ids.positive("below", declared.below());
  }

  private SumOfParts sumOfParts() {
    ids.each("parts", declared.parts(), 1);
    for (int i = 0; i < declared.parts().size(); i++) {
      ids.sameUnit("total", declared.total(), "parts[" + i + "]", declared.parts().get(i));
    }
    return new SumOfParts(head, declared.total(), declared.parts());
  }

  private DeclaredEqualsDerived declaredEqualsDerived() {
    ids.sameUnit("declared", declared.declared(), "derived", declared.derived());
    return new DeclaredEqualsDerived(head, declared.declared(), declared.derived());
  }

  private DeclaredIsOther declaredIsOther() {
    ids.sameUnit("declared", declared.declared(), "other", declared.other());
    return new DeclaredIsOther(declaredEqualsDerived(), declared.other());
  }

  private RatioBasis ratioBasis() {
    ids.sameUnit("declared", declared.declared(), "derived", declared.derived());
    ids.sameUnit("declared", declared.declared(), "other", declared.other());
    return new RatioBasis(
        head,
        declared.declared(),
        declared.derived(),
        ids.ratio("derived", declared.derived()),
        declared.other());
  }

  private PartWithinWhole partWithinWhole() {
    ids.sameUnit("whole", declared.whole(), "part", declared.part());
    return new PartWithinWhole(head, declared.part(), declared.whole());
  }

  private List<String> shares() {
    oneOf("figures", declared.figures(), "allWithUnit", declared.allWithUnit());
    return declared.figures() == null
        ? ids.sharesWithUnit(declared.allWithUnit())
        : ids.shares(declared.figures());
  }

  private void oneOf(String key, Object value, String otherKey, Object other) {
    if (value != null && other != null) {
      throw place.wrong(
          "expected %s or %s, found both; leave one of them out".formatted(key, otherKey));
    }
  }

  private Claim claim() {
    oneOf("figure", declared.figure(), "figures", declared.figures());
    oneOf("atLeast", declared.atLeast(), "atLeastFigure", declared.atLeastFigure());
    oneOf("atMost", declared.atMost(), "atMostFigure", declared.atMostFigure());
    Optional.ofNullable(declared.figure()).ifPresent(id -> ids.known("figure", id));
    Optional.ofNullable(declared.when()).ifPresent(id -> ids.known("when", id));
    List<String> subjects = declared.figure() == null ? figures(1) : List.of(declared.figure());
    return new Claim(
        head,
        subjects,
        declared.figures() != null,
        bounds(subjects),
        Optional.ofNullable(declared.when()));
  }

  private List<Bound> bounds(List<String> subjects) {
    if (declared.atLeast() != null
        && declared.atMost() != null
        && declared.atMost().compareTo(declared.atLeast()) < 0) {
      throw place
          .at("atMost")
          .wrong("expected at least %s, found %s".formatted(declared.atLeast(), declared.atMost()));
    }
    List<Bound> bounds = new ArrayList<>();
    Optional.ofNullable(declared.atLeast()).map(n -> Bound.number(true, n)).ifPresent(bounds::add);
    Optional.ofNullable(declared.atMost()).map(n -> Bound.number(false, n)).ifPresent(bounds::add);
    bound(subjects, "atLeastFigure", declared.atLeastFigure()).ifPresent(bounds::add);
    bound(subjects, "atMostFigure", declared.atMostFigure()).ifPresent(bounds::add);
    return bounds;
  }

  private Optional<Bound> bound(List<String> subjects, String key, String id) {
    if (id == null) {
      return Optional.empty();
    }
    subjects.forEach(subject -> ids.sameUnit("figures", subject, key, id));
    return Optional.of(Bound.figure(key.equals("atLeastFigure"), id));
  }

  private AgainstLastYear againstLastYear() {
    ids.previous(declared.previous(), declared.figure());
    return new AgainstLastYear(
        head, declared.figure(), declared.previous(), ids.positive("within", declared.within()));
  }
}
