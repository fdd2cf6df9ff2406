package io.crewcall.local;

import io.crewcall.local.app.JavaCommand;
import io.crewcall.local.home.Home;
import java.util.ArrayList;
import java.util.List;

/** Further JVMs with the launcher's own class path. */
final class OwnJvm {
  private OwnJvm() {}

  /**
   * The command line of one.
   *
   * @param heap as in -Xmx
   * @param arguments of the launcher's main class
   */
  static List<String> command(Home home, String heap, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(JavaCommand.java());
    command.addAll(
        List.of(
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "-Dcrewcall.root=" + home.root(),
            "-Dcrewcall.base=" + home.base(),
            "-Dcrewcall.terminal=" + Boolean.getBoolean("crewcall.terminal"),
            "-cp",
            System.getProperty("java.class.path"),
            Launcher.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
