package io.crewcall.servers;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The command line of a server that runs on a JVM of its own. The first run records an
 * ahead-of-time cache of classes, written at its orderly end; later runs use it and start in a
 * third of the time. A cache belongs to one class path, one set of flags and one JVM.
 */
final class JavaCommand {
  private final List<String> command;
  private final Path recorded;
  private final Path cache;

  private JavaCommand(List<String> command, Path recorded, Path cache) {
    this.command = command;
    this.recorded = recorded;
    this.cache = cache;
  }

  /**
   * A command for the jars of one folder.
   *
   * @param javaHome the JDK or JRE to run on
   * @param heapMegabytes upper limit of the heap
   */
  static JavaCommand of(
      ServerHome home,
      String name,
      Path javaHome,
      int heapMegabytes,
      Path jars,
      String mainClass,
      List<String> arguments) {
    List<String> flags =
        List.of(
            "-Xms32m",
            "-Xmx" + heapMegabytes + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");
    List<Path> classPath = jarsOf(jars);
    Path folder = home.cache().resolve("aot");
    String fingerprint = fingerprint(javaHome, classPath, flags);
    Path cache = folder.resolve(name + "-" + fingerprint + ".aot");
    Path recorded =
        folder.resolve(name + "-" + fingerprint + "-" + ProcessHandle.current().pid() + ".new");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ServerStartException("cannot make " + folder, e);
    }

    List<String> command = new ArrayList<>();
    command.add(javaHome.resolve("bin/java").toString());
    command.addAll(flags);
    command.add(Files.exists(cache) ? "-XX:AOTCache=" + cache : "-XX:AOTCacheOutput=" + recorded);
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    command.add(mainClass);
    command.addAll(arguments);
    return new JavaCommand(List.copyOf(command), recorded, cache);
  }

  List<String> command() {
    return command;
  }

  /** Makes a cache that this run recorded the one of later runs. */
  void keepCache() {
    try {
      if (Files.exists(recorded)) {
        Files.move(
            recorded, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new ServerStartException("cannot keep " + cache, e);
    }
  }

  private static List<Path> jarsOf(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars = files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
      if (jars.isEmpty()) {
        throw new ServerStartException("no jars in " + folder + ": build platform/servers first");
      }
      return jars;
    } catch (IOException e) {
      throw new ServerStartException("cannot read " + folder, e);
    }
  }

  private static String fingerprint(Path javaHome, List<Path> classPath, List<String> flags) {
    CRC32 crc = new CRC32();
    List<String> parts = new ArrayList<>(flags);
    try {
      Path release = javaHome.resolve("release");
      parts.add(javaHome.toString());
      parts.add(Files.exists(release) ? Files.readString(release) : "");
      for (Path jar : classPath) {
        // The JVM itself compares sizes and times of the jars.
        parts.add(jar + ":" + Files.size(jar) + ":" + Files.getLastModifiedTime(jar).toMillis());
      }
    } catch (IOException e) {
      throw new ServerStartException("cannot read the class path of a server", e);
    }
    parts.forEach(part -> crc.update(part.getBytes(StandardCharsets.UTF_8)));
    return Long.toHexString(crc.getValue());
  }
}
