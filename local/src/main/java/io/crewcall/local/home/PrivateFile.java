package io.crewcall.local.home;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Properties files that only their owner may read, and that are never seen half written. */
public final class PrivateFile {
  private PrivateFile() {}

  /** Replaces a file. Values must not contain line breaks. */
  public static void write(Path file, String heading, Map<String, String> properties) {
    StringBuilder text = new StringBuilder("# ").append(heading).append('\n');
    properties.forEach((key, value) ->
        text.append(key).append('=').append(value.replace("\\", "\\\\")).append('\n'));
    try {
      Files.createDirectories(file.getParent());
      Path half =
          Files.createTempFile(
              file.getParent(),
              file.getFileName().toString(),
              ".new",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(half, text);
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** The properties of a file, sorted; empty when there is none. */
  public static Map<String, String> read(Path file) {
    Map<String, String> found = new TreeMap<>();
    if (!Files.exists(file)) {
      return found;
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      Properties properties = new Properties();
      properties.load(reader);
      for (String key : properties.stringPropertyNames()) {
        found.put(key, properties.getProperty(key));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
