package io.crewcall.local.control;

/**
 * One line from the launcher to a command.
 *
 * @param kind what it is
 * @param text of a line; the exit code of an end
 */
record Answer(Kind kind, String text) {
  enum Kind {
    /** A line that stays. */
    LINE,
    /** What is going on right now. */
    BUSY,
    /** The start is complete. */
    READY,
    /** Nothing follows. */
    END
  }

  static Answer line(String text) {
    return new Answer(Kind.LINE, text);
  }

  static Answer end(int code) {
    return new Answer(Kind.END, String.valueOf(code));
  }

  String sent() {
    return kind.name() + " " + text.replace('\n', ' ');
  }

  static Answer parse(String sent) {
    int space = sent.indexOf(' ');
    return new Answer(Kind.valueOf(sent.substring(0, space)), sent.substring(space + 1));
  }
}
