package io.crewcall.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What a load has done, in a file: one that was killed goes on where it was. Safe for use by
 * several threads, each at keys of its own.
 */
final class Journal implements AutoCloseable {
  private final Map<String, String> done = new ConcurrentHashMap<>();
  private final FileChannel file;

  /** Opens the journal, or begins one. What a kill has left of a line counts as not done. */
  Journal(Path path) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      String text = Files.readString(path);
      int end = text.lastIndexOf('\n') + 1;
      for (String line : text.substring(0, end).lines().toList()) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          done.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
      file.truncate(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
      file.position(file.size());
    } catch (IOException unusable) {
      throw new UncheckedIOException(path + ": " + unusable.getMessage(), unusable);
    }
  }

  /** What came of it, if it was done. */
  Optional<String> find(String key) {
    return Optional.ofNullable(done.get(key));
  }

  boolean isDone(String key) {
    return done.containsKey(key);
  }

  /**
   * Does it unless it was done.
   *
   * @param work answers what is to be known of it later, such as an id
   */
  String once(String key, Supplier<String> work) {
    String before = done.get(key);
    return before != null ? before : note(key, work.get());
  }

  /** Does it unless it was done. */
  void once(String key, Runnable work) {
    if (!done.containsKey(key)) {
      work.run();
      note(key, "");
    }
  }

  private synchronized String note(String key, String value) {
    try {
      ByteBuffer line =
          ByteBuffer.wrap((key + '\t' + value + '\n').getBytes(StandardCharsets.UTF_8));
      while (line.hasRemaining()) {
        file.write(line);
      }
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    done.put(key, value);
    return value;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException late) {
      throw new UncheckedIOException(late);
    }
  }
}
