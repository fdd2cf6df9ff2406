package io.crewcall.gig.engagement;

import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.gig.engagement.EngagementRequests.HoursRequest;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hours worked, entry by entry; what the engagement says is the sum of those that count. */
@Service
class HoursLog {
  private static final int MAX_HOURS = 10_000;
  private static final int MAX_PER_DAY = 24;
  private static final String SUM =
      """
      hours_logged = (select sum(hours) from hours_entry
        where engagement_id = :id and voided_at is null)
      """;
  private final Engagements engagements;
  private final EngagementWork work;
  private final JdbcClient jdbc;
  private final IdGenerator ids;
  private final DatabaseClock clock;
  private final Cursors cursors;

  HoursLog(
      Engagements engagements,
      EngagementWork work,
      JdbcClient jdbc,
      IdGenerator ids,
      DatabaseClock clock,
      Cursors cursors) {
    this.engagements = engagements;
    this.work = work;
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
    this.cursors = cursors;
  }

  /**
   * One entry.
   *
   * @param voidedAt when it was taken back; it counts no more
   */
  record Entry(
      UUID id,
      LocalDate date,
      int hours,
      @Nullable String note,
      Instant loggedAt,
      @Nullable Instant voidedAt) {}

  @Transactional
  Engagement add(UUID id, HoursRequest request, Caller caller) {
    work.visible(id, caller);
    Engagement engagement = engagements.lock(id);
    Transition<Status, EngagementAction, Actor, Object> transition =
        EngagementWork.require(engagement, EngagementAction.LOG_HOURS, engagement.parts(caller));
    Instant now = clock.now();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    LocalDate date = request.date() == null ? today : request.date();
    check(engagement, request, today);
    jdbc.sql(
            """
            insert into hours_entry (id, engagement_id, worked_on, hours, note, logged_at)
            values (:id, :engagement, :date, :hours, :note, :now)
            """)
        .param("id", ids.next())
        .param("engagement", id)
        .param("date", date)
        .param("hours", request.hours())
        .param("note", request.note())
        .param("now", Columns.param(now))
        .update();
    return engagements.move(engagement, transition, SUM, Map.of());
  }

  private static void check(Engagement engagement, HoursRequest request, LocalDate today) {
    Integer logged = engagement.hoursLogged();
    if ((logged == null ? 0 : logged) + request.hours() > MAX_HOURS) {
      throw Problem.unprocessable("TOO_MANY_HOURS", "More hours than anybody works on one job.")
          .exception();
    }
    LocalDate date = request.date();
    if (date == null) {
      return;
    }
    if (request.hours() > MAX_PER_DAY) {
      throw EngagementProblems.invalid("TOO_MANY_HOURS", "hours", "are more than a day has");
    }
    // A day's grace on both ends: the worker's calendar may be ahead of UTC or behind.
    LocalDate first =
        LocalDate.ofInstant(engagement.terms().startedAt(), ZoneOffset.UTC).minusDays(1);
    if (date.isAfter(today.plusDays(1)) || date.isBefore(first)) {
      throw EngagementProblems.invalid(
          "DATE_OUTSIDE_WORK", "date", "must be between the start of the work and today");
    }
  }

  /** Takes an entry back that was wrong. */
  @Transactional
  Engagement voidEntry(UUID id, UUID entryId, Caller caller) {
    work.visible(id, caller);
    Engagement engagement = engagements.lock(id);
    Transition<Status, EngagementAction, Actor, Object> transition =
        EngagementWork.require(engagement, EngagementAction.VOID_HOURS, engagement.parts(caller));
    int voided =
        jdbc.sql(
                """
                update hours_entry set voided_at = database_time()
                where id = :entry and engagement_id = :engagement and voided_at is null
                """)
            .param("entry", entryId)
            .param("engagement", id)
            .update();
    if (voided == 0) {
      throw Problem.notFound("HOURS_NOT_FOUND", "There is no such entry that counts.").exception();
    }
    return engagements.move(engagement, transition, SUM, Map.of());
  }

  Page<Entry> of(UUID engagementId, PageQuery query) {
    String list = "hours:" + engagementId;
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("engagement", engagementId);
    parameters.put("limit", query.limit() + 1);
    String position =
        cursors
            .decode(list, query.cursor(), 1)
            .map(after -> {
              parameters.put("after", UUID.fromString(after.getFirst()));
              return " and id < :after";
            })
            .orElse("");
    return Page.of(
        jdbc.sql(
                """
                select id, worked_on, hours, note, logged_at, voided_at from hours_entry
                where engagement_id = :engagement
                """
                    + position
                    + " order by id desc limit :limit")
            .params(parameters)
            .query((row, number) ->
                new Entry(
                    Columns.uuid(row, "id"),
                    row.getObject("worked_on", LocalDate.class),
                    row.getInt("hours"),
                    row.getString("note"),
                    Columns.instant(row, "logged_at"),
                    Columns.nullableInstant(row, "voided_at")))
            .list(),
        query.limit(),
        entry -> cursors.encode(list, entry.id()));
  }
}
