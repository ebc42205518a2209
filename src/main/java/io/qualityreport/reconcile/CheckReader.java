package io.qualityreport.reconcile;

import io.qualityreport.contract.CatalogKey;
import io.qualityreport.measure.FigureCatalog;
import java.util.Optional;

/** Turns one declaration into a check over declared figures. */
final class CheckReader {
  private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

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
    CheckType type = place.at("type").required(declared.type(), "one of " + CheckType.written());
    type.checkKeys(declared.keys(), place);
    Finding.Severity severity =
        Optional.ofNullable(declared.severity()).orElse(Finding.Severity.ERROR);
    CheckHead head = new CheckHead(id, severity);
    return new CheckShape(head, declared, place, new DeclaredIds(catalog, place)).check();
  }
}
