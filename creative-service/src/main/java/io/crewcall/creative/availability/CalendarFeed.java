package io.crewcall.creative.availability;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** Periods as iCalendar (RFC 5545) says them. */
final class CalendarFeed {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private CalendarFeed() {}

  /** The lines end as the format wants it; none is longer than it permits. */
  static String of(UUID owner, List<Span> taken, Instant now) {
    StringBuilder feed = new StringBuilder();
    line(feed, "BEGIN:VCALENDAR");
    line(feed, "VERSION:2.0");
    line(feed, "PRODID:-//Crewcall//Availability//EN");
    line(feed, "METHOD:PUBLISH");
    line(feed, "X-WR-CALNAME:Crewcall");
    for (Span span : taken) {
      line(feed, "BEGIN:VEVENT");
      // The same period has the same id at every reading.
      line(feed, "UID:" + uid(owner, span) + "@crewcall");
      line(feed, "DTSTAMP:" + UTC.format(now));
      line(feed, "DTSTART:" + UTC.format(span.from()));
      line(feed, "DTEND:" + UTC.format(span.to()));
      line(feed, "SUMMARY:" + summary(span.state()));
      line(feed, "TRANSP:OPAQUE");
      line(feed, "STATUS:" + (span.state() == Span.State.TENTATIVE ? "TENTATIVE" : "CONFIRMED"));
      line(feed, "END:VEVENT");
    }
    if (taken.isEmpty()) {
      // A calendar needs a component (RFC 5545, 3.6): this one says that nothing is taken.
      line(feed, "BEGIN:VFREEBUSY");
      line(feed, "UID:" + owner + "@crewcall");
      line(feed, "DTSTAMP:" + UTC.format(now));
      line(feed, "END:VFREEBUSY");
    }
    line(feed, "END:VCALENDAR");
    return feed.toString();
  }

  private static UUID uid(UUID owner, Span span) {
    String name = owner + "|" + span.state() + "|" + span.from();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String summary(Span.State state) {
    return switch (state) {
      case UNAVAILABLE -> "Unavailable";
      case DAY_OFF -> "Day off";
      case BUSY -> "Booked";
      case TENTATIVE -> "Tentative";
      case AVAILABLE -> "Available";
    };
  }

  private static void line(StringBuilder feed, String text) {
    feed.append(text).append("\r\n");
  }
}
