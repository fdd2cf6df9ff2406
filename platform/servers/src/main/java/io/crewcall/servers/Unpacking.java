package io.crewcall.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks an archive once. Safe against several processes at once (a file lock) and against an
 * unpacking that broke off (the target appears by a rename, complete or not at all).
 */
final class Unpacking {
  private Unpacking() {}

  /** Fills an empty folder. */
  interface Filler {
    void fill(Path folder) throws IOException;
  }

  /** The folder {@code name} of the cache, filled if it was not there. */
  static synchronized Path once(ServerHome home, String name, Filler filler) {
    Path target = home.cache().resolve(name);
    if (Files.isDirectory(target)) {
      return target;
    }
    try {
      Files.createDirectories(home.cache());
      Path lockFile = home.cache().resolve(name + ".lock");
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        if (!Files.isDirectory(target)) {
          Path half = home.cache().resolve(name + ".unpacking");
          Folders.delete(half);
          Files.createDirectories(half);
          filler.fill(half);
          Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      return target;
    } catch (IOException e) {
      throw new ServerStartException("cannot unpack " + name + " into " + home.cache(), e);
    }
  }

  /** Unpacks a zip; scripts and programs in a {@code bin} folder become executable. */
  static void zip(Path archive, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      var entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, file);
        }
        if (file.toString().contains("/bin/") && !file.toFile().setExecutable(true, false)) {
          throw new IOException("cannot make executable: " + file);
        }
      }
    }
  }

  /** Unpacks the one {@code .txz} in a jar, by way of the system's {@code tar}. */
  static void tarOfJar(Path jar, Path folder) throws IOException {
    Path tar = folder.resolveSibling(folder.getFileName() + ".tar");
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry =
          zip.stream()
              .filter(e -> e.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException("no .txz in " + jar));
      try (InputStream in = new XZInputStream(zip.getInputStream(entry));
          OutputStream out = Files.newOutputStream(tar)) {
        in.transferTo(out);
      }
    }
    var unpacked =
        Commands.run("tar", "-x", "--no-same-owner", "-f", tar.toString(), "-C", folder.toString());
    Files.delete(tar);
    if (!unpacked.succeeded()) {
      throw new IOException("tar: " + unpacked.output());
    }
  }

  /** The only file of a folder whose name starts and ends so. */
  static Path only(Path folder, String prefix, String suffix) {
    try (Stream<Path> files = Files.list(folder)) {
      var found =
          files
              .filter(f -> {
                String name = f.getFileName().toString();
                return name.startsWith(prefix) && name.endsWith(suffix);
              })
              .sorted()
              .toList();
      if (found.size() != 1) {
        throw new ServerStartException(
            "expected one %s*%s in %s, found %s: build platform/servers anew"
                .formatted(prefix, suffix, folder, found));
      }
      return found.getFirst();
    } catch (IOException e) {
      throw new ServerStartException("cannot read " + folder, e);
    }
  }

  static String checksum(Path file) {
    CRC32 crc = new CRC32();
    try {
      crc.update(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new ServerStartException("cannot read " + file, e);
    }
    return Long.toHexString(crc.getValue());
  }
}
