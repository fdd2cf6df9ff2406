package io.crewcall.local.process;

import io.crewcall.local.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Refuses a start on a disk that is nearly full: half-written data are worse than none. */
public final class DiskSpace {
  /** What a first start may need. */
  public static final long NEEDED_BYTES = 1L << 30;

  private DiskSpace() {}

  /**
   * Checks the disk that holds a folder.
   *
   * @param neededBytes free bytes that must be there
   * @throws UserError when there is less
   */
  public static void require(Path folder, long neededBytes) {
    long free;
    try {
      free = Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (free < neededBytes) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "the disk is full: %s has %.1f GB free, %.1f GB are needed",
              folder,
              gigabytes(free),
              gigabytes(neededBytes)));
    }
  }

  /** Whether the disk that holds a folder has so many bytes free. */
  public static boolean has(Path folder, long neededBytes) {
    try {
      return Files.getFileStore(folder).getUsableSpace() >= neededBytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double gigabytes(long bytes) {
    return bytes / (double) (1L << 30);
  }
}
