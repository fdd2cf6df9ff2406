package io.crewcall.testsupport.servers;

import io.crewcall.servers.RunningServer;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of this test JVM, for the supervisor. What the build makes itself is copied: the
 * supervisor outlives this module's tests, and the next module's build, or the next build, may
 * write those files anew.
 */
final class SupervisorClassPath {
  private SupervisorClassPath() {}

  static String copiedTo(Path folder) throws IOException {
    List<Path> ours = List.of(sourceOf(TestServersMain.class), sourceOf(RunningServer.class));
    for (int i = 0; i < ours.size(); i++) {
      copy(ours.get(i), folder.resolve(i + "-" + ours.get(i).getFileName()));
    }
    // Surefire may run with a jar that only names the others and is gone after the tests.
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    try (Stream<Path> copies = Files.list(folder)) {
      return Stream.concat(
              copies.sorted(),
              Stream.of(classPath.split(File.pathSeparator, -1))
                  .map(entry -> Path.of(entry).toAbsolutePath())
                  .filter(entry -> !ours.contains(entry)))
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static Path sourceOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = Files.isSameFile(file, from) ? to : to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
