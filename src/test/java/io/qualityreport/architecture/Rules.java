package io.qualityreport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of the architecture over the packages below one root: the program's, or the planted one
 * whose classes break them.
 */
record Rules(String root) {
  /** Each package with those that it may depend on; nothing else of the program. */
  private static final Map<String, Set<String>> LAYERS = layers();

  private static Map<String, Set<String>> layers() {
    Map<String, Set<String>> layers = new LinkedHashMap<>();
    layers.put("text", Set.of());
    layers.put("office", Set.of());
    layers.put("contract", Set.of("text"));
    layers.put("decode", Set.of("text", "contract"));
    layers.put("warehouse", Set.of("text", "contract"));
    layers.put("completeness", Set.of("text", "contract", "warehouse"));
    layers.put("receipt", Set.of("text", "contract", "decode", "warehouse"));
    layers.put("intake", Set.of("text", "contract", "decode", "warehouse", "receipt"));
    layers.put("form", Set.of("text", "contract", "intake", "office"));
    layers.put("measure", Set.of("text", "contract", "warehouse"));
    layers.put("reconcile", Set.of("text", "contract", "warehouse", "measure"));
    layers.put(
        "report",
        Set.of("text", "contract", "warehouse", "completeness", "measure", "reconcile", "office"));
    Set<String> work = Set.copyOf(layers.keySet());
    layers.put("ops", work);
    Set<String> operated = with(work, "ops");
    layers.put("console", operated);
    layers.put("cli", operated);
    layers.put("route", operated);
    layers.put("app", with(operated, "console", "cli", "route"));
    return layers;
  }

  private static Set<String> with(Set<String> packages, String... more) {
    return Stream.concat(packages.stream(), Arrays.stream(more))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  static Set<String> packages() {
    return LAYERS.keySet();
  }

  /** A package depends only on those that stand before it in the way of a file. */
  ArchRule oneWay(String name) {
    String[] others =
        LAYERS.keySet().stream()
            .filter(p -> !p.equals(name) && !LAYERS.get(name).contains(p))
            .map(this::below)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(below(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .allowEmptyShould(true);
  }

  /** Every class lies in a package that has its place in the order. */
  ArchRule everyPackageHasItsPlace() {
    return classes().should().resideInAnyPackage(in(LAYERS.keySet().toArray(String[]::new)));
  }

  ArchRule noCycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  ArchRule onlyRouteAndAppKnowCamel() {
    return only(in("route", "app"), "org.apache.camel..");
  }

  ArchRule onlyWarehouseKnowsSql() {
    return only(in("warehouse"), "java.sql..");
  }

  /** The pool is handed to Camel and Quartz by the wiring; nothing else sees it. */
  ArchRule onlyWarehouseAndAppKnowThePool() {
    return only(in("warehouse", "app"), "javax.sql..", "com.zaxxer..", "org.flywaydb..");
  }

  ArchRule onlyDecodeReceiptFormAndDocumentKnowOfficeFiles() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(in("decode", "form", "receipt.workbook", "report.document"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.dhatim..",
            "org.apache.poi..",
            "org.apache.commons.compress..",
            "org.apache.james..",
            "org.jsoup..")
        .allowEmptyShould(true);
  }

  ArchRule onlyConsoleKnowsHttp() {
    return only(
        in("console"), "io.javalin..", "java.net.http..", "com.sun.net..", "jakarta.servlet..");
  }

  /** What time it is comes from a clock that was handed in; only the wiring makes one. */
  ArchRule nowOnlyThroughAClock() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(below("app"))
        .should()
        .accessTargetWhere(describe("the time is taken from the machine", Rules::machineTime));
  }

  ArchRule namesSayWhatAClassIsFor() {
    return noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)");
  }

  private static boolean machineTime(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    boolean clockless =
        access.getTarget()
                instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
            && call.getRawParameterTypes().stream().noneMatch(t -> t.isEquivalentTo(Clock.class));
    boolean systemClock =
        (owner.equals(Clock.class.getName()) || owner.equals(InstantSource.class.getName()))
            && name.startsWith("system");
    boolean oldWays =
        List.of("java.util.Date.<init>", "java.lang.System.currentTimeMillis")
                .contains(owner + "." + name)
            || owner.equals("java.util.Calendar");
    return systemClock
        || oldWays
        || (owner.startsWith("java.time.") && name.equals("now") && clockless);
  }

  private ArchRule only(String[] packages, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .allowEmptyShould(true);
  }

  private String[] in(String... names) {
    return Arrays.stream(names).map(this::below).toArray(String[]::new);
  }

  private String below(String name) {
    return root + "." + name + "..";
  }
}
