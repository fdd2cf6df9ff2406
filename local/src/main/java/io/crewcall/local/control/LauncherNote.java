package io.crewcall.local.control;

import io.crewcall.local.home.Home;
import io.crewcall.local.home.PrivateFile;
import io.crewcall.local.process.RecordedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the launcher in the background writes down about itself, readable by its owner only.
 *
 * @param process the launcher
 * @param port of its control socket
 * @param token what a command must know
 * @param mode how the services run
 * @param portOffset what was added to all ports
 */
public record LauncherNote(
    RecordedProcess process, int port, String token, String mode, int portOffset) {
  private static final String FILE = "launcher.properties";

  private static Path file(Home home) {
    return home.run().resolve(FILE);
  }

  /** Writes it down. */
  public void write(Home home) {
    Map<String, String> values = new TreeMap<>();
    values.put("pid", String.valueOf(process.pid()));
    values.put("started", String.valueOf(process.startedAt().toEpochMilli()));
    values.put("port", String.valueOf(port));
    values.put("token", token);
    values.put("mode", mode);
    values.put("port-offset", String.valueOf(portOffset));
    PrivateFile.write(file(home), "The launcher that runs now.", values);
  }

  /** Forgets it. */
  public static void remove(Home home) {
    try {
      Files.deleteIfExists(file(home));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The launcher that runs; empty when none does. */
  public static Optional<LauncherNote> read(Home home) {
    Map<String, String> values = PrivateFile.read(file(home));
    try {
      LauncherNote note =
          new LauncherNote(
              new RecordedProcess(
                  "launcher",
                  Long.parseLong(values.getOrDefault("pid", "")),
                  Instant.ofEpochMilli(Long.parseLong(values.getOrDefault("started", "")))),
              Integer.parseInt(values.getOrDefault("port", "")),
              values.getOrDefault("token", ""),
              values.getOrDefault("mode", ""),
              Integer.parseInt(values.getOrDefault("port-offset", "")));
      return note.process().handle().map(alive -> note);
    } catch (NumberFormatException e) {
      return Optional.empty(); // none, or cut off
    }
  }
}
