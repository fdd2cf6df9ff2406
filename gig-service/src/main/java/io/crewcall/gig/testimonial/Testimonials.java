package io.crewcall.gig.testimonial;

import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.sql.Columns;
import io.crewcall.gig.sql.NewestFirst;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where testimonials are kept; each change is stored with its event. */
@Repository
class Testimonials {
  private static final String COLUMNS =
      """
      id, author_id, subject_id, engagement_id, message, text, status, created_at, written_at,
      published_at, version
      """;
  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final Cursors cursors;

  Testimonials(JdbcClient jdbc, Outbox outbox, Cursors cursors) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.cursors = cursors;
  }

  /** Which end of it somebody is at. */
  enum Side {
    AUTHOR,
    SUBJECT
  }

  /** Between whom, and about what. */
  record Pair(UUID authorId, UUID subjectId, @Nullable UUID engagementId) {}

  /**
   * Stores a new one with its event.
   *
   * @param text null while it is only asked for
   * @return empty when there is one between the two already
   */
  Optional<Testimonial> insert(
      UUID id, Pair pair, @Nullable String message, @Nullable String text) {
    Optional<Testimonial> stored =
        jdbc.sql(
                """
                insert into testimonial (id, author_id, subject_id, engagement_id, message, text,
                  status, created_at, written_at, version)
                select :id, :author, :subject, cast(:engagement as uuid), :message,
                  cast(:text as text), :status, now.now,
                  case when :status = 'PENDING' then now.now end, 1
                from (select database_time() as now) now
                on conflict (author_id, subject_id) where status not in ('DECLINED', 'WITHDRAWN')
                  do nothing
                returning
                """
                    + COLUMNS)
            .param("id", id)
            .param("author", pair.authorId())
            .param("subject", pair.subjectId())
            .param("engagement", pair.engagementId())
            .param("message", message)
            .param("text", text)
            .param("status", text == null ? "REQUESTED" : "PENDING")
            .query((row, number) -> testimonial(row))
            .optional();
    stored.ifPresent(testimonial ->
        publish(text == null ? "testimonial.requested" : "testimonial.written", testimonial));
    return stored;
  }

  /** Whether the subject turned the author's words down before. */
  boolean turnedDown(UUID authorId, UUID subjectId) {
    return jdbc.sql(
            """
            select exists (select 1 from testimonial where author_id = :author
              and subject_id = :subject and status = 'DECLINED' and written_at is not null)
            """)
        .param("author", authorId)
        .param("subject", subjectId)
        .query(Boolean.class)
        .single();
  }

  Optional<Testimonial> find(UUID id) {
    return read(id, "");
  }

  /** Reads it and keeps others from changing it. */
  Optional<Testimonial> lock(UUID id) {
    return read(id, " for no key update");
  }

  /** The one that this author was asked for by this subject, locked. */
  Optional<Testimonial> lockRequested(UUID authorId, UUID subjectId) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from testimonial where author_id = :author and subject_id = :subject
                  and status = 'REQUESTED' for no key update
                """)
        .param("author", authorId)
        .param("subject", subjectId)
        .query((row, number) -> testimonial(row))
        .optional();
  }

  private Optional<Testimonial> read(UUID id, String lock) {
    return jdbc.sql("select " + COLUMNS + " from testimonial where id = :id" + lock)
        .param("id", id)
        .query((row, number) -> testimonial(row))
        .optional();
  }

  /**
   * Stores a transition and its event: compare-and-set on status and version.
   *
   * @param assignments further columns to set, as SQL
   * @param parameters of the assignments
   */
  Testimonial move(
      Testimonial locked,
      Transition<TestimonialStatus, TestimonialAction, Actor, Object> transition,
      String assignments,
      Map<String, ? extends @Nullable Object> parameters) {
    Testimonial moved =
        jdbc.sql(
                "update testimonial set status = :to, version = version + 1"
                    + (assignments.isEmpty() ? "" : ", " + assignments)
                    + " where id = :id and status = :from and version = :version returning "
                    + COLUMNS)
            .params(parameters)
            .param("to", transition.to().name())
            .param("from", transition.from().name())
            .param("id", locked.id())
            .param("version", locked.version())
            .query((row, number) -> testimonial(row))
            .optional()
            .orElseThrow(() -> new OptimisticLockingFailureException("testimonial " + locked.id()));
    publish(transition.event(), moved);
    return moved;
  }

  /** Notes that somebody complained, which readers do not see. */
  void markReported(Testimonial locked) {
    jdbc.sql("update testimonial set status = 'REPORTED' where id = :id")
        .param("id", locked.id())
        .update();
  }

  private void publish(String event, Testimonial testimonial) {
    outbox.publish(event, testimonial.id(), testimonial.version(), testimonial.state());
  }

  /** Those that everybody sees, the latest first. */
  Page<Testimonial> shown(UUID subjectId, PageQuery query) {
    String list = "testimonials:" + subjectId;
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("subject", subjectId);
    parameters.put("limit", query.limit() + 1);
    List<String> after = cursors.decode(list, query.cursor(), 2).orElse(List.of());
    String further = "";
    if (!after.isEmpty()) {
      further = " and (published_at, id) < (:at, :after)";
      parameters.put("at", Columns.param(Instant.parse(after.get(0))));
      parameters.put("after", UUID.fromString(after.get(1)));
    }
    List<Testimonial> rows =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + " from testimonial where subject_id = :subject and "
                    + TestimonialStatus.SHOWN
                    + further
                    + " order by published_at desc, id desc limit :limit")
            .params(parameters)
            .query((row, number) -> testimonial(row))
            .list();
    return Page.of(
        rows,
        query.limit(),
        row -> cursors.encode(list, String.valueOf(row.publishedAt()), row.id()));
  }

  /** All of one person at one end, whatever became of them, the newest first. */
  Page<Testimonial> of(
      UUID userId, Side side, @Nullable TestimonialStatus status, PageQuery query) {
    NewestFirst keys =
        NewestFirst.all().with(side == Side.AUTHOR ? "author_id" : "subject_id", userId);
    if (status != null) {
      keys.with("status", status.name());
    }
    return newest("testimonials:" + userId + ":" + side + ":" + status, "", keys, query);
  }

  /** For admins: those that stand like this, the newest first. */
  Page<Testimonial> standing(TestimonialStatus status, PageQuery query) {
    return newest(
        "testimonials:" + status,
        " and status in ('REPORTED', 'HELD', 'REMOVED')",
        NewestFirst.all().with("status", status.name()),
        query);
  }

  private Page<Testimonial> newest(String list, String further, NewestFirst keys, PageQuery query) {
    keys.after(cursors.decode(list, query.cursor(), 1).orElse(List.of()));
    List<Testimonial> rows =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + " from testimonial where "
                    + keys.condition()
                    + further
                    + keys.order()
                    + " limit :limit")
            .params(keys.parameters())
            .param("limit", query.limit() + 1)
            .query((row, number) -> testimonial(row))
            .list();
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.id()));
  }

  private static Testimonial testimonial(ResultSet row) throws SQLException {
    return new Testimonial(
        Columns.uuid(row, "id"),
        Columns.uuid(row, "author_id"),
        Columns.uuid(row, "subject_id"),
        Columns.nullableUuid(row, "engagement_id"),
        row.getString("message"),
        row.getString("text"),
        TestimonialStatus.valueOf(row.getString("status")),
        Columns.instant(row, "created_at"),
        Columns.nullableInstant(row, "written_at"),
        Columns.nullableInstant(row, "published_at"),
        row.getLong("version"));
  }
}
