package io.crewcall.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Resident memory of a process and everything it started. On Linux the proportional share (a page
 * that n processes map counts 1/n in each, so that a sum counts it once); elsewhere, or when the
 * system does not tell, the whole resident set.
 */
public final class ResidentMemory {
  private ResidentMemory() {}

  /** Bytes; 0 for a process that is not there. */
  public static long ofTree(long pid) {
    return ProcessHandle.of(pid)
        .map(process -> Stream.concat(Stream.of(process), process.descendants()))
        .orElseGet(Stream::empty)
        .mapToLong(process -> of(process.pid()))
        .sum();
  }

  /** Bytes of one process alone; 0 when it is not there. */
  public static long of(long pid) {
    Path folder = Path.of("/proc", String.valueOf(pid));
    long proportional = kilobytes(folder.resolve("smaps_rollup"), "Pss:");
    if (proportional > 0) {
      return proportional * 1024;
    }
    long resident = kilobytes(folder.resolve("status"), "VmRSS:");
    return (resident > 0 ? resident : fromPs(pid)) * 1024;
  }

  private static long kilobytes(Path file, String label) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(label))
          .mapToLong(
              line -> Long.parseLong(line.substring(label.length()).replace("kB", "").strip()))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }

  private static long fromPs(long pid) {
    try {
      Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
      String text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return text.isEmpty() ? 0 : Long.parseLong(text);
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }
}
