package io.crewcall.servers;

/** A port that a server was to have is held by another process. */
public final class PortInUseException extends ServerStartException {
  private static final long serialVersionUID = 1L;

  private final String server;
  private final int port;

  PortInUseException(String server, int port) {
    super("Port %d, wanted by %s, is in use by another process".formatted(port, server));
    this.server = server;
    this.port = port;
  }

  /** The server that wanted the port. */
  public String server() {
    return server;
  }

  /** The port that is taken. */
  public int port() {
    return port;
  }
}
