package io.crewcall.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process written down in .crewcall/run, so that a later command finds it. The start time tells
 * it from another process that was given the same id since.
 *
 * @param name of the service
 * @param pid its process id
 * @param startedAt when it started
 */
public record RecordedProcess(String name, long pid, Instant startedAt) {
  private static final String SUFFIX = ".pid";
  // The system gives start times in ticks since a boot time that is itself rounded to a second.
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  /** Writes a process down. */
  public static RecordedProcess write(Path folder, String name, ProcessHandle process) {
    Instant startedAt = process.info().startInstant().orElseGet(Instant::now);
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(name + SUFFIX), process.pid() + " " + startedAt.toEpochMilli() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RecordedProcess(name, process.pid(), startedAt);
  }

  /** Forgets a process that ended. */
  public static void remove(Path folder, String name) {
    try {
      Files.deleteIfExists(folder.resolve(name + SUFFIX));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All processes that are written down, whether or not they still run. */
  public static List<RecordedProcess> all(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<RecordedProcess> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(SUFFIX)) {
          parse(name.substring(0, name.length() - SUFFIX.length()), Files.readString(file))
              .ifPresent(found::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static Optional<RecordedProcess> parse(String name, String text) {
    String[] parts = text.strip().split(" ", -1);
    try {
      return Optional.of(
          new RecordedProcess(
              name, Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1]))));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty(); // cut off by a full disk or a crash: tells us nothing
    }
  }

  /** The process itself, when it still runs. */
  public Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid)
        .filter(Liveness::isAlive)
        .filter(process ->
            process
                .info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false));
  }
}
