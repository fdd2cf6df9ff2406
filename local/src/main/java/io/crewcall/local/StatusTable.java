package io.crewcall.local;

import io.crewcall.local.stack.UnitStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The status as a table: one line each and the sum. */
final class StatusTable {
  private static final String FORMAT = "%-19s %-9s %6s %8s %9s %10s";
  private static final double MEGABYTE = 1 << 20;

  private StatusTable() {}

  static List<String> lines(List<UnitStatus> all) {
    List<String> lines = new ArrayList<>();
    lines.add(row("NAME", "STATE", "PORT", "PID", "MEMORY", "UPTIME"));
    long sum = 0;
    for (UnitStatus status : all) {
      sum += status.memoryBytes().orElse(0);
      lines.add(
          row(
              status.name(),
              status.state(),
              status.port().isPresent() ? String.valueOf(status.port().getAsInt()) : "",
              status.pid().isPresent() ? String.valueOf(status.pid().getAsLong()) : "",
              status.memoryBytes().isPresent() ? megabytes(status.memoryBytes().getAsLong()) : "",
              status.uptime().isZero() ? "" : duration(status.uptime())));
    }
    lines.add(row("sum", "", "", "", megabytes(sum), ""));
    return lines;
  }

  private static String row(String... cells) {
    return String.format(Locale.ROOT, FORMAT, (Object[]) cells).stripTrailing();
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE);
  }

  private static String duration(Duration time) {
    if (time.toHours() > 0) {
      return time.toHours() + "h " + time.toMinutesPart() + "m";
    }
    return time.toMinutes() > 0
        ? time.toMinutes() + "m " + time.toSecondsPart() + "s"
        : time.toSeconds() + "s";
  }
}
