package io.qualityreport.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import io.qualityreport.ops.Home;
import io.qualityreport.ops.OperationFailure;
import io.qualityreport.text.Language;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped route files, on the program's own wiring. */
class RoutesTest {
  private static final Map<String, String> COUNTIES =
      Map.of("QRP_REGIONS", "654224:示例甲县,654221:示例乙县", "QRP_PREFECTURE", "6542:示例地区");
  private static final String OWN =
      """
      - templatedRoute:
          routeTemplateRef: intake
          routeId: own
          parameters:
            - name: department
              value: forestry
            - name: region
              value: "%s"
      """;

  @TempDir private Path folder;
  private Home home;

  @BeforeEach
  void prepare() {
    home = new Home(folder.resolve("县 质量&报告 +#1"));
    HomeFolder.prepare(home);
  }

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("routes"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void nothingIsWrongInAShippedFile(Path file) throws IOException {
    assertThat(RouteLint.file(Files.readString(file))).isEmpty();
  }

  @Test
  void everyRouteStartsWithItsDescriptionAndKnownOptions() throws URISyntaxException {
    try (OpenHome open = open()) {
      CamelContext context = open.pipeline(false).context();
      Map<String, String> status = new TreeMap<>();
      for (RouteDefinition route : ((ModelCamelContext) context).getRouteDefinitions()) {
        assertThat(route.getDescriptionText()).as(route.getId()).isNotBlank();
        status.put(
            route.getId(),
            context.getRouteController().getRouteStatus(route.getId())
                + " "
                + route.getInput().getEndpointUri().replaceAll(":.*", ""));
      }
      assertThat(status)
          .containsExactlyInAnyOrderEntriesOf(
              Map.ofEntries(
                  Map.entry("intake-market-regulation", "Started file"),
                  Map.entry("intake-metrology", "Started file"),
                  Map.entry("intake-animal-husbandry", "Started file"),
                  Map.entry("intake-agriculture", "Started file"),
                  Map.entry("intake-forestry", "Started file"),
                  Map.entry("intake-housing-construction", "Started file"),
                  Map.entry("intake-water-resources", "Started file"),
                  Map.entry("intake-transport", "Started file"),
                  Map.entry("intake-culture-tourism", "Started file"),
                  Map.entry("intake-civil-affairs", "Started file"),
                  Map.entry("intake-health", "Started file"),
                  Map.entry("intake-statistics", "Started file"),
                  Map.entry("misplaced", "Stopped timer"),
                  Map.entry("fetch", "Stopped sftp"),
                  Map.entry("deliver", "Stopped file"),
                  Map.entry("old-receipts", "Stopped quartz"),
                  Map.entry("nightly", "Stopped quartz"),
                  Map.entry("aggregate", "Started direct"),
                  Map.entry("reminders", "Stopped quartz"),
                  Map.entry("remind", "Started direct")));
      assertThat(RouteLint.endpoints(context)).isEmpty();
    }
  }

  @Test
  void everyDepartmentHasADropFolderThatARouteLooksInto() {
    try (OpenHome open = open()) {
      List<String> watched =
          open.pipeline(false).context().getRoutes().stream()
              .map(r -> r.getEndpoint().getEndpointUri())
              .filter(uri -> uri.startsWith("file:"))
              .map(uri -> uri.replaceAll("\\?.*", "").replaceAll(".*/", ""))
              .sorted()
              .toList();
      assertThat(watched)
          .isEqualTo(
              open.inbox().folders().stream()
                  .map(f -> f.getFileName().toString())
                  .sorted()
                  .toList());
    }
  }

  @Test
  void ofSeveralCountiesEachHasEveryInstance() {
    try (OpenHome open = open(COUNTIES)) {
      CamelContext context = open.pipeline(false).context();
      List<String> expected =
          open.operations().catalog().contracts().departments().stream()
              .flatMap(d -> Stream.of("654221", "654224").map(r -> instance(open, d.id(), r)))
              .sorted()
              .toList();
      assertThat(
              context.getRoutes().stream()
                  .filter(r -> r.getId().startsWith("intake-"))
                  .map(r -> r.getId() + " " + ((FileEndpoint) r.getEndpoint()).getFile())
                  .sorted())
          .isEqualTo(expected);
    }
  }

  private static String instance(OpenHome open, String department, String region) {
    return "intake-%s-%s %s".formatted(department, region, open.inbox().folder(region, department));
  }

  @Test
  void anInstanceThatNamesItsCountyIsMadeForThatOneOnly() throws IOException {
    Files.writeString(home.routes().resolve("own.camel.yaml"), OWN.formatted("654221"));
    try (OpenHome open = open(COUNTIES)) {
      assertThat(open.pipeline(false).context().getRoutes())
          .extracting(Route::getId)
          .filteredOn(id -> id.startsWith("own"))
          .containsExactly("own");
    }
  }

  @Test
  void anInstanceOfACountyThatThereIsNotIsRefused() throws IOException {
    Files.writeString(home.routes().resolve("own.camel.yaml"), OWN.formatted("654225"));
    try (OpenHome open = open(COUNTIES)) {
      assertThat(refusal(open))
          .isEqualTo(
              "The parameter region of route own should be a code of qrp.regions or qrp.region"
                  + " (654224, 654221), found \"654225\". Correct or remove it and try again.");
    }
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delay: "{{qrp.intake.poll-millis}}" | delay: 5x              | routeTemplate intake: delay is no number of milliseconds: 5x
          id: intake                          | note: intake           | routeTemplate : no id
          description: Files of one           | note: Files of one     | routeTemplate intake: no description
          routeConfigurationId: intake-errors | note: none             | routeTemplate intake: no routeConfigurationId
          - templatedRoute:                   | - from:                | from: not canonical, expected one of the entries below a file
          """)
  void theLintFindsWhatIsPlanted(String text, String planted, String problem) throws IOException {
    String file = Files.readString(Path.of("routes", "intake.camel.yaml"));
    assertThat(file).contains(text);
    assertThat(RouteLint.file(file.replace(text, planted))).contains(problem);
  }

  @Test
  void theLintFindsARetryPolicyThatResetsTheRest() throws IOException {
    String file = Files.readString(Path.of("routes", "error-policy.camel.yaml"));
    assertThat(RouteLint.file(file.replace("            redeliveryDelay: 5000\n", "")))
        .containsExactly("routeConfiguration run-errors: redeliveryPolicy without redeliveryDelay");
  }

  @Test
  void aRouteFileThatCannotBeUsedIsNamed() throws IOException {
    Files.writeString(
        home.routes().resolve("own.camel.yaml"),
        """
        - route:
            id: own
            from:
              uri: file
              parameters:
                directoryName: x
              stepz: []
        """);
    try (OpenHome open = open()) {
      assertThat(refusal(open))
          .startsWith("The route files in " + home.routes() + " cannot be used: ")
          .contains("own.camel.yaml")
          .contains("stepz")
          .endsWith(". Correct it and try again.".replace("it", "them"));
    }
  }

  @Test
  void withoutRouteFilesNothingStarts() throws IOException {
    for (Path file : shipped()) {
      Files.delete(home.routes().resolve(file.getFileName()));
    }
    try (OpenHome open = open()) {
      assertThat(refusal(open))
          .isEqualTo(
              "There are no *.camel.yaml route files in "
                  + home.routes()
                  + ". Put them back, or remove the whole folder: it is made again at the next"
                  + " start.");
    }
  }

  @Test
  void aSettingThatCamelDoesNotKnowIsNamed() throws IOException {
    Files.writeString(home.settings(), "camel.main.shutdownTimeuot = 5\n");
    try (OpenHome open = open()) {
      assertThat(refusal(open))
          .startsWith("A camel. setting in " + home.settings() + " cannot be used: ")
          .contains("camel.main.shutdownTimeuot");
    }
  }

  private static String refusal(OpenHome open) {
    return catchThrowableOfType(OperationFailure.class, () -> open.pipeline(false))
        .explanation()
        .in(Language.EN);
  }

  private OpenHome open() {
    return open(Map.of());
  }

  private OpenHome open(Map<String, String> environment) {
    return OpenHome.open(
        home,
        Settings.of(home, environment),
        Clock.systemUTC(),
        HomeLock.acquire(home.data()).orElseThrow(),
        Level.OFF);
  }
}
