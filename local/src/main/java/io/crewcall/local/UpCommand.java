package io.crewcall.local;

import io.crewcall.local.control.ControlClient;
import io.crewcall.local.control.LauncherNote;
import io.crewcall.local.home.Home;
import io.crewcall.local.process.DiskSpace;
import io.crewcall.local.process.Liveness;
import io.crewcall.local.process.PortCheck;
import io.crewcall.local.topology.ServiceSpec;
import io.crewcall.local.topology.Topology;
import io.crewcall.local.topology.TopologyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * crewcall up: checks the machine, starts the launcher in the background, and shows what it does
 * until it is ready (-d) or is told to end.
 */
final class UpCommand {
  private static final String HEAP = "64m";
  private static final long LAUNCH_SECONDS = 20;
  private static final long STOP_SECONDS = 300;

  private final Home home;
  private final CommandLine line;
  private final List<String> arguments;
  private final Screen screen;

  UpCommand(Home home, CommandLine line, List<String> arguments, Screen screen) {
    this.home = home;
    this.line = line;
    this.arguments = arguments;
    this.screen = screen;
  }

  int run() {
    Optional<LauncherNote> running = LauncherNote.read(home);
    if (running.isPresent()) {
      return alreadyRunning(running.get());
    }
    Topology topology = TopologyReader.bundled().shifted(line.portOffset());
    List<ServiceSpec> wanted = wanted(topology, line);
    home.prepare();
    DiskSpace.require(home.state(), DiskSpace.NEEDED_BYTES);
    new RunningCommands(home, screen).stopLeftovers();
    PortCheck.requireFree(topology.servers(), wanted);
    return follow(launch());
  }

  /** Well, unless it runs in another way than was asked for. */
  private int alreadyRunning(LauncherNote note) {
    String asked = line.mode().word();
    if (!note.mode().equals(asked) || note.portOffset() != line.portOffset()) {
      throw new UserError(
          "Crewcall runs already, but %s with port offset %d, not %s with %d: ./crewcall down stops it"
              .formatted(note.mode(), note.portOffset(), asked, line.portOffset()));
    }
    screen.line(
        "Crewcall is already running (%s, launcher %d): see ./crewcall status"
            .formatted(note.mode(), note.process().pid()));
    return 0;
  }

  /** The services that were asked for. */
  static List<ServiceSpec> wanted(Topology topology, CommandLine line) {
    for (String name : line.only()) {
      if (topology.service(name).isEmpty()) {
        throw new UserError(
            "unknown service %s: there are %s"
                .formatted(
                    name,
                    String.join(
                        ", ", topology.services().stream().map(ServiceSpec::name).toList())));
      }
    }
    return topology.services().stream()
        .filter(service -> line.only().isEmpty() || line.only().contains(service.name()))
        .toList();
  }

  /** Starts the launcher in a process group of its own, out of reach of the terminal's Ctrl-C. */
  private LauncherNote launch() {
    Path log = home.log("launcher");
    List<String> words = new ArrayList<>(arguments);
    words.set(words.indexOf("up"), BackgroundLauncher.COMMAND);
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            "bash",
            "-c",
            "set -m; nohup \"$@\" </dev/null >>\"$0\" 2>&1 & echo $!",
            log.toString()));
    command.addAll(OwnJvm.command(home, HEAP, words.toArray(String[]::new)));
    try {
      Files.deleteIfExists(log);
      Process shell = new ProcessBuilder(command).redirectErrorStream(true).start();
      long pid =
          Long.parseLong(
              new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LAUNCH_SECONDS);
      while (System.nanoTime() < deadline) {
        Optional<LauncherNote> note = LauncherNote.read(home);
        if (note.isPresent()) {
          return note.get();
        }
        if (ProcessHandle.of(pid).filter(Liveness::isAlive).isEmpty()) {
          break;
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
      throw new UserError("the launcher did not start; its log: " + log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("interrupted", e);
    }
  }

  private int follow(LauncherNote launcher) {
    ControlClient client = new ControlClient(launcher, screen);
    CountDownLatch ended = new CountDownLatch(1);
    // Ctrl-C and the end of the terminal arrive here: until the platform is ready (-d) or for good,
    // this command is its owner.
    Thread stop =
        new Thread(() -> {
          if (ended.getCount() > 0) {
            screen.line("stopping");
            new ControlClient(launcher, text -> {}).send("down");
            await(ended);
          }
        });
    Runtime.getRuntime().addShutdownHook(stop);
    OptionalInt code = client.follow(true, line.detached());
    awaitEnd(launcher, code, line.detached());
    ended.countDown();
    if (code.isEmpty()) {
      throw new UserError("the launcher went away; ./crewcall down clears what it left");
    }
    return code.getAsInt();
  }

  private static void awaitEnd(LauncherNote launcher, OptionalInt code, boolean detached) {
    if (code.isPresent() && !(detached && code.getAsInt() == 0)) {
      launcher
          .process()
          .handle()
          .ifPresent(
              process -> Liveness.awaitEnd(List.of(process), Duration.ofSeconds(STOP_SECONDS)));
    }
  }

  private static void await(CountDownLatch ended) {
    try {
      boolean inTime = ended.await(STOP_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        System.err.println("error: it takes too long to stop: see ./crewcall status");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
