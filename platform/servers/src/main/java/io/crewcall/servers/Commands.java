package io.crewcall.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Short commands of the operating system. */
final class Commands {
  private static final Path NOWHERE = Path.of("/dev/null");

  private Commands() {}

  record Result(int status, String output) {
    boolean succeeded() {
      return status == 0;
    }
  }

  /** Runs a command to its end; a command that is not there has status 127. */
  static Result run(List<String> command, long timeoutSeconds) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(NOWHERE.toFile())
              .start();
      byte[] output = process.getInputStream().readAllBytes();
      if (!process.waitFor(timeoutSeconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Result(124, "timed out: " + String.join(" ", command));
      }
      return new Result(process.exitValue(), new String(output, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new Result(127, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerStartException("interrupted while running " + command.getFirst(), e);
    }
  }

  static Result run(String... command) {
    return run(List.of(command), 60);
  }
}
