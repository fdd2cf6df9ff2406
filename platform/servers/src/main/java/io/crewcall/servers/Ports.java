package io.crewcall.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface. */
public final class Ports {
  /**
   * Below this lie the ports that Linux never gives to an outgoing connection. A server that waits
   * for itself on a higher port may meet its own connection attempt instead.
   */
  private static final int FIRST_EPHEMERAL = 32768;

  private static final int FIRST_OFFERED = 20000;
  private static final int ATTEMPTS = 1000;

  /** What was offered may not be listened on yet, and must not be offered again. */
  private static final Set<Integer> OFFERED = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /**
   * Refuses a port that something listens on.
   *
   * @throws PortInUseException naming the server and the port
   */
  public static void requireFree(String server, int port) {
    if (!isFree(port)) {
      throw new PortInUseException(server, port);
    }
  }

  /** Whether nothing listens on the port at this moment. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As the servers do: a connection that lingers from an earlier run is no obstacle.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** A port that is free now, outside the range of outgoing connections, and new to this JVM. */
  public static int anyFree() {
    for (int i = 0; i < ATTEMPTS; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST_OFFERED, FIRST_EPHEMERAL);
      if (OFFERED.add(port) && isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("No free port between 20000 and 32767");
  }
}
