package io.crewcall.local.stack;

import io.crewcall.local.UserError;
import io.crewcall.local.app.AotCache;
import io.crewcall.local.app.ExtractedApp;
import io.crewcall.local.app.JavaCommand;
import io.crewcall.local.home.Home;
import io.crewcall.local.process.ManagedProcess;
import io.crewcall.local.topology.ServiceSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A service in a JVM of its own. */
final class IsolatedService extends Unit {
  private static final Duration START = StartPatience.of(System.getenv());
  private static final Duration STOP = Duration.ofSeconds(40);
  private static final long MAKE_CACHE_SECONDS = 300;

  private final Home home;
  private final ServiceSpec service;
  private volatile @Nullable ManagedProcess process;

  IsolatedService(Home home, ServiceSpec service) {
    super(service.name(), service.port(), home.log(service.name()));
    this.home = home;
    this.service = service;
  }

  @Override
  void launch() {
    AotCache cache = cache();
    boolean fromCache = cache.isReady();
    try {
      launch(cache);
    } catch (UserError e) {
      if (!fromCache || Thread.currentThread().isInterrupted()) {
        throw e;
      }
      cache.discard();
      launch(cache);
    }
  }

  private ExtractedApp app() {
    return new ExtractedApp(service.name(), home.apps().resolve(service.name()));
  }

  private List<String> options() {
    return JavaCommand.options(home, service.heap());
  }

  private AotCache cache() {
    List<Path> classPath = new ArrayList<>(app().libraries());
    classPath.add(app().jar());
    return new AotCache(home.aot(), service.name(), options(), classPath);
  }

  private List<String> command(List<String> more) {
    List<String> command = new ArrayList<>();
    command.add(JavaCommand.java());
    command.addAll(options());
    command.addAll(more);
    command.addAll(List.of("-jar", app().jar().toString()));
    return command;
  }

  private void launch(AotCache cache) {
    ManagedProcess started =
        ManagedProcess.start(
            service.name(),
            command(cache.useIfReady()),
            home.base(),
            log(),
            home.run(),
            ManagedProcess.Output.LOG);
    process = started;
    boolean ready = false;
    try {
      Readiness.await(service, started::alive, START, log());
      ready = true;
    } finally {
      if (!ready) {
        process = null;
        started.stop(Duration.ofSeconds(5));
      }
    }
  }

  @Override
  void end() {
    ManagedProcess running = process;
    if (running != null) {
      running.stop(STOP);
      process = null;
    }
  }

  /**
   * Makes the start-up cache of later starts, unless it is there, by a run beside the real one that
   * ends before it would listen or consume. Takes whatever processor time nobody else wants.
   */
  void makeCache() throws InterruptedException {
    AotCache cache = cache();
    if (cache.isReady()) {
      return;
    }
    List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
    List<String> more = new ArrayList<>(cache.make());
    more.add("-Dspring.context.exit=onRefresh");
    command.addAll(command(more));
    String name = service.name() + "-cache";
    ManagedProcess run =
        ManagedProcess.start(
            name, command, home.base(), home.log(name), home.run(), ManagedProcess.Output.LOG);
    try {
      if (run.process().waitFor(MAKE_CACHE_SECONDS, TimeUnit.SECONDS)
          && run.process().exitValue() == 0) {
        cache.runEnded();
        Files.deleteIfExists(home.log(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      run.stop(Duration.ZERO);
    }
  }

  @Override
  boolean alive() {
    ManagedProcess running = process;
    return running != null && running.alive();
  }

  @Override
  String ending() {
    ManagedProcess ended = process;
    return ended == null || ended.alive() ? super.ending() : "ended with " + ended.ending();
  }

  @Override
  OptionalLong pid() {
    ManagedProcess running = process;
    return running == null ? OptionalLong.empty() : OptionalLong.of(running.pid());
  }
}
