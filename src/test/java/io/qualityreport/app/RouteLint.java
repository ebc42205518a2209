package io.qualityreport.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.catalog.RuntimeCamelCatalog;

/** Finds in route files what Camel itself starts with and only stumbles over later. */
final class RouteLint {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Set<String> TOP =
      Set.of("route", "routeTemplate", "templatedRoute", "routeConfiguration");
  private static final Pattern DURATION_KEY = Pattern.compile("(?i).*(delay|timeout|period)");
  private static final Pattern DURATION = Pattern.compile("\\d+|\\{\\{[a-z.-]+}}");
  private static final Set<String> NEEDED =
      Set.of(
          "redeliveryDelay", "maximumRedeliveries", "maximumRedeliveryDelay", "backOffMultiplier");

  private RouteLint() {}

  /** What is wrong in a file, as {@code place: problem}. */
  static List<String> file(String text) throws IOException {
    List<String> found = new ArrayList<>();
    for (JsonNode entry : YAML.readTree(text)) {
      for (Map.Entry<String, JsonNode> top : entry.properties()) {
        if (!TOP.contains(top.getKey())) {
          found.add(top.getKey() + ": not canonical, expected one of the entries below a file");
        }
        entry(top.getKey(), top.getValue(), found);
      }
    }
    return found;
  }

  private static void entry(String kind, JsonNode entry, List<String> found) {
    String id = entry.path("id").asText(entry.path("routeId").asText());
    String place = kind + " " + id;
    if (id.isEmpty()) {
      found.add(place + ": no id");
    }
    if (kind.startsWith("route") && !kind.equals("routeConfiguration")) {
      JsonNode route = kind.equals("route") ? entry : entry.path("route");
      need(route, "description", place, found);
      need(route, "routeConfigurationId", place, found);
    }
    walk(place, entry, found);
  }

  private static void need(JsonNode node, String key, String place, List<String> found) {
    if (node.path(key).asText().isBlank()) {
      found.add(place + ": no " + key);
    }
  }

  private static void walk(String place, JsonNode node, List<String> found) {
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      String value = child.getValue().asText();
      if (child.getValue().isValueNode()
          && DURATION_KEY.matcher(child.getKey()).matches()
          && !DURATION.matcher(value).matches()) {
        found.add(place + ": " + child.getKey() + " is no number of milliseconds: " + value);
      }
      if (child.getKey().equals("redeliveryPolicy")) {
        policy(place, child.getValue(), found);
      }
      walk(place, child.getValue(), found);
    }
    if (node.isArray()) {
      node.forEach(child -> walk(place, child, found));
    }
  }

  /** Setting one option of a policy resets others: all are stated, unless nothing is retried. */
  private static void policy(String place, JsonNode policy, List<String> found) {
    if (policy.path("maximumRedeliveries").asText().equals("0")) {
      return;
    }
    NEEDED.stream()
        .filter(key -> policy.path(key).isMissingNode())
        .sorted()
        .forEach(key -> found.add(place + ": redeliveryPolicy without " + key));
  }

  /** What is wrong with the options of the endpoints of a started context. */
  static List<String> endpoints(CamelContext context) throws URISyntaxException {
    RuntimeCamelCatalog catalog =
        context.getCamelContextExtension().getContextPlugin(RuntimeCamelCatalog.class);
    List<String> found = new ArrayList<>();
    for (Endpoint endpoint : context.getEndpoints()) {
      String uri = endpoint.getEndpointUri();
      String scheme = uri.substring(0, uri.indexOf(':'));
      EndpointValidationResult result =
          catalog.validateProperties(scheme, catalog.endpointProperties(uri));
      if (!result.isSuccess()) {
        found.add(result.summaryErrorMessage(false).strip());
      }
    }
    return found;
  }
}
