package io.crewcall.local.process;

import io.crewcall.local.UserError;
import io.crewcall.local.topology.ServerSpec;
import io.crewcall.local.topology.ServiceSpec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Refuses a start while something else listens on a port that is wanted. */
public final class PortCheck {
  private PortCheck() {}

  /**
   * Checks every port of some servers and services.
   *
   * @throws UserError naming the first port that is taken, who wants it and, where the system
   *     tells, who has it
   */
  public static void requireFree(Collection<ServerSpec> servers, Collection<ServiceSpec> services) {
    for (ServerSpec server : servers) {
      requireFree(server.name(), server.port());
      server
          .otherPorts()
          .forEach((purpose, port) -> requireFree(server.name() + " (" + purpose + ")", port));
    }
    for (ServiceSpec service : services) {
      requireFree(service.name(), service.port());
      requireFree(service.name() + " (management)", service.managementPort());
    }
  }

  /**
   * Checks one port.
   *
   * @throws UserError when it is taken
   */
  public static void requireFree(String wantedBy, int port) {
    if (!isFree(port)) {
      throw new UserError(
          "port %d, wanted by %s, is in use%s; --port-offset N moves all ports"
              .formatted(
                  port,
                  wantedBy,
                  PortOwner.of(port)
                      .map(owner -> " by process " + owner)
                      .orElse(" by another process")));
    }
  }

  /** Whether a server could listen on the port at this moment. */
  public static boolean isFree(int port) {
    // Not every system lets the one address tell about the other.
    return canListen(null, port) && canListen(InetAddress.getLoopbackAddress(), port);
  }

  private static boolean canListen(@Nullable InetAddress address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(
          true); // a connection of an earlier run that still lingers is no obstacle
      socket.bind(
          address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
