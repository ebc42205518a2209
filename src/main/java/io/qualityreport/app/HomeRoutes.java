package io.qualityreport.app;

import io.qualityreport.ops.OperationFailure;
import io.qualityreport.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.RouteConfigurationsBuilder;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/**
 * Adds the routes of a home's {@code routes} folder, all files together, and the instances of
 * templates once for each county.
 */
final class HomeRoutes implements RoutesBuilder {
  private static final String ENDING = ".camel.yaml";
  private final Path folder;
  private final CountyInstances instances;

  HomeRoutes(Path folder, CountyInstances instances) {
    this.folder = folder;
    this.instances = instances;
  }

  @Override
  public void addRoutesToCamelContext(CamelContext context) throws Exception {
    List<Resource> files = new ArrayList<>();
    for (String name : Files.isDirectory(folder) ? HomeFolder.names(folder) : List.<String>of()) {
      if (name.endsWith(ENDING) && !name.startsWith(".")) {
        files.add(resource(name));
      }
    }
    if (files.isEmpty()) {
      throw new OperationFailure(Message.of("app.no-routes", "folder", folder));
    }
    load(context, PluginHelper.getRoutesLoader(context).findRoutesBuilders(files));
  }

  /** As Camel's loader does: what is global first, instances of templates last. */
  private void load(CamelContext context, Collection<RoutesBuilder> builders) throws Exception {
    for (RoutesBuilder builder : builders) {
      if (builder instanceof RouteConfigurationsBuilder global) {
        context.addRoutesConfigurations(global);
      }
    }
    for (RoutesBuilder builder : builders) {
      context.addRoutes(builder);
    }
    for (RoutesBuilder builder : builders) {
      instances.fillIn(context, builder);
      context.addTemplatedRoutes(builder);
    }
  }

  @Override
  public void addTemplatedRoutesToCamelContext(CamelContext context) {
    // they were added with the others
  }

  @Override
  public Set<String> updateRoutesToCamelContext(CamelContext context) {
    return Set.of();
  }

  /** The file under its own name: a path with odd characters never becomes an address. */
  private Resource resource(String name) throws IOException {
    return ResourceHelper.fromBytes("routes/" + name, Files.readAllBytes(folder.resolve(name)));
  }
}
