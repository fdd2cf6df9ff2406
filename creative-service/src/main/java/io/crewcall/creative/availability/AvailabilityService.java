package io.crewcall.creative.availability;

import io.crewcall.creative.person.AwayReplica;
import io.crewcall.creative.person.AwayReplicaRepository;
import io.crewcall.creative.profile.CreativeProfile;
import io.crewcall.platform.availability.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Combines what somebody said about their time, here and to user-service, with what gig-service
 * says about their work.
 */
@Service
class AvailabilityService {
  private final CalendarEntryRepository entries;
  private final CommitmentRepository commitments;
  private final AwayReplicaRepository away;

  AvailabilityService(
      CalendarEntryRepository entries,
      CommitmentRepository commitments,
      AwayReplicaRepository away) {
    this.entries = entries;
    this.commitments = commitments;
    this.away = away;
  }

  /**
   * All that touches a stretch of time. Whole days are days of the owner's zone.
   *
   * @param now late work and offers without a due date reach until then
   */
  Timeline of(CreativeProfile profile, Instant from, Instant to, Instant now) {
    ZoneId zone = profile.week().timeZone();
    LocalDate first = LocalDate.ofInstant(from, zone).minusDays(1);
    LocalDate last = LocalDate.ofInstant(to, zone).plusDays(1);
    List<Span> spans = new ArrayList<>();
    for (Days days : profile.unavailable()) {
      spans.add(whole(days.from(), days.to(), zone, Span.State.UNAVAILABLE));
    }
    for (Days days : away.findById(profile.id()).map(AwayReplica::periods).orElse(List.of())) {
      spans.add(whole(days.from(), days.to(), zone, Span.State.UNAVAILABLE));
    }
    first
        .datesUntil(last.plusDays(1))
        .filter(day -> profile.week().daysOff().contains(day.getDayOfWeek()))
        .forEach(day -> spans.add(whole(day, day, zone, Span.State.DAY_OFF)));
    LocalDate today = LocalDate.ofInstant(now, zone);
    for (Commitment work : commitments.findCurrent(profile.id(), now)) {
      Days days = work.days(today, zone);
      spans.add(
          whole(
              days.from(),
              days.to(),
              zone,
              work.tentative() ? Span.State.TENTATIVE : Span.State.BUSY));
    }
    entries
        .findByUserIdOrderById(profile.id())
        .forEach(entry -> entry.between(from, to).forEach(spans::add));
    return Timeline.of(spans.stream().filter(span -> span.touches(from, to)).toList());
  }

  private static Span whole(LocalDate first, LocalDate last, ZoneId zone, Span.State state) {
    return new Span(
        first.atStartOfDay(zone).toInstant(),
        last.plusDays(1).atStartOfDay(zone).toInstant(),
        state);
  }
}
