package io.crewcall.local;

/**
 * A fault the person at the terminal can understand and mend: shown as one line, ends the command
 * with exit code 1.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one line, without "error:" before it
   */
  public UserError(String message) {
    super(message);
  }

  /**
   * @param message one line, without "error:" before it
   * @param cause for the launcher's log only
   */
  public UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
