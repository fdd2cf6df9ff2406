package io.crewcall.local.stack;

import io.crewcall.local.UserError;
import io.crewcall.servers.RunningServer;
import io.crewcall.servers.ServerStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One of the servers. */
final class ServerUnit extends Unit {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Supplier<RunningServer> starter;
  private volatile @Nullable RunningServer running;

  /**
   * @param serverLog where the server itself writes
   * @param log where a person looks for it: becomes a link to the former
   */
  ServerUnit(String name, int port, Path serverLog, Path log, Supplier<RunningServer> starter) {
    super(name, port, log);
    this.starter = starter;
    try {
      Files.deleteIfExists(log);
      Files.createSymbolicLink(log, serverLog);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  void launch() {
    try {
      running = starter.get();
    } catch (ServerStartException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new UserError(name() + " did not start: " + reason + "; its log: " + log(), e);
    }
  }

  @Override
  void end() {
    RunningServer server = running;
    if (server != null) {
      server.stop(PATIENCE);
      running = null;
    }
  }

  @Override
  boolean alive() {
    RunningServer server = running;
    return server != null && server.alive();
  }

  @Override
  OptionalLong pid() {
    RunningServer server = running;
    return server == null ? OptionalLong.empty() : OptionalLong.of(server.pid());
  }
}
