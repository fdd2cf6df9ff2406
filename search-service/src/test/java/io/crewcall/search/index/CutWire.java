package io.crewcall.search.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a real server that can be cut: connections end, and new ones are refused. */
final class CutWire implements AutoCloseable {
  private final URI server;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket listening;

  private CutWire(URI server, ServerSocket listening) {
    this.server = server;
    this.listening = listening;
    this.port = listening.getLocalPort();
  }

  /** Cut, until {@link #join()}. */
  static CutWire to(URI server) {
    try {
      CutWire wire = new CutWire(server, new ServerSocket(0, 50, loopback()));
      wire.cut();
      return wire;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  void cut() {
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
      open.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void join() {
    try {
      ServerSocket accepting = new ServerSocket();
      accepting.setReuseAddress(true);
      accepting.bind(new java.net.InetSocketAddress(loopback(), port));
      listening = accepting;
      Thread.ofVirtual().start(() -> accept(accepting));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket accepting) {
    try {
      while (true) {
        Socket client = accepting.accept();
        Socket upstream = new Socket(server.getHost(), server.getPort());
        open.add(client);
        open.add(upstream);
        Thread.ofVirtual().start(() -> pump(client, upstream));
        Thread.ofVirtual().start(() -> pump(upstream, client));
      }
    } catch (IOException cut) {
      // No more connections.
    }
  }

  private static void pump(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream()) {
      in.transferTo(to.getOutputStream());
    } catch (IOException cut) {
      // One end is gone, and so is the other now.
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByName("127.0.0.1");
  }

  @Override
  public void close() {
    cut();
  }
}
