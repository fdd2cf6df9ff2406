package io.crewcall.local.compact;

import org.jspecify.annotations.Nullable;

/**
 * What the launcher and the common JVM say to each other, a line each.
 *
 * @param service whom it is about
 * @param text the reason of a failure, on one line; otherwise empty
 */
public record HostMessage(Kind kind, String service, String text) {
  // Tells the lines of the host from those that libraries print.
  private static final String MARK = "@crewcall";
  private static final String SEPARATOR = "\t";
  private static final int PARTS = 4;

  /** What is asked or answered. */
  public enum Kind {
    /** Asks for a start. */
    START,
    /** Asks for a stop. */
    STOP,
    /** It was started. */
    STARTED,
    /** It was stopped, or did not run. */
    STOPPED,
    /** It did not start. */
    FAILED
  }

  /** Makes the text one line. */
  public HostMessage {
    text = text.replaceAll("\\s+", " ").strip();
  }

  /** The answer that a service did not start. */
  public static HostMessage failed(String service, String reason) {
    return new HostMessage(Kind.FAILED, service, reason);
  }

  /** As it is sent. */
  public String line() {
    return String.join(SEPARATOR, MARK, kind.name(), service, text);
  }

  /** The message of a line, or null when the line is none. */
  public static @Nullable HostMessage parse(String line) {
    String[] parts = line.split(SEPARATOR, PARTS);
    if (parts.length != PARTS || !parts[0].equals(MARK)) {
      return null;
    }
    return new HostMessage(Kind.valueOf(parts[1]), parts[2], parts[3]);
  }
}
