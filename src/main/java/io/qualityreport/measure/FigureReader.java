package io.qualityreport.measure;

import io.qualityreport.contract.CatalogKey;
import io.qualityreport.contract.Contracts;
import io.qualityreport.warehouse.Aggregate.Measure;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Turns one declaration into a figure. */
final class FigureReader {
  private static final String ID = "[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+";
  private static final int MOST_DECIMALS = 10;
  private static final Set<Measure> OVER_GROUPS =
      EnumSet.of(Measure.SUM, Measure.MIN, Measure.MAX, Measure.AVG);

  private final Contracts contracts;

  FigureReader(Contracts contracts) {
    this.contracts = contracts;
  }

  /** Where a figure of that id is declared. */
  static CatalogKey place(String file, String id) {
    return CatalogKey.of(file).at("[" + id + "]");
  }

  /** Reads the figure at a position of a catalog file. */
  Figure read(FigureDeclaration declared, String file, int index) {
    CatalogKey position = CatalogKey.of(file).at(index);
    String id = position.at("id").text(declared.id(), "a text");
    if (!id.matches(ID)) {
      throw position
          .at("id")
          .wrong("expected topic.name in lower case such as equipment.total, found " + id);
    }
    CatalogKey place = place(file, id);
    return new Figure(
        id,
        place.at("title").text(declared.title(), "a text"),
        place.at("en").text(declared.en(), "a text"),
        place.at("unit").text(declared.unit(), "a text"),
        decimals(declared, place),
        definition(declared, place));
  }

  private static int decimals(FigureDeclaration declared, CatalogKey place) {
    int decimals = declared.decimals() == null ? 0 : declared.decimals();
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw place
          .at("decimals")
          .wrong("expected 0 to %d, found %d".formatted(MOST_DECIMALS, decimals));
    }
    return decimals;
  }

  private Figure.Definition definition(FigureDeclaration declared, CatalogKey place) {
    return switch (FigureKind.of(declared.definitionKeys(), place)) {
      case MEASURED -> new MeasuredReader(contracts, place).read(declared);
      case DECLARED -> stated(declared, place);
      case RATIO -> ratio(declared.ratio(), place);
      case SUM -> sum(declared, place);
      case PREVIOUS_YEAR ->
          new Figure.PreviousYear(place.at("previousYear").text(declared.previousYear(), "a text"));
      case OVER_GROUPS -> overGroups(declared, place);
    };
  }

  private Figure.Declared stated(FigureDeclaration declared, CatalogKey place) {
    StatedFigures.check(contracts, place.at("declared"));
    return new Figure.Declared(place.at("declared").text(declared.declared(), "a text"));
  }

  private static Figure.Ratio ratio(List<String> ids, CatalogKey place) {
    if (ids.size() != 2) {
      throw place
          .at("ratio")
          .wrong("expected two figure ids, [numerator, denominator], found " + ids.size());
    }
    return new Figure.Ratio(ids.get(0), ids.get(1));
  }

  private static Figure.Sum sum(FigureDeclaration declared, CatalogKey place) {
    if (declared.sum().isEmpty()) {
      throw place.at("sum").wrong("expected figure ids, found an empty list");
    }
    return new Figure.Sum(declared.sum(), declared.minus() == null ? List.of() : declared.minus());
  }

  private static Figure.OverGroups overGroups(FigureDeclaration declared, CatalogKey place) {
    Measure measure = declared.measure();
    if (measure == null || !OVER_GROUPS.contains(measure)) {
      throw place
          .at("measure")
          .wrong(
              "expected one of sum, min, max, avg, found "
                  + (measure == null ? "none; add it" : MeasuredReader.written(measure)));
    }
    return new Figure.OverGroups(
        place.at("overGroups").text(declared.overGroups(), "a text"), measure);
  }
}
