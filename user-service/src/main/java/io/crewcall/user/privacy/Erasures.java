package io.crewcall.user.privacy;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.user.audit.AuditLog;
import io.crewcall.user.user.UserDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The erasures. After a time in which it can be taken back, the account is closed first; when its
 * tokens have run out all other services erase; this one tells at last that the person is gone.
 */
@Service
class Erasures {
  private static final String LIST = "erasures:";
  private static final String COLUMNS =
      "id, user_id, status, requested_at, due_at, started_at, completed_at, cancelled_at, version";

  private final JdbcClient jdbc;
  private final PrivacySteps steps;
  private final ErasureBlockers blockers;
  private final PrivacyProperties properties;
  private final UserDirectory users;
  private final AuditLog audit;
  private final PrivacyMails mails;
  private final IdGenerator ids;
  private final Cursors cursors;

  Erasures(
      JdbcClient jdbc,
      PrivacySteps steps,
      ErasureBlockers blockers,
      PrivacyProperties properties,
      UserDirectory users,
      AuditLog audit,
      PrivacyMails mails,
      IdGenerator ids,
      Cursors cursors) {
    this.jdbc = jdbc;
    this.steps = steps;
    this.blockers = blockers;
    this.properties = properties;
    this.users = users;
    this.audit = audit;
    this.mails = mails;
    this.ids = ids;
    this.cursors = cursors;
  }

  /**
   * @param confirmation the person's handle, as they typed it
   * @throws io.crewcall.platform.problem.ProblemException 422 when it is another, 409 when
   *     something stands against it or it was requested already
   */
  @Transactional
  Erasure request(UUID userId, String confirmation) {
    String handle =
        users
            .handleOf(userId)
            .orElseThrow(
                () -> Problem.notFound("USER_NOT_FOUND", "There is no such user.").exception());
    if (!handle.equalsIgnoreCase(confirmation)) {
      throw Problem.unprocessable(
              "NOT_CONFIRMED",
              "Repeat your handle to confirm.",
              new FieldProblem("handle", "MISMATCH", "is not your handle"))
          .exception();
    }
    List<ErasureBlocker> against = blockers.of(userId);
    if (!against.isEmpty()) {
      throw new Problem(
              HttpStatus.CONFLICT,
              "ERASURE_BLOCKED",
              "Others count on you; settle this first.",
              against.stream()
                  .map(blocker ->
                      new FieldProblem(
                          blocker.id().toString(), blocker.code().name(), blocker.code().remedy()))
                  .toList())
          .exception();
    }
    UUID id = ids.next();
    int inserted =
        jdbc.sql(
                """
                insert into erasure (id, user_id, status, requested_at, due_at, version)
                values (:id, :user, 'WAITING', clock_timestamp(),
                  clock_timestamp() + make_interval(secs => :delay), 0)
                on conflict (user_id) where status in ('WAITING', 'RUNNING') do nothing
                """)
            .param("id", id)
            .param("user", userId)
            .param("delay", PrivacySteps.seconds(properties.erasureDelay()))
            .update();
    if (inserted == 0) {
      throw Problem.conflict("ERASURE_REQUESTED", "It was requested already.").exception();
    }
    audit.person(userId, userId, "ERASURE_REQUESTED", id.toString());
    Erasure erasure = newest(userId).orElseThrow();
    mails.erasureRequested(userId, erasure.dueAt());
    return erasure;
  }

  /** The person's last one, whatever came of it. */
  @Transactional(readOnly = true)
  Optional<Erasure> newest(UUID userId) {
    return jdbc.sql(
            "select " + COLUMNS + " from erasure where user_id = :user order by id desc limit 1")
        .param("user", userId)
        .query((row, number) -> erasure(row, true))
        .optional();
  }

  List<ErasureBlocker> blockers(UUID userId) {
    return blockers.of(userId);
  }

  /** Newest first, without their steps. */
  @Transactional(readOnly = true)
  Page<Erasure> list(Erasure.@Nullable Status status, PageQuery page) {
    String list = LIST + status;
    UUID before =
        cursors
            .decode(list, page.cursor(), 1)
            .map(values -> UUID.fromString(values.getFirst()))
            .orElse(null);
    return Page.of(
        jdbc.sql(
                "select "
                    + COLUMNS
                    + " from erasure where id < coalesce(:before, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)"
                    + (status == null ? "" : " and status = :status")
                    + " order by id desc limit :limit")
            .param("before", before, Types.OTHER)
            .param("status", status == null ? "" : status.name())
            .param("limit", page.limit() + 1)
            .query((row, number) -> erasure(row, false))
            .list(),
        page.limit(),
        erasure -> cursors.encode(list, erasure.id()));
  }

  private Erasure erasure(ResultSet row, boolean whole) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    UUID userId = row.getObject("user_id", UUID.class);
    Erasure.Status status = Erasure.Status.valueOf(row.getString("status"));
    return new Erasure(
        id,
        userId,
        status,
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        PrivacySteps.instant(row, "started_at"),
        PrivacySteps.instant(row, "completed_at"),
        PrivacySteps.instant(row, "cancelled_at"),
        row.getLong("version"),
        whole && status == Erasure.Status.WAITING ? blockers.of(userId) : List.of(),
        whole ? steps.of(id) : List.of(),
        status.actions());
  }

  /**
   * Takes it back, as long as it has not begun.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when there is none, 409 when it has
   *     begun, 412 when it has changed since
   */
  @Transactional
  void cancel(UUID userId, IfMatch expected) {
    Erasure erasure =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + " from erasure where user_id = :user order by id desc limit 1 for update")
            .param("user", userId)
            .query((row, number) -> erasure(row, false))
            .optional()
            .filter(found -> found.status() != Erasure.Status.CANCELLED)
            .orElseThrow(() -> notFound().exception());
    expected.check(erasure.version());
    if (erasure.status() != Erasure.Status.WAITING) {
      throw Problem.conflict("ERASURE_BEGUN", "It has begun and cannot be taken back.").exception();
    }
    jdbc.sql(
            """
            update erasure set status = 'CANCELLED', cancelled_at = clock_timestamp(),
              version = version + 1
            where id = :id
            """)
        .param("id", erasure.id())
        .update();
    audit.person(userId, userId, "ERASURE_CANCELLED", erasure.id().toString());
  }

  static Problem notFound() {
    return Problem.notFound("ERASURE_NOT_FOUND", "No erasure was requested.");
  }

  /** Begins those whose time has come, and puts off those that something stands against. */
  @Transactional
  public void begin() {
    jdbc.sql(
            """
            select id, user_id from erasure where status = 'WAITING' and due_at <= clock_timestamp()
            order by due_at limit 20 for update skip locked
            """)
        .query((row, number) ->
            List.of(row.getObject("id", UUID.class), row.getObject("user_id", UUID.class)))
        .list()
        .forEach(due -> begin(due.getFirst(), due.getLast()));
  }

  private void begin(UUID id, UUID userId) {
    if (!blockers.of(userId).isEmpty()) {
      jdbc.sql(
              """
              update erasure set due_at = clock_timestamp() + make_interval(secs => :pause),
                version = version + 1
              where id = :id
              """)
          .param("pause", PrivacySteps.seconds(properties.blockedRetry()))
          .param("id", id)
          .update();
      audit.system(userId, "ERASURE_POSTPONED", id.toString());
      return;
    }
    jdbc.sql(
            """
            update erasure set status = 'RUNNING', started_at = clock_timestamp(),
              version = version + 1
            where id = :id
            """)
        .param("id", id)
        .update();
    steps.plan(id, PrivacyStep.Kind.ERASURE, userId, properties.services().keySet(), 0);
    audit.system(userId, "ERASURE_BEGUN", id.toString());
  }

  /** A service has erased. */
  @Transactional
  void erased(PrivacyStep step) {
    UUID id = step.requestId();
    jdbc.sql("select id from erasure where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .single();
    if (!steps.done(step)) {
      return;
    }
    audit.system(step.userId(), "ERASED_IN_SERVICE", step.service());
    boolean all = steps.advance(id, properties.settle());
    jdbc.sql(
            """
            update erasure set version = version + 1,
              status = case when :all then 'DONE' else status end,
              completed_at = case when :all then clock_timestamp() end
            where id = :id
            """)
        .param("all", all)
        .param("id", id)
        .update();
    if (all) {
      audit.system(step.userId(), "ERASURE_DONE", id.toString());
    }
  }
}
