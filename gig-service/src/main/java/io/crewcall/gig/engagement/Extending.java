package io.crewcall.gig.engagement;

import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.gig.engagement.EngagementRequests.ExtensionRequest;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A later due date by agreement: one side asks, the other agrees or declines. A new wish of the
 * same side takes the place of its former one; a delivery answers them all.
 */
@Service
class Extending {
  private static final Duration HORIZON = Duration.ofDays(5 * 366);
  private static final String ANSWERED =
      """
      extension_due_date = null, extension_by = null, extension_reason = null,
      extension_asked_at = null
      """;
  private final Engagements engagements;
  private final EngagementWork work;
  private final JdbcClient jdbc;
  private final IdGenerator ids;
  private final DatabaseClock clock;

  Extending(
      Engagements engagements,
      EngagementWork work,
      JdbcClient jdbc,
      IdGenerator ids,
      DatabaseClock clock) {
    this.engagements = engagements;
    this.work = work;
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** A wish that was answered. */
  record Answer(
      UUID requestedBy,
      Instant dueDate,
      @Nullable String reason,
      Instant requestedAt,
      boolean agreed,
      UUID answeredBy,
      Instant answeredAt) {}

  @Transactional
  Engagement request(UUID id, ExtensionRequest request, Caller caller) {
    work.visible(id, caller);
    Engagement engagement = engagements.lock(id);
    Set<Actor> parts = engagement.parts(caller);
    Transition<Status, EngagementAction, Actor, Object> transition =
        EngagementWork.require(engagement, EngagementAction.REQUEST_EXTENSION, parts);
    if (engagement.extensionByOtherSide(parts)) {
      throw Problem.conflict("EXTENSION_WAITING", "The other side has asked: answer that first.")
          .exception();
    }
    Instant now = clock.now();
    check(engagement, request.dueDate(), now);
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("due", Columns.param(request.dueDate()));
    parameters.put("by", caller.id());
    parameters.put("reason", request.reason());
    parameters.put("now", Columns.param(now));
    return engagements.move(
        engagement,
        transition,
        """
        extension_due_date = :due, extension_by = :by, extension_reason = :reason,
        extension_asked_at = :now
        """,
        parameters);
  }

  private static void check(Engagement engagement, Instant dueDate, Instant now) {
    Instant current = engagement.dueDate();
    if (!dueDate.isAfter(now) || (current != null && !dueDate.isAfter(current))) {
      throw EngagementProblems.invalid(
          "NOT_LATER", "dueDate", "must lie ahead and be later than the due date in force");
    }
    if (dueDate.isAfter(now.plus(HORIZON))) {
      throw EngagementProblems.invalid("TOO_FAR_AHEAD", "dueDate", "must be within five years");
    }
  }

  @Transactional
  Engagement accept(UUID id, Caller caller) {
    return answer(id, EngagementAction.ACCEPT_EXTENSION, caller);
  }

  @Transactional
  Engagement decline(UUID id, Caller caller) {
    return answer(id, EngagementAction.DECLINE_EXTENSION, caller);
  }

  private Engagement answer(UUID id, EngagementAction action, Caller caller) {
    work.visible(id, caller);
    Engagement engagement = engagements.lock(id);
    Set<Actor> parts = engagement.parts(caller);
    Transition<Status, EngagementAction, Actor, Object> transition =
        EngagementWork.require(engagement, action, parts);
    Engagement.Extension asked = engagement.extension();
    if (asked == null) {
      throw nothingAsked();
    }
    if (!engagement.extensionByOtherSide(parts)) {
      throw EngagementProblems.ownRequest();
    }
    boolean agreed = action == EngagementAction.ACCEPT_EXTENSION;
    keep(id, asked, agreed, caller);
    return agreed
        ? engagements.move(
            engagement,
            transition,
            "due_date = :due, " + ANSWERED,
            Map.of("due", Columns.param(asked.dueDate())))
        : engagements.move(engagement, transition, ANSWERED, Map.of());
  }

  private void keep(UUID id, Engagement.Extension asked, boolean agreed, Caller caller) {
    jdbc.sql(
            """
            insert into extension_answer (id, engagement_id, asked_by, due_date, reason, asked_at,
              agreed, answered_by, answered_at)
            values (:id, :engagement, :asked, :due, :reason, :at, :agreed, :by, database_time())
            """)
        .param("id", ids.next())
        .param("engagement", id)
        .param("asked", asked.requestedBy())
        .param("due", Columns.param(asked.dueDate()))
        .param("reason", asked.reason())
        .param("at", Columns.param(asked.requestedAt()))
        .param("agreed", agreed)
        .param("by", caller.id())
        .update();
  }

  /** The latest answers, at most 50. */
  List<Answer> answersOf(UUID engagementId) {
    return jdbc.sql(
            """
            select asked_by, due_date, reason, asked_at, agreed, answered_by, answered_at
            from extension_answer where engagement_id = :engagement order by id desc limit 50
            """)
        .param("engagement", engagementId)
        .query((row, number) ->
            new Answer(
                Columns.uuid(row, "asked_by"),
                Columns.instant(row, "due_date"),
                row.getString("reason"),
                Columns.instant(row, "asked_at"),
                row.getBoolean("agreed"),
                Columns.uuid(row, "answered_by"),
                Columns.instant(row, "answered_at")))
        .list();
  }

  private static ProblemException nothingAsked() {
    return Problem.conflict("NO_EXTENSION_ASKED", "Nobody has asked for a later due date.")
        .exception();
  }
}
