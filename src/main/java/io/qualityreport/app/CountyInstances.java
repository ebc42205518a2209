package io.qualityreport.app;

import io.qualityreport.intake.Inbox;
import io.qualityreport.ops.OperationFailure;
import io.qualityreport.ops.Region;
import io.qualityreport.ops.Regions;
import io.qualityreport.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.model.TemplatedRouteDefinition;
import org.apache.camel.model.TemplatedRouteParameterDefinition;

/**
 * Fills in for instances of an intake template which county they are for and where its folder is;
 * of several counties, each has an instance of its own. An intake template is one with the
 * parameters {@code region} and {@code folder}.
 */
final class CountyInstances {
  private static final String REGION = "region";
  private static final String FOLDER = "folder";
  private static final String DEPARTMENT = "department";

  private final Regions regions;
  private final Inbox inbox;

  CountyInstances(Regions regions, Inbox inbox) {
    this.regions = regions;
    this.inbox = inbox;
  }

  /** Fills in the instances that a file declares; the templates must be known already. */
  void fillIn(CamelContext context, RoutesBuilder file) {
    if (file instanceof RouteBuilder builder) {
      List<TemplatedRouteDefinition> filled = new ArrayList<>();
      for (TemplatedRouteDefinition declared :
          builder.getTemplatedRouteCollection().getTemplatedRoutes()) {
        filled.addAll(
            intake((ModelCamelContext) context, declared)
                ? instances(declared)
                : List.of(declared));
      }
      builder.getTemplatedRouteCollection().setTemplatedRoutes(filled);
    }
  }

  private static boolean intake(ModelCamelContext context, TemplatedRouteDefinition declared) {
    RouteTemplateDefinition template =
        context.getRouteTemplateDefinition(declared.getRouteTemplateRef());
    return template != null
        && template.getTemplateParameters() != null
        && template.getTemplateParameters().stream()
            .map(p -> p.getName())
            .collect(Collectors.toSet())
            .containsAll(List.of(REGION, FOLDER));
  }

  private List<TemplatedRouteDefinition> instances(TemplatedRouteDefinition declared) {
    Optional<String> named = value(declared, REGION);
    named.ifPresent(code -> known(declared.getRouteId(), code));
    return regions.counties().stream()
        .filter(county -> named.map(county.code()::equals).orElse(true))
        .map(county -> instance(declared, county, named.isPresent()))
        .toList();
  }

  private void known(String route, String code) {
    List<String> codes = regions.counties().stream().map(Region::code).toList();
    if (!codes.contains(code)) {
      throw new OperationFailure(
          Message.of(
              "app.route-region",
              "route",
              route,
              "found",
              code,
              "known",
              String.join(", ", codes)));
    }
  }

  private TemplatedRouteDefinition instance(
      TemplatedRouteDefinition declared, Region county, boolean named) {
    TemplatedRouteDefinition instance = new TemplatedRouteDefinition();
    instance.setRouteTemplateRef(declared.getRouteTemplateRef());
    instance.setRouteId(
        named || !regions.several()
            ? declared.getRouteId()
            : declared.getRouteId() + "-" + county.code());
    instance.setPrefixId(declared.getPrefixId());
    instance.setGroup(declared.getGroup());
    instance.setResource(declared.getResource());
    instance.setBeans(declared.getBeans());
    if (declared.getParameters() != null) {
      declared.getParameters().forEach(p -> instance.parameter(p.getName(), p.getValue()));
    }
    if (!named) {
      instance.parameter(REGION, county.code());
    }
    if (value(declared, FOLDER).isEmpty()) {
      value(declared, DEPARTMENT)
          .ifPresent(d -> instance.parameter(FOLDER, inbox.name(county.code(), d)));
    }
    return instance;
  }

  private static Optional<String> value(TemplatedRouteDefinition declared, String parameter) {
    return Optional.ofNullable(declared.getParameters()).orElse(List.of()).stream()
        .filter(p -> p.getName().equals(parameter))
        .map(TemplatedRouteParameterDefinition::getValue)
        .findFirst();
  }
}
