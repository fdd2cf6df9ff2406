package io.crewcall.local;

import io.crewcall.local.home.Home;
import java.nio.file.Path;
import java.util.List;

/**
 * Main class behind the crewcall script, which sets the system properties crewcall.root (the
 * repository) and crewcall.base (the folder of .crewcall).
 */
public final class Launcher {
  private Launcher() {}

  /**
   * Runs one command.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    try {
      CommandLine line = CommandLine.parse(arguments, System.getenv());
      Path root = Path.of(System.getProperty("crewcall.root", ""));
      Home home = new Home(root, Path.of(System.getProperty("crewcall.base", root.toString())));
      Screen screen = new Screen(System.out, Boolean.getBoolean("crewcall.terminal"));
      return switch (line.command()) {
        case "up" -> new UpCommand(home, line, arguments, screen).run();
        case "down" -> new RunningCommands(home, screen).down();
        case "status" -> new RunningCommands(home, screen).status();
        case "stop" -> new RunningCommands(home, screen).send("stop " + line.name());
        case "restart" -> new RunningCommands(home, screen).send("restart " + line.name());
        case "demo" -> new RunningCommands(home, screen).demo(line.names());
        case "mail" ->
            new RunningCommands(home, screen)
                .send(line.names().isEmpty() ? "mail" : "mail " + line.name());
        case "reset" -> new RunningCommands(home, screen).reset(line.confirmed());
        case BackgroundLauncher.COMMAND -> new BackgroundLauncher(home, line).run();
        case DemoLoading.COMMAND -> DemoLoading.load(home, line);
        default -> throw new UserError("unknown command " + line.command() + ": see crewcall help");
      };
    } catch (UserError e) {
      System.err.println("error: " + e.getMessage());
      return 1;
    }
  }
}
