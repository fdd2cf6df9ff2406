package io.crewcall.gateway.session;

/** auth-service cannot be asked right now; nothing is said about the session. */
final class ProviderUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProviderUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  ProviderUnavailableException(String message) {
    super(message);
  }
}
