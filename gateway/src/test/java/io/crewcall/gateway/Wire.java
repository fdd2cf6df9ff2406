package io.crewcall.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A connection to a server that can be cut and joined again. Cut at first. */
final class Wire implements AutoCloseable {
  private final int target;
  private final InetSocketAddress address;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket listening;

  Wire(int target) {
    this.target = target;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      address = new InetSocketAddress(InetAddress.getLoopbackAddress(), listening.getLocalPort());
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return address.getPort();
  }

  void connect() {
    try {
      ServerSocket fresh = new ServerSocket();
      fresh.setReuseAddress(true);
      fresh.bind(address);
      listening = fresh;
      Thread.ofVirtual().start(() -> accept(fresh));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void cut() {
    try {
      listening.close();
      for (Socket end : ends) {
        end.close();
      }
      ends.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        Socket near = server.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
        ends.add(near);
        ends.add(far);
        Thread.ofVirtual().start(() -> copy(near, far));
        Thread.ofVirtual().start(() -> copy(far, near));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException cut) {
      // That is what it is for.
    }
  }

  @Override
  public void close() {
    cut();
  }
}
