package io.crewcall.local.app;

import io.crewcall.local.home.Home;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the services' JVMs: small, quick to start, and all alike. */
public final class JavaCommand {
  private JavaCommand() {}

  /** The java of the JDK that runs the launcher. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * What every service JVM is started with.
   *
   * @param heap the maximum heap, as in -Xmx
   */
  public static List<String> options(Home home, String heap) {
    List<String> options = new ArrayList<>();
    options.add("-Xmx" + heap);
    options.add("-XX:+UseSerialGC");
    options.add("-XX:+UseCompactObjectHeaders");
    options.add("-XX:TieredStopAtLevel=1");
    // With one compiler 48 MB are the default, which all services in one JVM fill: then collections
    // of the whole heap throw code away that is compiled again.
    options.add("-XX:ReservedCodeCacheSize=240m");
    options.add("-XX:+ExitOnOutOfMemoryError");
    options.add("-Xlog:disable");
    options.add("-Xlog:all=error:stderr");
    options.add("--enable-native-access=ALL-UNNAMED");
    options.add("--sun-misc-unsafe-memory-access=allow");
    options.add("-Djava.awt.headless=true");
    options.add("-Dspring.profiles.active=local");
    options.add("-Dspring.main.banner-mode=off");
    options.add("-Dcrewcall.home=" + home.base());
    return options;
  }
}
