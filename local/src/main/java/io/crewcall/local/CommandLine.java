package io.crewcall.local;

import io.crewcall.local.stack.Stack;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was asked for on the command line.
 *
 * @param command the first word
 * @param names the words that are no options
 * @param detached return as soon as everything is ready
 * @param isolated a JVM for each service
 * @param only the services to start; empty for all
 * @param portOffset added to every port
 * @param demoData load the demo data at the first start
 * @param confirmed do not ask
 */
record CommandLine(
    String command,
    List<String> names,
    boolean detached,
    boolean isolated,
    Set<String> only,
    int portOffset,
    Demo demo,
    boolean confirmed) {
  CommandLine {
    names = List.copyOf(names);
    only = Set.copyOf(only);
  }

  /** How much of the demo data is loaded at the first start. */
  enum Demo {
    NONE,
    /** People and what they are at, without the two years before. */
    SHORT,
    WHOLE
  }

  /**
   * Reads a command line.
   *
   * @throws UserError when an option is unknown or lacks its value
   */
  static CommandLine parse(List<String> arguments, Map<String, String> environment) {
    List<String> names = new ArrayList<>();
    Set<String> only = new LinkedHashSet<>();
    boolean detached = false;
    boolean isolated = false;
    Demo demo = Demo.WHOLE;
    boolean confirmed = false;
    int portOffset = offset(environment.getOrDefault("CREWCALL_PORT_OFFSET", "0"));
    List<String> rest = split(arguments);
    for (int i = 0; i < rest.size(); i++) {
      String word = rest.get(i);
      switch (word) {
        case "-d", "--detach" -> detached = true;
        case "--isolated" -> isolated = true;
        case "--compact" -> isolated = false;
        case "--no-demo" -> demo = Demo.NONE;
        case "--short-demo" -> demo = Demo.SHORT;
        case "-y", "--yes" -> confirmed = true;
        case "--only" -> only.addAll(List.of(value(rest, ++i, word).split(",", -1)));
        case "--port-offset" -> portOffset = offset(value(rest, ++i, word));
        default -> {
          if (word.startsWith("-")) {
            throw new UserError("unknown option " + word + ": see crewcall help");
          }
          names.add(word);
        }
      }
    }
    String command = names.isEmpty() ? "help" : names.removeFirst();
    return new CommandLine(command, names, detached, isolated, only, portOffset, demo, confirmed);
  }

  /** "--option=value" as two words. */
  private static List<String> split(List<String> arguments) {
    List<String> words = new ArrayList<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (argument.startsWith("--") && equals > 0) {
        words.add(argument.substring(0, equals));
        words.add(argument.substring(equals + 1));
      } else {
        words.add(argument);
      }
    }
    return words;
  }

  private static String value(List<String> words, int index, String option) {
    if (index >= words.size() || words.get(index).isBlank()) {
      throw new UserError(option + " needs a value");
    }
    return words.get(index);
  }

  private static int offset(String text) {
    try {
      int offset = Integer.parseInt(text.strip());
      if (offset >= 0 && offset <= 40_000) {
        return offset;
      }
    } catch (NumberFormatException e) {
      // answered below
    }
    throw new UserError("the port offset must be a number from 0 to 40000, not " + text);
  }

  /** How the services are to run. */
  Stack.Mode mode() {
    return isolated ? Stack.Mode.ISOLATED : Stack.Mode.COMPACT;
  }

  /** The one name that some commands take. */
  String name() {
    if (names.size() != 1) {
      throw new UserError(command + " takes the name of one server or service");
    }
    return names.getFirst();
  }
}
