package io.crewcall.local;

import io.crewcall.local.control.ControlClient;
import io.crewcall.local.control.LauncherNote;
import io.crewcall.local.demo.Demo;
import io.crewcall.local.demo.Overview;
import io.crewcall.local.home.Home;
import io.crewcall.local.home.Secrets;
import io.crewcall.local.home.ServiceSettings;
import io.crewcall.local.process.Leftovers;
import io.crewcall.local.process.Liveness;
import io.crewcall.local.topology.ServerSpec;
import io.crewcall.local.topology.Topology;
import io.crewcall.local.topology.TopologyReader;
import io.crewcall.servers.Folders;
import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The commands about a platform that runs, or that ran. */
final class RunningCommands {
  private static final Duration LEFTOVER_PATIENCE = Duration.ofSeconds(20);
  private static final Duration LAUNCHER_END = Duration.ofMinutes(4);

  private final Home home;
  private final Screen screen;

  RunningCommands(Home home, Screen screen) {
    this.home = home;
    this.screen = screen;
  }

  /** Passes a command on to the launcher. */
  int send(String command) {
    OptionalInt code = new ControlClient(required(), screen).send(command);
    return code.orElseThrow(
        () -> new UserError("the launcher went away; ./crewcall down clears what it left"));
  }

  private LauncherNote required() {
    return LauncherNote.read(home).orElseThrow(() -> new UserError("Crewcall is not running"));
  }

  int status() {
    if (LauncherNote.read(home).isPresent()) {
      return send("status");
    }
    List<String> left = new ArrayList<>(Leftovers.names(home.run()));
    left.addAll(io.crewcall.servers.Leftovers.runningIn(home.state().resolve("data")));
    screen.line(
        left.isEmpty()
            ? "Crewcall is not running"
            : "the launcher was killed, and these still run: %s; ./crewcall down ends them, ./crewcall up does and starts anew"
                .formatted(String.join(", ", left)));
    return 1;
  }

  int down() {
    Optional<LauncherNote> launcher = LauncherNote.read(home);
    launcher.ifPresent(this::end);
    List<String> left = stopLeftovers();
    if (launcher.isEmpty() && left.isEmpty()) {
      screen.line("Crewcall is not running");
    }
    return 0;
  }

  private void end(LauncherNote launcher) {
    Optional<ProcessHandle> process = launcher.process().handle();
    OptionalInt code = new ControlClient(launcher, screen).send("down");
    if (code.isEmpty()) {
      process.ifPresent(ProcessHandle::destroy);
    }
    if (process.isPresent() && !Liveness.awaitEnd(List.of(process.get()), LAUNCHER_END)) {
      process.get().destroyForcibly();
    }
    LauncherNote.remove(home);
  }

  /** Stops what a launcher left that was killed; returns the names of what it was. */
  List<String> stopLeftovers() {
    List<String> left = new ArrayList<>(Leftovers.stop(home.run(), LEFTOVER_PATIENCE));
    Path servers = home.state().resolve("data");
    for (ServerSpec server : TopologyReader.bundled().servers()) {
      if (Files.exists(home.data(server.name()).resolve(server.name() + ".pids"))) {
        left.add(server.name());
      }
    }
    if (Files.isDirectory(servers)) {
      io.crewcall.servers.Leftovers.stopAllIn(servers);
    }
    if (!left.isEmpty()) {
      screen.line("cleared what an earlier start had left: " + String.join(", ", left));
    }
    return left;
  }

  /**
   * Tells the main job step by step.
   *
   * @param names {@code overview} shows a table of what the demo data are instead, {@code large}
   *     loads a market of thousands
   */
  int demo(List<String> names) {
    LauncherNote launcher = required();
    Topology topology = TopologyReader.bundled().shifted(launcher.portOffset());
    Secrets secrets = Secrets.loadOrCreate(home.secrets(), topology);
    URI gateway = URI.create(ServiceSettings.publicAddress(topology));
    if (names.isEmpty()) {
      return Demo.run(gateway, secrets.demoPassword(), screen);
    }
    if (names.equals(List.of("large"))) {
      return DemoLoading.large(home, launcher.portOffset());
    }
    if (!names.equals(List.of("overview"))) {
      throw new UserError("demo takes nothing, overview or large");
    }
    Overview.print(gateway, secrets.demoPassword(), screen);
    return 0;
  }

  int reset(boolean confirmed) {
    Console console = System.console();
    if (!confirmed) {
      if (console == null || !console.isTerminal()) {
        throw new UserError(
            "reset drops all local data of %s, and there is no terminal to ask: say reset -y"
                .formatted(home.state()));
      }
      String answer =
          console.readLine("All local data of %s will be dropped. Go on? [y/N] ", home.state());
      if (answer == null || !answer.strip().equalsIgnoreCase("y")) {
        screen.line("nothing was dropped");
        return 1;
      }
    }
    if (LauncherNote.read(home).isPresent()) {
      down();
    } else {
      stopLeftovers();
    }
    try {
      for (Path folder :
          List.of(
              home.state().resolve("data"),
              home.state().resolve("config"),
              home.run(),
              home.logs())) {
        Folders.delete(folder);
      }
      Files.deleteIfExists(home.secrets());
      Files.deleteIfExists(home.marks());
      Files.deleteIfExists(home.demoJournal());
    } catch (IOException | UncheckedIOException e) {
      throw new UserError("not everything could be dropped: " + e.getMessage(), e);
    }
    screen.line("dropped: the next start is a first start");
    return 0;
  }
}
