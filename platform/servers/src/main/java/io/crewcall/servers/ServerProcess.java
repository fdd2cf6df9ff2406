package io.crewcall.servers;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One start of one server: its command and how to know that it is ready.
 *
 * @param name for messages and file names
 * @param folder the server's own folder; gets {@code <name>.log} and {@code <name>.pids}
 * @param ports all that it listens on, the clients' first
 * @param environment variables to set; an empty value removes one
 * @param ready whether the server answers and is the one that was started; throws {@link
 *     ServerStartException} when it never will
 */
record ServerProcess(
    String name,
    Path folder,
    List<Integer> ports,
    List<String> command,
    Map<String, String> environment,
    String stopSignal,
    Readiness ready,
    Duration timeout,
    Runnable afterOrderlyStop) {
  private static final long POLL_MILLISECONDS = 50;
  private static final int TAIL_LINES = 30;

  /** Asked again and again until it says yes. */
  interface Readiness {
    boolean isReady();
  }

  static Path note(String name, Path folder) {
    return Leftovers.note(folder, name);
  }

  /** Stops leftovers and checks the ports; before anything in the folder is touched. */
  static void prepare(String name, Path folder, List<Integer> ports) {
    Leftovers.stop(name, note(name, folder));
    ports.forEach(port -> Ports.requireFree(name, port));
  }

  RunningServer start() {
    Path log = folder.resolve(name + ".log");
    Path note = note(name, folder);
    Process process = launch(log);
    Leftovers.note(note, process.toHandle(), stopSignal);
    RunningServer server =
        new RunningServer(
            name, ports.getFirst(), log, process.toHandle(), stopSignal, note, afterOrderlyStop);
    boolean ready = false;
    try {
      await(process, log);
      Leftovers.note(note, process.toHandle(), stopSignal);
      ready = true;
      return server;
    } finally {
      if (!ready) {
        server.stop(Duration.ofSeconds(5));
      }
    }
  }

  private Process launch(Path log) {
    try {
      if (Files.exists(log)) {
        Files.move(
            log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
      }
      ProcessBuilder builder =
          new ProcessBuilder(detached())
              .directory(folder.toFile())
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      environment.forEach((key, value) -> {
        if (value.isEmpty()) {
          builder.environment().remove(key);
        } else {
          builder.environment().put(key, value);
        }
      });
      return builder.start();
    } catch (IOException e) {
      throw new ServerStartException("%s cannot be started: %s".formatted(name, e.getMessage()), e);
    }
  }

  /**
   * Ctrl-C in a terminal reaches every process of its group; the servers are to be stopped by us.
   */
  private List<String> detached() {
    if (!Setsid.AVAILABLE) {
      return command;
    }
    List<String> whole = new ArrayList<>();
    whole.add("setsid");
    whole.addAll(command);
    return whole;
  }

  private static final class Setsid {
    static final boolean AVAILABLE = Commands.run("setsid", "true").succeeded();
  }

  private void await(Process process, Path log) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (true) {
      if (!process.isAlive()) {
        throw new ServerStartException(
            "%s ended while it started, with status %d. The end of %s:%n%s"
                .formatted(name, process.exitValue(), log, tail(log)));
      }
      if (ready.isReady()) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new ServerStartException(
            "%s was not ready after %d s. The end of %s:%n%s"
                .formatted(name, timeout.toSeconds(), log, tail(log)));
      }
      try {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ServerStartException("interrupted while " + name + " started", e);
      }
    }
  }

  private static String tail(Path log) {
    try {
      // Not every program writes UTF-8 to its log.
      List<String> lines = Files.readString(log, Charset.forName("ISO-8859-1")).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    } catch (IOException e) {
      return "(no log)";
    }
  }
}
