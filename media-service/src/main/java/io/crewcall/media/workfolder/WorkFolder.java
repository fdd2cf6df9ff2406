package io.crewcall.media.workfolder;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The files of this instance while they are worked on. It has a folder of its own, which it holds
 * locked; what instances that ended without a word have left is removed at the next start.
 */
@Component
public class WorkFolder {
  private static final Logger log = LoggerFactory.getLogger(WorkFolder.class);
  private static final String PREFIX = "crewcall-media-";
  private static final String LOCK = "in-use";

  /** Those of this process: to look at the lock of one would end it. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel lock;

  WorkFolder(WorkFolderProperties properties) throws IOException {
    Path parent = properties.folder();
    if (parent == null) {
      parent = Path.of(System.getProperty("java.io.tmpdir"));
    }
    Files.createDirectories(parent);
    removeAbandoned(parent);
    this.folder = Files.createTempDirectory(parent, PREFIX);
    OWN.add(folder);
    this.lock =
        FileChannel.open(
            folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock.lock();
  }

  /** A new, empty file, to be deleted by the caller. */
  public Path file() throws IOException {
    return Files.createTempFile(folder, "work", ".bin");
  }

  /** A new, empty folder, to be deleted by the caller. */
  public Path folder() throws IOException {
    return Files.createTempDirectory(folder, "work");
  }

  @PreDestroy
  void close() throws IOException {
    lock.close();
    OWN.remove(folder);
    FileSystemUtils.deleteRecursively(folder);
  }

  private static void removeAbandoned(Path parent) throws IOException {
    List<Path> others;
    try (Stream<Path> found = Files.list(parent)) {
      others = found.filter(path -> path.getFileName().toString().startsWith(PREFIX)).toList();
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
    for (Path other : others) {
      try {
        if (abandoned(other)) {
          FileSystemUtils.deleteRecursively(other);
          log.info("removed {}, left by an instance that is gone", other);
        }
      } catch (IOException notOurs) {
        log.debug("{} stays", other, notOurs);
      }
    }
  }

  /** Whether nobody holds its lock. A folder without one is just being made. */
  private static boolean abandoned(Path other) throws IOException {
    Path file = other.resolve(LOCK);
    if (OWN.contains(other) || !Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return channel.tryLock() != null;
    }
  }
}
