package io.crewcall.local;

import io.crewcall.local.demo.DemoData;
import io.crewcall.local.home.Home;
import io.crewcall.local.home.PrivateFile;
import io.crewcall.local.home.Secrets;
import io.crewcall.local.home.ServiceSettings;
import io.crewcall.local.process.ManagedProcess;
import io.crewcall.local.topology.Topology;
import io.crewcall.local.topology.TopologyReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Loads the demo data once, in a JVM of its own, so that the launcher, which stays, stays small.
 */
final class DemoLoading {
  /** The command that the JVM of the loading runs. */
  static final String COMMAND = "load-demo-data";

  private static final String LARGE = "large";
  private static final String MARK = "demo-data";

  private DemoLoading() {}

  /** Loads the data unless that was done. A load that broke off is done again at the next start. */
  static void once(Home home, CommandLine line, Progress progress) throws InterruptedException {
    Map<String, String> marks = PrivateFile.read(home.marks());
    if (marks.containsKey(MARK)) {
      return;
    }
    progress.busy(
        "loading the demo data, before the start is complete (--no-demo leaves them out)");
    long start = System.nanoTime();
    ManagedProcess loading =
        ManagedProcess.start(
            MARK,
            OwnJvm.command(home, "160m", arguments(line)),
            home.base(),
            home.log(MARK),
            home.run(),
            ManagedProcess.Output.LAUNCHER);
    try (BufferedReader lines = loading.process().inputReader()) {
      for (String told = lines.readLine(); told != null; told = lines.readLine()) {
        progress.line(told);
      }
      if (loading.process().waitFor() != 0) {
        progress.line(
            "demo data           not loaded, to be tried again at the next start; its log: "
                + home.log(MARK));
        return;
      }
    } catch (IOException e) {
      progress.line(
          "demo data           not loaded, to be tried again at the next start: " + e.getMessage());
      return;
    } finally {
      loading.stop(Duration.ofSeconds(5));
    }
    mark(home);
    progress.line(
        "%-19s loaded in %.1f s".formatted("demo data", (System.nanoTime() - start) / 1e9));
  }

  private static void mark(Home home) {
    Map<String, String> marks = PrivateFile.read(home.marks());
    marks.put(MARK, "loaded");
    PrivateFile.write(home.marks(), "What was done once and is not to be done again.", marks);
  }

  /**
   * Loads the large set into a running platform, or what is left of it.
   *
   * @return the exit code
   */
  static int large(Home home, int portOffset) {
    List<String> command =
        OwnJvm.command(home, "640m", COMMAND, LARGE, "--port-offset", String.valueOf(portOffset));
    try {
      Process loading = new ProcessBuilder(command).inheritIO().start();
      Thread stop = new Thread(loading::destroy);
      Runtime.getRuntime().addShutdownHook(stop);
      int code = loading.waitFor();
      Runtime.getRuntime().removeShutdownHook(stop);
      if (code == 0) {
        mark(home);
      }
      return code;
    } catch (IOException e) {
      throw new UserError("the loading cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static String[] arguments(CommandLine line) {
    List<String> arguments =
        new ArrayList<>(List.of(COMMAND, "--port-offset", String.valueOf(line.portOffset())));
    if (line.demo() == CommandLine.Demo.SHORT) {
      arguments.add("--short-demo");
    }
    return arguments.toArray(String[]::new);
  }

  /** Whether it was loaded. */
  static boolean isLoaded(Home home) {
    return PrivateFile.read(home.marks()).containsKey(MARK);
  }

  private static DemoData.Extent extent(CommandLine line) {
    if (line.names().contains(LARGE)) {
      return DemoData.Extent.LARGE;
    }
    return line.demo() == CommandLine.Demo.SHORT ? DemoData.Extent.SHORT : DemoData.Extent.WHOLE;
  }

  /** What the JVM of the loading does. */
  static int load(Home home, CommandLine line) {
    Topology topology = TopologyReader.bundled().shifted(line.portOffset());
    Secrets secrets = Secrets.loadOrCreate(home.secrets(), topology);
    Screen screen = new Screen(System.out, Boolean.getBoolean("crewcall.terminal"));
    DemoData.load(
        new DemoData.Platform(
            URI.create(ServiceSettings.publicAddress(topology)),
            URI.create("http://127.0.0.1:" + topology.requiredService("gig-service").port()),
            secrets.demoPassword(),
            home.demoJournal()),
        extent(line),
        screen);
    return 0;
  }
}
