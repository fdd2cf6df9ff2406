package io.crewcall.local.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The start-up cache of one JVM (JEP 514): loaded and linked classes, written when the first run
 * ends, mapped by every later run with the same JDK, options and class path. A cache that is
 * missing, stale or broken costs time and never a start.
 */
public final class AotCache {
  private static final String SUFFIX = ".aot";
  private static final Pattern RELEASED = Pattern.compile(".+-\\d(?!.*SNAPSHOT).*\\.jar");

  private final Path folder;
  private final String name;
  private final Path file;
  private final Path half;

  /**
   * @param folder of all caches
   * @param name of the JVM
   * @param options of its command line
   * @param classPath its jars
   */
  public AotCache(Path folder, String name, List<String> options, List<Path> classPath) {
    this.folder = folder;
    this.name = name;
    this.file = folder.resolve(name + "-" + key(options, classPath) + SUFFIX);
    this.half = folder.resolve(file.getFileName() + ".part");
  }

  private static String key(List<String> options, List<Path> classPath) {
    CRC32 crc = new CRC32();
    update(crc, System.getProperty("java.vm.version", ""));
    options.forEach(option -> update(crc, option));
    for (Path jar : classPath) {
      try {
        update(crc, jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis());
        if (!RELEASED.matcher(jar.getFileName().toString()).matches()) {
          // The JVM itself compares size and time, which do not tell two reproducible builds apart.
          crc.update(Files.readAllBytes(jar));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return String.format("%08x", crc.getValue());
  }

  private static void update(CRC32 crc, String text) {
    crc.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a run now would use the cache; if not, it makes it. */
  public boolean isReady() {
    return Files.exists(file);
  }

  /** The options that use the cache or, when there is none, make it at the end of the run. */
  public List<String> options() {
    return isReady() ? useIfReady() : make();
  }

  /** The options that use the cache; none when there is no cache. */
  public List<String> useIfReady() {
    return isReady() ? List.of("-XX:AOTCache=" + file) : List.of();
  }

  /** The options that make the cache at the end of the run. */
  public List<String> make() {
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(half);
      Files.deleteIfExists(folder.resolve(half.getFileName() + ".config"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of("-XX:AOTCacheOutput=" + half);
  }

  /**
   * To be called when a run has ended: takes the cache over if the run made one, and drops those of
   * other class paths.
   */
  public void runEnded() {
    try {
      if (Files.exists(half) && Files.size(half) > 0) {
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      if (isReady()) {
        try (DirectoryStream<Path> others =
            Files.newDirectoryStream(folder, name + "-????????" + SUFFIX + "*")) {
          for (Path other : others) {
            if (!other.equals(file)) {
              Files.delete(other);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Drops the cache, after a start with it failed. */
  public void discard() {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(half);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
