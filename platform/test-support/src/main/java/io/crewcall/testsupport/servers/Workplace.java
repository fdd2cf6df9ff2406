package io.crewcall.testsupport.servers;

import io.crewcall.servers.Folders;
import io.crewcall.servers.Leftovers;
import io.crewcall.servers.ServerHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * {@code target/test-servers} of the repository: the lock that lets only one supervisor start, the
 * address of the one that runs, its log, and a folder of data per supervisor.
 */
record Workplace(Path root) {
  private static final String RUN = "run-";
  private static final String ROOT_PROPERTY = "crewcall.root";

  /** The repository of the running test, as the build says or as found above the working folder. */
  static Workplace here() {
    String given = System.getProperty(ROOT_PROPERTY, "");
    if (!given.isEmpty() && !given.startsWith("${")) {
      return new Workplace(Path.of(given));
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("platform/servers/pom.xml"))) {
        return new Workplace(folder);
      }
    }
    throw new IllegalStateException("no Crewcall repository above the working folder");
  }

  /** The running supervisor's address; {@code token} proves that a caller may read this folder. */
  record Address(int port, String token) {}

  /** Work done while no other process holds the lock. */
  interface Locked<T> {
    T run() throws IOException;
  }

  Path folder() {
    return root.resolve("target/test-servers");
  }

  ServerHome home() {
    return ServerHome.of(root);
  }

  /** A new folder for one supervisor and its servers' data. */
  Path newRun() throws IOException {
    return Files.createTempDirectory(folder(), RUN);
  }

  /** Removes what supervisors left that were killed. */
  void removeRunsOfTheDead(Path own) throws IOException {
    try (Stream<Path> runs = Files.list(folder())) {
      for (Path run : runs.filter(f -> f.getFileName().toString().startsWith(RUN)).toList()) {
        if (!run.equals(own) && Leftovers.stopAllIn(run)) {
          removeQuietly(run);
        }
      }
    }
  }

  private static void removeQuietly(Path run) {
    try {
      Folders.delete(run);
    } catch (UncheckedIOException e) {
      // Its own supervisor is removing it at this moment.
    }
  }

  Path log() {
    return folder().resolve("supervisor.log");
  }

  private Path addressFile() {
    return folder().resolve("supervisor.properties");
  }

  <T> T locked(Locked<T> work) {
    try {
      Files.createDirectories(folder());
      try (FileChannel channel =
              FileChannel.open(
                  folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        return work.run();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void publish(Address address) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("port", Integer.toString(address.port()));
    properties.setProperty("token", address.token());
    properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
    Path draft = folder().resolve("supervisor.properties.new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var writer = Files.newBufferedWriter(draft)) {
      properties.store(writer, null);
    }
    Files.move(
        draft, addressFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  Optional<Address> address() {
    if (!Files.exists(addressFile())) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(addressFile())) {
      properties.load(reader);
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.of(
        new Address(
            Integer.parseInt(properties.getProperty("port", "0")),
            properties.getProperty("token", "")));
  }

  /** Takes the address away, if it is still this supervisor's own. */
  void withdraw(Address own) {
    if (address().filter(own::equals).isPresent()) {
      try {
        Files.deleteIfExists(addressFile());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
