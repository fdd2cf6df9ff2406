package io.crewcall.local.app;

import io.crewcall.local.UserError;
import io.crewcall.servers.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Extracts the services' Boot jars, each only after it changed. Libraries that several services
 * bring are kept once: each service's folder holds hard links into a common pool.
 */
public final class AppExtractor {
  private static final String KEY = "source";
  private static final long TIMEOUT_SECONDS = 120;

  private final Path root;
  private final LibraryPool pool;
  private final Path apps;

  /**
   * @param root the repository, whose modules' target folders hold the jars
   * @param apps where to extract to
   */
  public AppExtractor(Path root, Path apps) {
    this.root = root;
    this.apps = apps;
    this.pool = new LibraryPool(apps.resolve("lib"));
  }

  /** The pool of the libraries of all services extracted so far. */
  public LibraryPool pool() {
    return pool;
  }

  /**
   * Brings one service's extracted form up to date.
   *
   * @throws UserError when the service is not built or cannot be extracted
   */
  public ExtractedApp extract(String service) {
    Path bootJar = bootJar(service);
    Path plainJar =
        bootJar.resolveSibling(bootJar.getFileName().toString().replace("-app.jar", ".jar"));
    ExtractedApp app = new ExtractedApp(service, apps.resolve(service));
    try {
      String stamp = stamp(bootJar) + " " + stamp(plainJar);
      List<String> known = known(app.folder());
      if (!known.isEmpty() && known.getFirst().equals(stamp)) {
        return app;
      }
      String checksum = checksum(bootJar) + " " + checksum(plainJar);
      if (known.size() < 2 || !known.get(1).equals(checksum)) {
        extract(service, bootJar, plainJar, app.folder());
      }
      Files.write(app.folder().resolve(KEY), List.of(stamp, checksum));
      return app;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot extract " + bootJar, e);
    }
  }

  private Path bootJar(String service) {
    Path newest = null;
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(root.resolve(service).resolve("target"), service + "-*-app.jar")) {
      for (Path jar : jars) {
        if (newest == null
            || Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(newest)) > 0) {
          newest = jar;
        }
      }
    } catch (IOException e) {
      throw new UserError(service + " is not built: ./mvnw package -DskipTests", e);
    }
    if (newest == null) {
      throw new UserError(service + " is not built: ./mvnw package -DskipTests");
    }
    return newest;
  }

  private void extract(String service, Path bootJar, Path plainJar, Path target)
      throws IOException {
    Path half = apps.resolve(service + ".extracting");
    Folders.delete(half);
    run(
        List.of(
            JavaCommand.java(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Djarmode=tools",
            "-jar",
            bootJar.toString(),
            "extract",
            "--destination",
            half.toString(),
            "--application-filename",
            service + ".jar"));
    Files.createDirectories(half.resolve(ExtractedApp.LIBRARIES));
    // Keeps the time stamp: the start-up cache compares it.
    Files.copy(plainJar, half.resolve(ExtractedApp.CLASSES), StandardCopyOption.COPY_ATTRIBUTES);
    pool.share(half.resolve(ExtractedApp.LIBRARIES));
    Folders.delete(target);
    Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(output.isBlank() ? "the extraction did not end" : output.strip());
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static List<String> known(Path folder) throws IOException {
    Path key = folder.resolve(KEY);
    return Files.exists(key) ? Files.readAllLines(key) : new ArrayList<>();
  }

  /**
   * What is quick to compare. Not the time of modification: reproducible builds give every jar the
   * same.
   */
  private static String stamp(Path jar) throws IOException {
    return Files.size(jar) + "@" + Files.getAttribute(jar, "unix:ctime");
  }

  private static String checksum(Path jar) throws IOException {
    try (InputStream in = Files.newInputStream(jar)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
