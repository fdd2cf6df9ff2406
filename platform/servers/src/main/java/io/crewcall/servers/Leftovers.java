package io.crewcall.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The note of which processes serve a folder, and the clean-up after a launcher that died without
 * stopping them. A process is only recognised by its id together with the instant of its start: ids
 * are reused, instants are not.
 *
 * <p>The note's first line is the launcher, the others the server's processes: {@code pid
 * start-in-milliseconds signal}.
 */
public final class Leftovers {
  private static final String NOTE = ".pids";
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Leftovers() {}

  private record Noted(long pid, long start, String signal) {
    Optional<ProcessHandle> alive() {
      return ProcessHandle.of(pid).filter(p -> startOf(p) == start && Signals.runs(p));
    }

    String line() {
      return pid + " " + start + " " + signal;
    }

    static Noted parse(String line) {
      String[] parts = line.split(" ", -1);
      return new Noted(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
    }
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(-1L);
  }

  /** Notes this JVM as the launcher, and the process with everything it started so far. */
  static void note(Path file, ProcessHandle server, String signal) {
    List<String> lines =
        Stream.of(
                Stream.of(new Noted(ProcessHandle.current().pid(), launcherStart(), "-")),
                Stream.concat(Stream.of(server), server.descendants())
                    .map(p -> new Noted(p.pid(), startOf(p), signal)))
            .flatMap(s -> s)
            .map(Noted::line)
            .toList();
    try {
      Path draft = file.resolveSibling(file.getFileName() + ".new");
      Files.write(draft, lines);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ServerStartException("cannot write " + file, e);
    }
  }

  private static long launcherStart() {
    return startOf(ProcessHandle.current());
  }

  /**
   * Stops what an earlier launcher left.
   *
   * @throws ServerStartException when the launcher of those processes still runs: the folder is in
   *     use
   */
  static void stop(String server, Path file) {
    List<Noted> noted = read(file);
    if (noted.isEmpty()) {
      return;
    }
    List<Noted> processes = noted.subList(1, noted.size());
    List<ProcessHandle> alive = new ArrayList<>();
    processes.forEach(p -> p.alive().ifPresent(alive::add));
    if (!alive.isEmpty() && noted.getFirst().alive().isPresent()) {
      throw new ServerStartException(
          "%s of this folder already runs as process %d, started by process %d"
              .formatted(server, alive.getFirst().pid(), noted.getFirst().pid()));
    }
    if (!alive.isEmpty()) {
      Signals.send(alive.getFirst(), processes.getFirst().signal());
      Signals.end(alive, PATIENCE);
    }
    forget(file);
  }

  /**
   * Stops every server that a dead launcher left in a folder or in the folders directly in it.
   *
   * @return whether none runs there any more; false when their launcher is alive
   */
  public static boolean stopAllIn(Path folder) {
    try (Stream<Path> files = Files.find(folder, 2, (f, a) -> f.toString().endsWith(NOTE))) {
      for (Path file : files.toList()) {
        stop(file.getFileName().toString().replace(NOTE, ""), file);
      }
      return true;
    } catch (ServerStartException inUse) {
      return false;
    } catch (IOException e) {
      throw new ServerStartException("cannot read " + folder, e);
    }
  }

  /** Names of the servers that run in a folder or in the folders directly in it. */
  public static List<String> runningIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.find(folder, 2, (f, a) -> f.toString().endsWith(NOTE))) {
      return files
          .filter(file -> read(file).stream().skip(1).anyMatch(p -> p.alive().isPresent()))
          .map(file -> file.getFileName().toString().replace(NOTE, ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ServerStartException("cannot read " + folder, e);
    }
  }

  static Path note(Path folder, String server) {
    return folder.resolve(server + NOTE);
  }

  static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new ServerStartException("cannot delete " + file, e);
    }
  }

  private static List<Noted> read(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().map(Noted::parse).toList()
          : List.of();
    } catch (IOException | RuntimeException e) {
      throw new ServerStartException(
          "cannot read " + file + "; make sure that its server is stopped, then delete the file",
          e);
    }
  }
}
