package io.crewcall.gateway.session;

/** The gateway's database cannot be asked right now. */
final class DatabaseAwayException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseAwayException(Throwable cause) {
    super("the gateway's database is away", cause);
  }
}
