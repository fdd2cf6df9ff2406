package io.crewcall.campaign.report;

import io.crewcall.campaign.chain.Total;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report as CSV (RFC 4180: comma, CRLF, quotes doubled). Text that a spreadsheet would take for a
 * formula is led by an apostrophe, since people choose their names themselves.
 */
final class ReportCsv {
  private static final List<String> HEADER =
      List.of(
          "userId",
          "handle",
          "displayName",
          "credits",
          "hiredByBrand",
          "engagements",
          "openEngagements",
          "completedEngagements",
          "lateEngagements",
          "agreedHours",
          "loggedHours",
          "committed",
          "completed",
          "currency",
          "followers",
          "engagementRate",
          "rating",
          "reviewCount",
          "successScore",
          "onTimeRate");

  private ReportCsv() {}

  static String of(CampaignReport report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    report.creators().forEach(line -> rows.add(row(line)));
    return rows.stream()
        .map(row -> row.stream().map(ReportCsv::cell).collect(Collectors.joining(",", "", "\r\n")))
        .collect(Collectors.joining());
  }

  private static List<String> row(CreatorLine line) {
    Total committed = line.committed();
    Total completed = line.completed();
    return Arrays.asList(
        line.userId().toString(),
        text(line.handle()),
        text(line.displayName()),
        String.join(" ", line.credits()),
        Boolean.toString(line.hiredByBrand()),
        Integer.toString(line.engagements()),
        Integer.toString(line.openEngagements()),
        Integer.toString(line.completedEngagements()),
        Integer.toString(line.lateEngagements()),
        text(line.agreedHours()),
        text(line.loggedHours()),
        committed == null ? "" : Long.toString(committed.amount()),
        completed == null ? "" : Long.toString(completed.amount()),
        committed == null ? "" : committed.currency(),
        text(line.followers()),
        text(line.engagementRate()),
        text(line.rating()),
        Long.toString(line.reviewCount()),
        text(line.successScore()),
        text(line.onTimeRate()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String cell(String value) {
    String safe =
        !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
