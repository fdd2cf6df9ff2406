package io.crewcall.local;

import io.crewcall.local.control.Broadcast;
import io.crewcall.local.control.Commands;
import io.crewcall.local.control.ControlServer;
import io.crewcall.local.control.LauncherNote;
import io.crewcall.local.home.Home;
import io.crewcall.local.home.Secrets;
import io.crewcall.local.home.ServiceSettings;
import io.crewcall.local.process.RecordedProcess;
import io.crewcall.local.stack.Stack;
import io.crewcall.local.stack.UnitStatus;
import io.crewcall.local.topology.ServiceSpec;
import io.crewcall.local.topology.Topology;
import io.crewcall.local.topology.TopologyReader;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The launcher that runs in the background from up to down. */
final class BackgroundLauncher implements Commands {
  /** The command that makes a JVM this launcher. */
  static final String COMMAND = "launch";

  private static final int TOKEN_BYTES = 16;

  private final Home home;
  private final CommandLine line;
  private final Topology topology;
  private final Stack.Mode mode;
  private final Broadcast broadcast = new Broadcast(BackgroundLauncher::log);
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread main = Thread.currentThread();
  private volatile @Nullable Stack stack;
  private volatile boolean starting = true;
  private boolean started;

  BackgroundLauncher(Home home, CommandLine line) {
    this.home = home;
    this.line = line;
    this.topology = TopologyReader.bundled().shifted(line.portOffset());
    this.mode = line.mode();
  }

  private static void log(String text) {
    System.out.println(Instant.now() + " " + text);
  }

  int run() {
    byte[] token = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(token);
    String secret = HexFormat.of().formatHex(token);
    int code = 1;
    try (ControlServer control = new ControlServer(secret, broadcast, this)) {
      new LauncherNote(
              new RecordedProcess(
                  "launcher",
                  ProcessHandle.current().pid(),
                  ProcessHandle.current().info().startInstant().orElseGet(Instant::now)),
              control.port(),
              secret,
              mode.word(),
              line.portOffset())
          .write(home);
      Runtime.getRuntime().addShutdownHook(new Thread(this::endOrderly, "end"));
      try {
        code = startAndWait();
      } finally {
        LauncherNote.remove(home);
        broadcast.end(code);
        done.countDown();
        letListenersHear();
      }
    }
    return code;
  }

  /**
   * When the process is told to end from outside: as if down had been asked, and the process ends
   * when that is done.
   */
  private void endOrderly() {
    down();
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int startAndWait() {
    long start = System.nanoTime();
    Stack made = null;
    try {
      Secrets secrets = Secrets.loadOrCreate(home.secrets(), topology);
      List<ServiceSpec> wanted = UpCommand.wanted(topology, line);
      made = new Stack(home, topology, secrets, mode, broadcast);
      stack = made;
      made.start(wanted.stream().map(ServiceSpec::name).collect(Collectors.toSet()));
      started = true;
      if (line.demo() != CommandLine.Demo.NONE && line.only().isEmpty()) {
        DemoLoading.once(home, line, broadcast);
      }
      starting = false;
      summary(secrets, (System.nanoTime() - start) / 1e9);
      broadcast.ready();
      made.settled();
      asked.await();
      return 0;
    } catch (UserError e) {
      broadcast.line("error: " + e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      return asked.getCount() == 0 ? 130 : 1;
    } catch (RuntimeException e) {
      e.printStackTrace();
      broadcast.line("error: " + e + "; see " + home.log("launcher"));
      return 1;
    } finally {
      boolean interrupted = Thread.interrupted();
      stack = null;
      if (started && made != null) {
        made.stop();
      }
      if (interrupted) {
        main.interrupt();
      }
    }
  }

  private void summary(Secrets secrets, double seconds) {
    String address = ServiceSettings.publicAddress(topology);
    broadcast.line("");
    broadcast.line("Crewcall is ready after %.1f s (%s)".formatted(seconds, mode.word()));
    broadcast.line("");
    broadcast.line("  API          " + address);
    broadcast.line("  to read it   " + address + "/docs");
    broadcast.line("  health       " + address + "/actuator/health");
    if (DemoLoading.isLoaded(home)) {
      broadcast.line(
          "  demo log-ins brand@demo.crewcall.test influencer@demo.crewcall.test crew@demo.crewcall.test admin@demo.crewcall.test");
      broadcast.line("  password     " + secrets.demoPassword());
    }
    broadcast.line("  mails        ./crewcall mail (none leaves this machine)");
    broadcast.line("  logs         " + home.logs());
    broadcast.line("");
    broadcast.line(
        line.detached()
            ? "./crewcall down stops it"
            : "Ctrl-C, or ./crewcall down from elsewhere, stops it");
  }

  private static void letListenersHear() {
    try {
      Thread.sleep(200); // their threads are virtual and would end with this JVM
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void down() {
    asked.countDown();
    if (starting) {
      main.interrupt();
    }
  }

  private Stack stack() {
    Stack current = stack;
    if (current == null) {
      throw new UserError("Crewcall is stopping");
    }
    return current;
  }

  private Stack ready() {
    if (starting) {
      throw new UserError("Crewcall is still starting");
    }
    return stack();
  }

  @Override
  public void status(Progress to) {
    List<UnitStatus> all = new ArrayList<>(stack().status());
    all.add(UnitStatus.ofProcess("launcher", ProcessHandle.current().pid()));
    StatusTable.lines(all).forEach(to::line);
  }

  @Override
  public void stop(String name, Progress to) {
    ready().stop(name);
    to.line(name + " is stopped");
  }

  @Override
  public void restart(String name, Progress to) {
    long start = System.nanoTime();
    ready().restart(name);
    to.line("%s is ready after %.1f s".formatted(name, (System.nanoTime() - start) / 1e9));
  }

  @Override
  public void mail(String number, Progress to) {
    if (number.isBlank()) {
      stack().mail().list(to);
    } else {
      stack().mail().show(number, to);
    }
  }
}
