package io.crewcall.local.stack;

import io.crewcall.local.Progress;
import io.crewcall.local.UserError;
import io.crewcall.local.app.AotCache;
import io.crewcall.local.app.JavaCommand;
import io.crewcall.local.compact.CompactHost;
import io.crewcall.local.compact.HostMessage;
import io.crewcall.local.home.Home;
import io.crewcall.local.process.ManagedProcess;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The JVM that holds all services of the compact mode, seen from the launcher. It is told what to
 * do on its standard input and answers on its standard output; when the launcher dies the input
 * ends, and so does the JVM.
 */
final class CompactJvm {
  /** Its name among the logs, records and caches. */
  static final String NAME = "services";

  private static final Duration START = StartPatience.of(System.getenv());
  private static final long STOP_SECONDS = 60;
  private static final Duration STOP = Duration.ofSeconds(60);
  private static final Duration STOP_AND_WRITE_CACHE = Duration.ofSeconds(180);

  private final Home home;
  private final String heap;
  private final Progress progress;
  private final Map<String, CompletableFuture<HostMessage>> waiting = new ConcurrentHashMap<>();
  private final Set<String> held = ConcurrentHashMap.newKeySet();
  private List<Path> classPath = List.of();
  private volatile @Nullable ManagedProcess process;
  private volatile @Nullable AotCache cache;
  private volatile boolean ending;
  private boolean startedFromCache;

  CompactJvm(Home home, String heap, Progress progress) {
    this.home = home;
    this.heap = heap;
    this.progress = progress;
  }

  /** Sets the class path of the next JVM; one that runs keeps its own. */
  synchronized void useLibraries(List<Path> libraries) {
    List<Path> jars = new ArrayList<>(libraries);
    jars.add(ownJar());
    classPath = List.copyOf(jars);
  }

  private static Path ownJar() {
    try {
      return Path.of(CompactHost.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts a service in the JVM, which is started when it does not run. */
  void start(String service, Path log) {
    boolean fromCache = ensureRunning();
    HostMessage answer = ask(HostMessage.Kind.START, service, START.toSeconds());
    if (fromCache && held.isEmpty() && !running() && !ending) {
      // It ended before it held anything: perhaps for a broken start-up cache, which is gone by
      // now.
      ensureRunning();
      answer = ask(HostMessage.Kind.START, service, START.toSeconds());
    }
    if (answer.kind() != HostMessage.Kind.STARTED) {
      throw new UserError(service + " did not start: " + answer.text() + "; its log: " + log);
    }
    held.add(service);
  }

  /** Stops a service in the JVM; does nothing when it is not there. */
  void stop(String service) {
    if (held.remove(service) && running()) {
      ask(HostMessage.Kind.STOP, service, STOP_SECONDS);
    }
  }

  boolean holds(String service) {
    return held.contains(service) && running();
  }

  OptionalLong pid() {
    ManagedProcess current = process;
    return current == null || !current.alive()
        ? OptionalLong.empty()
        : OptionalLong.of(current.pid());
  }

  private boolean running() {
    ManagedProcess current = process;
    return current != null && current.alive();
  }

  /** Starts the JVM unless it runs; tells whether the one that runs uses a start-up cache. */
  private synchronized boolean ensureRunning() {
    if (running()) {
      return startedFromCache;
    }
    held.clear();
    ending = false;
    List<String> options = new ArrayList<>(JavaCommand.options(home, heap));
    options.add("-Dcrewcall.apps=" + home.apps());
    options.add("-Dcrewcall.logs=" + home.logs());
    options.addAll(CompactHost.JVM_OPTIONS);
    AotCache startCache = new AotCache(home.aot(), NAME, options, classPath);
    startedFromCache = startCache.isReady();
    List<String> command = new ArrayList<>();
    command.add(JavaCommand.java());
    command.addAll(options);
    command.addAll(startCache.options());
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    command.add(CompactHost.class.getName());
    ManagedProcess started =
        ManagedProcess.start(
            NAME, command, home.base(), home.log(NAME), home.run(), ManagedProcess.Output.LAUNCHER);
    process = started;
    cache = startCache;
    Thread.ofVirtual().name(NAME + "-output").start(() -> read(started));
    return startedFromCache;
  }

  private HostMessage ask(HostMessage.Kind kind, String service, long seconds) {
    ManagedProcess current = process;
    CompletableFuture<HostMessage> answer = new CompletableFuture<>();
    waiting.put(service, answer);
    try {
      if (current == null || !current.alive()) {
        return HostMessage.failed(service, "the services' JVM does not run");
      }
      send(current, new HostMessage(kind, service, ""));
      return answer.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return HostMessage.failed(service, "no answer after " + seconds + " s");
    } catch (ExecutionException e) {
      return HostMessage.failed(service, "the services' JVM ended");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return HostMessage.failed(service, "stopped meanwhile");
    } finally {
      waiting.remove(service, answer);
    }
  }

  private static void send(ManagedProcess to, HostMessage message) {
    try {
      Writer writer = to.process().outputWriter();
      synchronized (to) {
        writer.write(message.line() + "\n");
        writer.flush();
      }
    } catch (IOException e) {
      throw new UserError("the services' JVM does not listen any more", e);
    }
  }

  /** Until the JVM ends: its answers to those who wait for them, all else to its log. */
  private void read(ManagedProcess from) {
    try (BufferedReader reader = from.process().inputReader();
        Writer log =
            Files.newBufferedWriter(
                home.log(NAME), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        HostMessage message = HostMessage.parse(line);
        CompletableFuture<HostMessage> asked =
            message == null ? null : waiting.get(message.service());
        if (message != null && asked != null) {
          asked.complete(message);
        } else {
          log.write(line + "\n");
          log.flush();
        }
      }
    } catch (IOException e) {
      // its output was closed because it is being stopped
    } finally {
      from.process().onExit().join();
      if (!ending) {
        AotCache used = cache;
        if (used != null && held.isEmpty()) {
          used.discard(); // it did not get far: the cache may be why
        }
        progress.line(
            "services' JVM       ended with "
                + from.ending()
                + "; its services are started again; its log: "
                + home.log(NAME));
      }
      waiting.values().forEach(asked -> asked.completeExceptionally(new IOException("ended")));
    }
  }

  /** Whether the JVM runs and will write its start-up cache when it ends. */
  synchronized boolean writesCache() {
    return running() && !startedFromCache;
  }

  /** Ends the JVM with all it holds. */
  synchronized void end() {
    ManagedProcess current = process;
    AotCache written = cache;
    if (current == null || written == null) {
      return;
    }
    ending = true;
    held.clear();
    boolean orderly = current.stop(written.isReady() ? STOP : STOP_AND_WRITE_CACHE);
    if (orderly) {
      written.runEnded();
    }
    process = null;
  }
}
