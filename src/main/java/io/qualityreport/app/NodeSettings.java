package io.qualityreport.app;

import io.qualityreport.warehouse.Node;
import java.time.Duration;
import java.util.Optional;

/**
 * How this process is told from others that work in the same home and warehouse.
 *
 * @param name its name; empty where it is the only service of the home
 * @param lease how long it may be silent before others take over what it works on
 */
record NodeSettings(Optional<String> name, Duration lease) {

  static NodeSettings read(SettingsReader reader) {
    return new NodeSettings(
        reader.name("qrp.node", Node.NAME),
        Duration.ofSeconds(reader.number("qrp.node.lease-seconds", "30", 2, 3_600)));
  }

  /** This run of the process. */
  Node node() {
    String version = NodeSettings.class.getPackage().getImplementationVersion();
    return Node.of(
        name.orElseGet(Node::process), version == null ? "(not packaged)" : version, lease);
  }
}
