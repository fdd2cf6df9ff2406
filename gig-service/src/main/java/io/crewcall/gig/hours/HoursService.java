package io.crewcall.gig.hours;

import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.engagement.EngagementProblems;
import io.crewcall.gig.engagement.EngagementService;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logging hours and taking entries back. */
@Service
class HoursService {
  private static final int MAX_PER_DAY = 24;
  private final EngagementService engagements;
  private final HoursEntryRepository entries;
  private final IdGenerator ids;
  private final DatabaseClock clock;
  private final Cursors cursors;

  HoursService(
      EngagementService engagements,
      HoursEntryRepository entries,
      IdGenerator ids,
      DatabaseClock clock,
      Cursors cursors) {
    this.engagements = engagements;
    this.entries = entries;
    this.ids = ids;
    this.clock = clock;
    this.cursors = cursors;
  }

  @Transactional
  Engagement add(UUID id, HoursRequest request, Caller caller) {
    return engagements.change(
        id,
        caller,
        engagement -> {
          engagement.logHours(request.hours(), caller);
          Instant now = clock.now();
          LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
          checkTotal(engagement, entries.sumOf(id) + request.hours(), today);
          LocalDate date = request.date() == null ? today : request.date();
          if (request.date() != null) {
            check(engagement, date, request.hours(), today);
          }
          entries.save(new HoursEntry(ids.next(), id, date, request.hours(), request.note(), now));
        });
  }

  /** Nobody has worked longer than there were days to work on. */
  private static void checkTotal(Engagement engagement, long hours, LocalDate today) {
    long days = ChronoUnit.DAYS.between(firstDay(engagement), today.plusDays(1)) + 1;
    if (hours > days * MAX_PER_DAY) {
      throw EngagementProblems.invalid(
          "TOO_MANY_HOURS", "hours", "are more in all than there were since the work began");
    }
  }

  /** A day's grace on both ends: the worker's calendar may be ahead of UTC or behind. */
  private static LocalDate firstDay(Engagement engagement) {
    return LocalDate.ofInstant(engagement.terms().startedAt(), ZoneOffset.UTC).minusDays(1);
  }

  private static void check(Engagement engagement, LocalDate date, int hours, LocalDate today) {
    if (hours > MAX_PER_DAY) {
      throw EngagementProblems.invalid("TOO_MANY_HOURS", "hours", "are more than a day has");
    }
    if (date.isAfter(today.plusDays(1)) || date.isBefore(firstDay(engagement))) {
      throw EngagementProblems.invalid(
          "DATE_OUTSIDE_WORK", "date", "must be between the start of the work and today");
    }
  }

  /** Takes an entry back that was wrong. */
  @Transactional
  Engagement voidEntry(UUID id, UUID entryId, Caller caller) {
    return engagements.change(
        id,
        caller,
        engagement -> {
          Optional<HoursEntry> entry =
              entries.findByIdAndEngagementIdAndVoidedAtIsNull(entryId, id);
          engagement.voidHours(entry.map(HoursEntry::hours).orElse(0), caller);
          entry
              .orElseThrow(() ->
                  Problem.notFound("HOURS_NOT_FOUND", "There is no such entry that counts.")
                      .exception())
              .takeBack(clock.now());
        });
  }

  /** The latest first. */
  Page<HoursEntryResponse> list(UUID engagementId, PageQuery query, Caller caller) {
    engagements.requireReadable(engagementId, caller);
    String list = "hours:" + engagementId;
    return Page.of(
        entries.page(engagementId, cursors.idBefore(list, query), Limit.of(query.limit() + 1)),
        query.limit(),
        entry -> cursors.encode(list, entry.id()));
  }
}
