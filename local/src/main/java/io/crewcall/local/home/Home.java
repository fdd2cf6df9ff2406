package io.crewcall.local.home;

import io.crewcall.local.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folders of one local platform.
 *
 * @param root the checked-out repository
 * @param base the folder that holds .crewcall: the root, unless a second platform runs from the
 *     same repository
 */
public record Home(Path root, Path base) {
  /** Makes both paths absolute: services run in other working directories. */
  public Home {
    root = root.toAbsolutePath().normalize();
    base = base.toAbsolutePath().normalize();
  }

  /** Everything that is not source code. */
  public Path state() {
    return base.resolve(".crewcall");
  }

  /** Data, log and notes of one server. */
  public Path data(String server) {
    return state().resolve("data").resolve(server);
  }

  /** Folder of the services' and the launcher's logs. */
  public Path logs() {
    return state().resolve("logs");
  }

  /** The log of one service, server or of the launcher. */
  public Path log(String name) {
    return logs().resolve(name + ".log");
  }

  /** Notes on what is running. */
  public Path run() {
    return state().resolve("run");
  }

  /** One service's settings. */
  public Path config(String service) {
    return state().resolve("config").resolve(service + ".properties");
  }

  /** Extracted services. */
  public Path apps() {
    return state().resolve("apps");
  }

  /** Start-up caches of the JVMs. */
  public Path aot() {
    return state().resolve("aot");
  }

  /** Passwords and keys made at the first start. */
  public Path secrets() {
    return state().resolve("secrets.properties");
  }

  /** What was done once and is not to be done again. */
  public Path marks() {
    return state().resolve("state");
  }

  /** What of the demo data was loaded. */
  public Path demoJournal() {
    return state().resolve("demo-journal");
  }

  /**
   * Makes the folders.
   *
   * @throws UserError when this user may not write there
   */
  public void prepare() {
    try {
      for (Path folder :
          new Path[] {state(), logs(), run(), state().resolve("config"), apps(), aot()}) {
        Files.createDirectories(folder);
        if (!Files.isWritable(folder)) {
          throw new UserError(folder + " cannot be written by this user");
        }
      }
    } catch (IOException e) {
      throw new UserError(state() + " cannot be made: " + e.getMessage(), e);
    }
  }
}
