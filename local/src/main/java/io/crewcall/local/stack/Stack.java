package io.crewcall.local.stack;

import io.crewcall.local.Progress;
import io.crewcall.local.UserError;
import io.crewcall.local.home.Home;
import io.crewcall.local.home.PrivateFile;
import io.crewcall.local.home.Secrets;
import io.crewcall.local.home.ServiceSettings;
import io.crewcall.local.mail.MailCatcher;
import io.crewcall.local.topology.ServerSpec;
import io.crewcall.local.topology.ServiceSpec;
import io.crewcall.local.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The running platform: the servers, then the services, each started as soon as what it needs is
 * there.
 */
public final class Stack {
  /** How the services run. */
  public enum Mode {
    /** All in one JVM. */
    COMPACT,
    /** Each in its own. */
    ISOLATED;

    /** What is written of it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  // More at once make each slower and none faster on a small machine.
  private static final int STARTS_AT_ONCE = 2;
  private static final String LINE = "%-19s %s";

  private final Home home;
  private final Topology topology;
  private final Secrets secrets;
  private final Progress progress;
  private final Services services;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Semaphore slots = new Semaphore(STARTS_AT_ONCE, true);
  private final Set<String> starting = new ConcurrentSkipListSet<>();
  private final Watch watch;

  /** A stack that does not run yet. */
  public Stack(Home home, Topology topology, Secrets secrets, Mode mode, Progress progress) {
    this.home = home;
    this.topology = topology;
    this.secrets = secrets;
    this.progress = progress;
    this.services =
        switch (mode) {
          case COMPACT -> new CompactServices(home, topology, progress);
          case ISOLATED -> new IsolatedServices(home, topology);
        };
    new Servers(home, topology, secrets).units().forEach(unit -> units.put(unit.name(), unit));
    services.units().forEach(unit -> units.put(unit.name(), unit));
    this.watch = new Watch(List.copyOf(units.values()), this::startAgain, progress);
  }

  /**
   * Writes the settings of all services and starts some of them, with the servers they need.
   *
   * @param wanted names of services
   * @throws UserError when something does not start; everything is stopped again then
   * @throws InterruptedException when the calling thread was interrupted; likewise
   */
  public void start(Set<String> wanted) throws InterruptedException {
    ServiceSettings settings = new ServiceSettings(topology, secrets);
    for (ServiceSpec service : topology.services()) {
      PrivateFile.write(
          home.config(service.name()),
          "Written by crewcall up; for the profile \"local\" of " + service.name() + ".",
          settings.of(service));
    }
    boolean complete = false;
    try {
      startAll(
          topology.services().stream().filter(service -> wanted.contains(service.name())).toList());
      complete = true;
      watch.start();
    } finally {
      if (!complete) {
        stop();
      }
    }
  }

  private void startAll(List<ServiceSpec> wanted) throws InterruptedException {
    StartOrder order = new StartOrder(wanted);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      ExecutorCompletionService<Void> tasks = new ExecutorCompletionService<>(threads);
      for (ServerSpec server : topology.servers()) {
        tasks.submit(() -> {
          startTimed(unit(server.name()));
          order.serverIsReady(server.name());
          return null;
        });
      }
      tasks.submit(() -> {
        prepareAll(wanted);
        order.servicesArePrepared();
        return null;
      });
      for (int i = 0; i < STARTS_AT_ONCE; i++) {
        tasks.submit(() -> {
          for (var next = order.next(); next.isPresent(); next = order.next()) {
            startTimed(unit(next.get().name()));
          }
          return null;
        });
      }
      try {
        awaitAll(tasks, topology.servers().size() + 1 + STARTS_AT_ONCE);
      } catch (UserError | InterruptedException e) {
        threads.shutdownNow();
        throw e;
      }
    }
  }

  private static void awaitAll(ExecutorCompletionService<Void> tasks, int count)
      throws InterruptedException {
    for (int i = 0; i < count; i++) {
      try {
        tasks.take().get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof UserError error) {
          throw error;
        }
        throw new UserError("the start failed: " + e.getCause(), e);
      }
    }
  }

  private void prepareAll(List<ServiceSpec> wanted)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(STARTS_AT_ONCE)) {
      ExecutorCompletionService<Void> tasks = new ExecutorCompletionService<>(threads);
      List<ServiceSpec> needed = services.sharesLibraries() ? topology.services() : wanted;
      needed.forEach(service -> tasks.submit(() -> services.prepare(service), null));
      awaitAll(tasks, needed.size());
    }
    services.prepared();
  }

  private void startAgain(Unit unit) {
    try {
      slots.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("interrupted", e);
    }
    try {
      startTimed(unit);
    } finally {
      slots.release();
    }
  }

  private void startTimed(Unit unit) {
    long start = System.nanoTime();
    starting.add(unit.name());
    progress.busy("starting " + String.join(", ", starting));
    try {
      unit.start();
    } finally {
      starting.remove(unit.name());
    }
    progress.line(
        LINE.formatted(
            unit.name(),
            "ready in %.1f s"
                .formatted((System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1))));
  }

  /**
   * Stops one server or service, and leaves it stopped.
   *
   * @throws UserError when the name is unknown
   */
  public void stop(String name) {
    unit(name).stop();
    progress.line(LINE.formatted(name, "stopped"));
  }

  /**
   * Stops one server or service and starts it again, from a jar that was built meanwhile if there
   * is one.
   *
   * @throws UserError when the name is unknown or it does not start
   */
  public void restart(String name) {
    Unit unit = unit(name);
    unit.stop();
    topology
        .service(name)
        .ifPresent(service -> {
          services.prepare(service);
          services.prepared();
        });
    startTimed(unit);
  }

  /** To be called when the start is over and the machine has time for what can wait. */
  public void settled() {
    services.settled();
  }

  /** Stops everything: services first, all at once; then the servers, all at once. */
  public void stop() {
    units.values().forEach(Unit::close);
    watch.stop();
    services.stopping();
    long start = System.nanoTime();
    if (services.writesCaches()) {
      progress.line(
          LINE.formatted(
              "start-up caches", "are written by this first stop: the next start is quicker"));
    }
    progress.busy("stopping the services");
    stopAll(services.units());
    services.close();
    progress.busy("stopping the servers");
    stopAll(topology.servers().stream().map(server -> unit(server.name())).toList());
    progress.line(
        LINE.formatted(
            "stopped",
            "in %.1f s"
                .formatted((System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1))));
  }

  private static void stopAll(List<? extends Unit> units) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      units.forEach(unit -> threads.submit(unit::stop));
    }
  }

  /** Where the mails of the services end up. */
  public MailCatcher mail() {
    if (unit("mail") instanceof MailUnit mail) {
      return mail.catcher();
    }
    throw new IllegalStateException("the unit named mail is something else");
  }

  private Unit unit(String name) {
    Unit unit = units.get(name);
    if (unit == null) {
      throw new UserError(
          "unknown service " + name + ": there are " + String.join(", ", units.keySet()));
    }
    return unit;
  }

  /** What runs, for a person. */
  public List<UnitStatus> status() {
    List<UnitStatus> all = new ArrayList<>();
    topology
        .servers()
        .forEach(
            server -> all.add(UnitStatus.of(unit(server.name()), unit(server.name()).state())));
    services.commonPid().ifPresent(pid -> all.add(UnitStatus.ofProcess("services (one JVM)", pid)));
    List<Future<UnitStatus>> asked;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      asked =
          topology.services().stream()
              .map(service ->
                  threads.submit(() -> UnitStatus.of(unit(service.name()), stateOf(service))))
              .toList();
    }
    asked.forEach(answer -> all.add(answer.resultNow()));
    return all;
  }

  /** What the unit believes, corrected by what the service answers now. */
  private UnitState stateOf(ServiceSpec service) {
    UnitState state = unit(service.name()).state();
    return state == UnitState.READY && !Readiness.isReady(service) ? UnitState.FAILED : state;
  }
}
