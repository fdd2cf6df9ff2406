package io.crewcall.local.topology;

import java.util.Map;

/**
 * One server of the topology.
 *
 * @param name such as "postgres"
 * @param port where clients connect, on the loopback address
 * @param otherPorts what else it listens on, by purpose, such as "controller"
 */
public record ServerSpec(String name, int port, Map<String, Integer> otherPorts) {
  /** Copies the map. */
  public ServerSpec {
    otherPorts = Map.copyOf(otherPorts);
  }

  /**
   * The port for a purpose other than clients.
   *
   * @throws IllegalArgumentException when the topology names none
   */
  public int otherPort(String purpose) {
    Integer found = otherPorts.get(purpose);
    if (found == null) {
      throw new IllegalArgumentException(name + " has no " + purpose + " port");
    }
    return found;
  }
}
