package io.crewcall.local.stack;

import io.crewcall.local.UserError;
import io.crewcall.local.app.AotCache;
import io.crewcall.local.app.ExtractedApp;
import io.crewcall.local.app.JavaCommand;
import io.crewcall.local.home.Home;
import io.crewcall.local.process.ManagedProcess;
import io.crewcall.local.topology.ServiceSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A service in a JVM of its own. */
final class IsolatedService extends Unit {
  private static final Duration START = Duration.ofSeconds(180);
  private static final Duration STOP = Duration.ofSeconds(40);
  // The first orderly end also writes the start-up cache, on a machine where ten others do the
  // same.
  private static final Duration STOP_AND_WRITE_CACHE = Duration.ofSeconds(180);

  private final Home home;
  private final ServiceSpec service;
  private volatile @Nullable ManagedProcess process;
  private volatile @Nullable AotCache cache;

  IsolatedService(Home home, ServiceSpec service) {
    super(service.name(), service.port(), home.log(service.name()));
    this.home = home;
    this.service = service;
  }

  @Override
  void launch() {
    ExtractedApp app = new ExtractedApp(service.name(), home.apps().resolve(service.name()));
    List<String> options = JavaCommand.options(home, service.heap());
    List<Path> classPath = new ArrayList<>(app.libraries());
    classPath.add(app.jar());
    AotCache startCache = new AotCache(home.aot(), service.name(), options, classPath);
    boolean fromCache = startCache.isReady();
    try {
      launch(app, options, startCache);
    } catch (UserError e) {
      if (!fromCache || Thread.currentThread().isInterrupted()) {
        throw e;
      }
      startCache.discard();
      launch(app, options, startCache);
    }
  }

  private void launch(ExtractedApp app, List<String> options, AotCache startCache) {
    List<String> command = new ArrayList<>();
    command.add(JavaCommand.java());
    command.addAll(options);
    command.addAll(startCache.options());
    command.addAll(List.of("-jar", app.jar().toString()));
    ManagedProcess started =
        ManagedProcess.start(
            service.name(), command, home.base(), log(), home.run(), ManagedProcess.Output.LOG);
    process = started;
    cache = startCache;
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
    AotCache written = cache;
    if (running == null || written == null) {
      return;
    }
    boolean crashed = !running.alive();
    boolean orderly = running.stop(written.isReady() ? STOP : STOP_AND_WRITE_CACHE);
    if (orderly && !crashed) {
      written.runEnded();
    }
    process = null;
  }

  /** Whether it runs and will write its start-up cache when it ends. */
  boolean writesCache() {
    AotCache written = cache;
    return alive() && written != null && !written.isReady();
  }

  @Override
  boolean alive() {
    ManagedProcess running = process;
    return running != null && running.alive();
  }

  @Override
  OptionalLong pid() {
    ManagedProcess running = process;
    return running == null ? OptionalLong.empty() : OptionalLong.of(running.pid());
  }
}
