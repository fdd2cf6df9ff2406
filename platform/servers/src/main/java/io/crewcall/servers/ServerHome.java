package io.crewcall.servers;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the servers' programs are.
 *
 * @param dist what the build collected: {@code postgres}, {@code kafka}, {@code elasticsearch} and
 *     {@code s3proxy}
 * @param cache where archives are unpacked, once per version; may be shared by several processes
 *     and may be deleted while no server runs
 */
public record ServerHome(Path dist, Path cache) {
  /** With absolute paths, as the servers run in other working directories. */
  public ServerHome {
    dist = dist.toAbsolutePath().normalize();
    cache = cache.toAbsolutePath().normalize();
  }

  /**
   * The home of a checked-out repository.
   *
   * @param root the folder with the root {@code pom.xml}
   */
  public static ServerHome of(Path root) {
    return new ServerHome(
        root.resolve("platform/servers/target/dist"), root.resolve(".crewcall/cache"));
  }

  Path require(String part) {
    Path folder = dist.resolve(part);
    if (!Files.isDirectory(folder)) {
      throw new ServerStartException(
          "%s is missing: build platform/servers first (it collects the servers' programs)"
              .formatted(folder));
    }
    return folder;
  }
}
