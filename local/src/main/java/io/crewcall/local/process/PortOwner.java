package io.crewcall.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who listens on a port, as far as Linux lets this user see it. */
final class PortOwner {
  private static final String LISTENING = "0A";
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private PortOwner() {}

  /** Process id and, in brackets, the command; empty when unknown. */
  static Optional<String> of(int port) {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      sockets.addAll(listening(Path.of(table), port));
    }
    if (sockets.isEmpty()) {
      return Optional.empty();
    }
    return ProcessHandle.allProcesses()
        .filter(process -> holds(process.pid(), sockets))
        .findFirst()
        .map(process ->
            process.pid()
                + process
                    .info()
                    .command()
                    .map(command -> " (" + Path.of(command).getFileName() + ")")
                    .orElse(""));
  }

  private static Set<String> listening(Path table, int port) {
    Set<String> sockets = new HashSet<>();
    String suffix = String.format(Locale.ROOT, ":%04X", port);
    try (Stream<String> lines = Files.lines(table)) {
      lines
          .map(line -> line.strip().split("\\s+", -1))
          .filter(columns -> columns.length > INODE)
          .filter(columns ->
              columns[LOCAL_ADDRESS].endsWith(suffix) && columns[STATE].equals(LISTENING))
          .forEach(columns -> sockets.add("socket:[" + columns[INODE] + "]"));
    } catch (IOException e) {
      return Set.of(); // not Linux
    }
    return sockets;
  }

  private static boolean holds(long pid, Set<String> sockets) {
    try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
      return files.anyMatch(file -> sockets.contains(target(file)));
    } catch (IOException | java.io.UncheckedIOException e) {
      return false; // another user's process, or one that just ended
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
