package io.crewcall.local.topology;

import java.util.Optional;
import java.util.Set;

/**
 * One service of the topology.
 *
 * @param name the module and application name, such as "gig-service"
 * @param port where it serves
 * @param managementPort where its health and metrics are
 * @param database its own database, when it has one
 * @param needs names of the servers that must be ready before it starts
 * @param heap the maximum heap of its own JVM, as in -Xmx
 */
public record ServiceSpec(
    String name,
    int port,
    int managementPort,
    Optional<String> database,
    Set<String> needs,
    String heap) {
  /** Copies the set. */
  public ServiceSpec {
    needs = Set.copyOf(needs);
  }

  /** The database role: the database's name without "_db". */
  public Optional<String> role() {
    return database.map(
        name -> name.endsWith("_db") ? name.substring(0, name.length() - "_db".length()) : name);
  }
}
