package io.crewcall.servers;

/** A server could not be started; the message says which, why, and shows the end of its log. */
public class ServerStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message for the person at the terminal. */
  public ServerStartException(String message) {
    super(message);
  }

  /** With a message for the person at the terminal and what caused it. */
  public ServerStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
