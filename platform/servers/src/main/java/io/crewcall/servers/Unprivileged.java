package io.crewcall.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run a program that refuses to run as root. An ordinary user just runs it. Root enters a
 * user namespace in which it is nobody; the data stay root's own. Where namespaces are forbidden,
 * the program runs as nobody and its folder is given to nobody.
 */
final class Unprivileged {
  private static final String NOBODY = "65534";
  private static final List<String> NAMESPACE =
      List.of("unshare", "--map-user=" + NOBODY, "--map-group=" + NOBODY);
  private static final List<String> OTHER_USER =
      List.of(
          "setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs");

  private static final class Holder {
    static final Unprivileged DETECTED = detect();
  }

  private final List<String> prefix;
  private final boolean changesOwner;

  private Unprivileged(List<String> prefix, boolean changesOwner) {
    this.prefix = prefix;
    this.changesOwner = changesOwner;
  }

  /** What works for this process on this machine; found out once. */
  static Unprivileged here() {
    return Holder.DETECTED;
  }

  private static Unprivileged detect() {
    if (!Commands.run("id", "-u").output().strip().equals("0")) {
      return new Unprivileged(List.of(), false);
    }
    if (works(NAMESPACE)) {
      return new Unprivileged(NAMESPACE, false);
    }
    return throughOtherUser();
  }

  /** The second choice, also reachable by itself so that it can be tested. */
  static Unprivileged throughOtherUser() {
    if (works(OTHER_USER)) {
      return new Unprivileged(OTHER_USER, true);
    }
    throw new ServerStartException(
        "PostgreSQL and Elasticsearch refuse to run as root, and neither unshare nor setpriv works"
            + " here: start as an ordinary user");
  }

  private static boolean works(List<String> prefix) {
    List<String> command = new ArrayList<>(prefix);
    command.add("true");
    return Commands.run(command, 10).succeeded();
  }

  List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  /**
   * Makes a server's folder its own.
   *
   * @throws ServerStartException when the program could not reach the folder
   */
  void own(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ServerStartException("cannot make " + folder, e);
    }
    if (!changesOwner) {
      return;
    }
    var owned = Commands.run("chown", "-R", NOBODY + ":" + NOBODY, folder.toString());
    var reached = Commands.run(command(List.of("test", "-w", folder.toString())), 10);
    if (!owned.succeeded() || !reached.succeeded()) {
      throw new ServerStartException(
          "An unprivileged user cannot reach %s: every folder above it needs the x permission, or"
                  .formatted(folder)
              + " start as an ordinary user");
    }
  }
}
