package io.crewcall.campaign.report;

import io.crewcall.campaign.chain.Total;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A report as CSV (RFC 4180). Text that a spreadsheet would take for a formula is led by an
 * apostrophe, since people choose their names themselves.
 */
final class ReportCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
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
              "onTimeRate")
          .get();

  /** Without it spreadsheet programs take UTF-8 for something else. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private ReportCsv() {}

  static String of(CampaignReportResponse report) {
    StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (CreatorLine line : report.creators()) {
        printer.printRecord(row(line).stream().map(ReportCsv::withoutFormula));
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return text.toString();
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

  private static String withoutFormula(String value) {
    return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
