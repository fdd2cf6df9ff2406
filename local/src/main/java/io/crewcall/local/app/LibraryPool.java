package io.crewcall.local.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The libraries of all services, each file once. A file of the pool is only ever replaced by a
 * rename, so that a JVM that has the old one open goes on with the old one.
 */
public final class LibraryPool {
  private static final Pattern VERSIONED = Pattern.compile("(.+?)-(\\d.*)\\.jar");

  private final Path folder;

  LibraryPool(Path folder) {
    this.folder = folder;
  }

  /**
   * Puts a service's libraries into the pool and replaces them by links to it where the file system
   * can.
   */
  synchronized void share(Path libraries) throws IOException {
    Files.createDirectories(folder);
    List<Path> jars;
    try (Stream<Path> files = Files.list(libraries)) {
      jars = files.toList();
    }
    for (Path jar : jars) {
      Path pooled = folder.resolve(jar.getFileName());
      if (Files.exists(pooled) && same(jar, pooled)) {
        replaceByLink(jar, pooled);
      } else {
        Path half = folder.resolve(jar.getFileName() + ".new");
        linkOrCopy(half, jar);
        Files.move(
            half, pooled, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static boolean same(Path one, Path other) throws IOException {
    return Files.getLastModifiedTime(one).equals(Files.getLastModifiedTime(other))
        && Files.mismatch(one, other) == -1;
  }

  private static void replaceByLink(Path jar, Path pooled) throws IOException {
    Path half = jar.resolveSibling(jar.getFileName() + ".new");
    linkOrCopy(half, pooled);
    Files.move(half, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void linkOrCopy(Path link, Path existing) throws IOException {
    Files.deleteIfExists(link);
    try {
      Files.createLink(link, existing);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(existing, link, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /**
   * The class path that serves all of some services at once: every library they bring, each
   * artifact once. When two services bring different versions of one artifact, the later version is
   * taken.
   */
  public List<Path> union(Collection<ExtractedApp> apps) {
    Map<String, String> byArtifact = new TreeMap<>();
    for (ExtractedApp app : apps) {
      for (Path library : app.libraries()) {
        String name = library.getFileName().toString();
        byArtifact.merge(artifact(name), name, (one, other) -> later(one, other) ? one : other);
      }
    }
    List<Path> found = new ArrayList<>();
    byArtifact.values().forEach(name -> found.add(folder.resolve(name)));
    return found;
  }

  /**
   * A library's file name with no more of its version than the first number: Jackson 2 and Jackson
   * 3, for one, have the same file names and live side by side.
   */
  public static String artifact(String fileName) {
    Matcher matcher = VERSIONED.matcher(fileName);
    if (!matcher.matches()) {
      return fileName;
    }
    String version = matcher.group(2);
    return matcher.group(1) + "-" + version.split("[.-]", 2)[0] + classifier(version);
  }

  /**
   * What follows the numbers of a version and is no part of one, such as "linux-x86_64": another
   * artifact, really.
   */
  private static String classifier(String version) {
    int dash = version.indexOf('-');
    if (dash < 0
        || version
            .substring(dash + 1)
            .matches("(?i)(\\d.*|SNAPSHOT|RELEASE|M\\d+|RC\\d+|alpha.*|beta.*|jre|android)")) {
      return "";
    }
    return version.substring(dash);
  }

  private static boolean later(String one, String other) {
    String[] left = one.split("[.-]", -1);
    String[] right = other.split("[.-]", -1);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order =
          left[i].matches("\\d{1,9}") && right[i].matches("\\d{1,9}")
              ? Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]))
              : left[i].compareTo(right[i]);
      if (order != 0) {
        return order > 0;
      }
    }
    return left.length >= right.length;
  }

  /** Drops libraries that no service uses any more. */
  public synchronized void prune(Collection<ExtractedApp> apps) {
    List<String> used =
        apps.stream()
            .flatMap(app -> app.libraries().stream())
            .map(jar -> jar.getFileName().toString())
            .toList();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!used.contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
