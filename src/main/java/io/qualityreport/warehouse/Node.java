package io.qualityreport.warehouse;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * This process among those that share a warehouse.
 *
 * @param name what people call it, and the ledger says of what it loaded
 * @param session name of this one run of it, by which its connections are known
 * @param earlier an earlier run that is known to have ended, whose leases go over at once
 * @param version version of the program
 * @param catalog version of the catalog that it works with; empty if it does not matter
 * @param lease how long it may be silent before others take over what it works on
 */
public record Node(
    String name,
    String session,
    Optional<String> earlier,
    String version,
    String catalog,
    Duration lease) {

  /** What a name may be: it is part of the name of a folder and of a connection. */
  public static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private static final Duration USUAL_LEASE = Duration.ofSeconds(30);

  /** Checks that nothing is missing. */
  public Node {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(catalog, "catalog");
  }

  /** A new run of a process of that name, that knows of no earlier one. */
  public static Node of(String name, String version, Duration lease) {
    String run = UUID.randomUUID().toString().substring(0, 8);
    return new Node(name, "qrp/" + name + "/" + run, Optional.empty(), version, "", lease);
  }

  /** A process that nobody named: its process id and host. */
  static Node ofProcess() {
    return of(process(), "", USUAL_LEASE);
  }

  /** This process's id and host, as far as they may be part of a name. */
  public static String process() {
    String name = ManagementFactory.getRuntimeMXBean().getName();
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "-");
    return plain.substring(0, Math.min(plain.length(), 40));
  }

  /** The same run, that takes over from an earlier one. */
  public Node after(Optional<String> earlierSession) {
    return new Node(name, session, earlierSession, version, catalog, lease);
  }

  /** The same run, that works with a catalog. */
  public Node with(String catalogHash) {
    return new Node(name, session, earlier, version, catalogHash, lease);
  }
}
