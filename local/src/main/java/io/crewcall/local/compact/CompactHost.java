package io.crewcall.local.compact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Main class of the JVM that holds all services. Starts and stops contexts as the launcher asks on
 * standard input; ends when that input ends or the process is told to.
 */
public final class CompactHost {
  /** What its JVM needs besides the options of every service JVM. */
  public static final List<String> JVM_OPTIONS =
      List.of(
          // One logging set-up for the JVM instead of a fight of eleven contexts over it.
          "-Dorg.springframework.boot.logging.LoggingSystem=none",
          "-Dlogback.configurationFile=io/crewcall/local/compact/logback-compact.xml",
          // Static state that contexts would share.
          "-Dmanagement.metrics.use-global-registry=false",
          "-Dspring.jmx.enabled=false",
          // This class closes the contexts, all at once.
          "-Dspring.main.register-shutdown-hook=false");

  private final Path apps;
  private final PrintStream answers;
  private final Map<String, HostedService> services = new ConcurrentHashMap<>();

  private CompactHost(Path apps, PrintStream answers) {
    this.apps = apps;
    this.answers = answers;
  }

  /**
   * Runs until the launcher is done with it.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream answers = System.out;
    System.setOut(System.err); // what libraries print belongs to the log
    HostedService.bridgeLogging();
    CompactHost host = new CompactHost(Path.of(System.getProperty("crewcall.apps")), answers);
    Runtime.getRuntime().addShutdownHook(new Thread(host::closeAll, "close-all"));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      HostMessage asked = HostMessage.parse(line);
      if (asked != null) {
        Thread.ofPlatform().name(asked.service()).start(() -> host.answer(asked));
      }
    }
    System.exit(0);
  }

  private void answer(HostMessage asked) {
    HostMessage answer =
        switch (asked.kind()) {
          case START -> start(asked.service());
          case STOP -> stop(asked.service());
          case STARTED, STOPPED, FAILED -> HostMessage.failed(asked.service(), "not a request");
        };
    synchronized (answers) {
      answers.println(answer.line());
      answers.flush();
    }
  }

  private HostMessage start(String name) {
    HostedService service = new HostedService(name, apps.resolve(name));
    if (services.putIfAbsent(name, service) != null) {
      return HostMessage.failed(name, "it runs already");
    }
    try {
      service.start();
      return new HostMessage(HostMessage.Kind.STARTED, name, "");
    } catch (Throwable e) { // a linkage error of one service is no reason for the others to end
      services.remove(name, service);
      service.stop();
      return HostMessage.failed(name, reason(e));
    }
  }

  private HostMessage stop(String name) {
    HostedService service = services.remove(name);
    if (service != null) {
      service.stop();
    }
    return new HostMessage(HostMessage.Kind.STOPPED, name, "");
  }

  private void closeAll() {
    List<Thread> closers =
        services.values().stream()
            .map(
                service -> Thread.ofPlatform().name("close-" + service.name()).start(service::stop))
            .toList();
    for (Thread closer : closers) {
      try {
        closer.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static String reason(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return root.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }
}
