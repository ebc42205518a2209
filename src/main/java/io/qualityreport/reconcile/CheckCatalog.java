package io.qualityreport.reconcile;

import com.fasterxml.jackson.core.type.TypeReference;
import io.qualityreport.contract.CatalogFiles;
import io.qualityreport.contract.CatalogKey;
import io.qualityreport.measure.FigureCatalog;
import io.qualityreport.measure.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All declared checks, validated against the figures. Immutable. */
public final class CheckCatalog {
  private final List<Check> checks;

  private CheckCatalog(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /**
   * Loads {@code checks/*.yaml}.
   *
   * @throws io.qualityreport.contract.CatalogException at the first declaration that cannot be used
   */
  public static CheckCatalog load(CatalogFiles files, FigureCatalog figures) {
    CheckReader reader = new CheckReader(figures);
    List<Check> checks = new ArrayList<>();
    Map<String, String> fileOf = new HashMap<>();
    for (String file : files.list("checks", ".yaml")) {
      List<CheckDeclaration> declared = files.yaml(file, new TypeReference<>() {});
      for (int i = 0; i < declared.size(); i++) {
        Check check = reader.read(declared.get(i), file, i);
        String first = fileOf.put(check.id(), file);
        if (first != null) {
          throw CatalogKey.of(file)
              .at(i)
              .at("id")
              .wrong(
                  "expected a new id, found %s, which %s declares already; rename one"
                      .formatted(check.id(), first));
        }
        checks.add(check);
      }
    }
    return new CheckCatalog(checks);
  }

  /** All checks in declared order. */
  public List<Check> checks() {
    return checks;
  }

  /** Runs all checks over figures alone. */
  public List<Finding> reconcile(Figures figures) {
    return reconcile(figures, Narrative.NONE);
  }

  /** Runs all checks: findings by severity, then id. */
  public List<Finding> reconcile(Figures figures, Narrative narrative) {
    return checks.stream()
        .flatMap(check -> check.run(figures, narrative).stream())
        .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::id))
        .toList();
  }
}
