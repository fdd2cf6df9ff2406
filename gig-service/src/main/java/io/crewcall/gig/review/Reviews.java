package io.crewcall.gig.review;

import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where review pairs and reviews are kept. Events are written at the reveal and never before. */
@Repository
class Reviews {
  static final Duration WINDOW = Duration.ofHours(14 * 24);
  private static final String COLUMNS =
      """
      id, engagement_id, side, author_id, subject_id, rating, text, skills, written_at,
      revealed_at, version
      """;
  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final Cursors cursors;

  Reviews(JdbcClient jdbc, Outbox outbox, Cursors cursors) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.cursors = cursors;
  }

  /** The lock of an engagement's reviews. */
  record Pair(UUID engagementId, PairStatus status, Instant revealsAt) {}

  void open(Engagement engagement, Instant endedAt) {
    jdbc.sql(
            """
            insert into review_pair (engagement_id, hirer_id, worker_id, status, reveals_at)
            values (:id, :hirer, :worker, 'OPEN', :reveals)
            """)
        .param("id", engagement.id())
        .param("hirer", engagement.terms().hirerId())
        .param("worker", engagement.terms().workerId())
        .param("reveals", Columns.param(endedAt.plus(WINDOW)))
        .update();
  }

  Optional<Pair> lock(UUID engagementId) {
    return jdbc.sql(
            """
            select engagement_id, status, reveals_at from review_pair
            where engagement_id = :id for no key update
            """)
        .param("id", engagementId)
        .query((row, number) -> pair(row))
        .optional();
  }

  /** Locks pairs whose window has ended and that no other instance is at. */
  List<Pair> lockDue(int limit) {
    return jdbc.sql(
            """
            select engagement_id, status, reveals_at from review_pair
            where status <> 'REVEALED' and reveals_at <= clock_timestamp()
            order by reveals_at limit :limit for no key update skip locked
            """)
        .param("limit", limit)
        .query((row, number) -> pair(row))
        .list();
  }

  void insert(Review review) {
    jdbc.sql(
            """
            insert into review (id, engagement_id, side, author_id, subject_id, rating, text,
              skills, written_at, version)
            values (:id, :engagement, :side, :author, :subject, :rating, :text,
              cast(:skills as text[]), :now, :version)
            """)
        .param("id", review.id())
        .param("engagement", review.engagementId())
        .param("side", review.side().name())
        .param("author", review.authorId())
        .param("subject", review.subjectId())
        .param("rating", review.rating())
        .param("text", review.text())
        .param("skills", Columns.array(review.skills()))
        .param("now", Columns.param(review.writtenAt()))
        .param("version", review.version())
        .update();
  }

  /** Moves a locked pair on, without a trace for others. */
  void mark(UUID engagementId, PairStatus status) {
    jdbc.sql("update review_pair set status = :status where engagement_id = :id")
        .param("status", status.name())
        .param("id", engagementId)
        .update();
  }

  /** Reveals whatever was written of a locked pair, once, and tells everybody. */
  List<Review> reveal(UUID engagementId, Instant now) {
    jdbc.sql(
            """
            update review_pair set status = 'REVEALED', revealed_at = :now
            where engagement_id = :id and status <> 'REVEALED'
            """)
        .param("now", Columns.param(now))
        .param("id", engagementId)
        .update();
    List<Review> revealed =
        jdbc.sql(
                """
                update review set revealed_at = :now, version = version + 1
                where engagement_id = :id and revealed_at is null returning
                """
                    + COLUMNS)
            .param("now", Columns.param(now))
            .param("id", engagementId)
            .query((row, number) -> review(row))
            .list();
    if (!revealed.isEmpty()) {
      long fee =
          jdbc.sql("select fee from engagement where id = :id")
              .param("id", engagementId)
              .query(Long.class)
              .single();
      revealed.forEach(review ->
          outbox.publish(
              ReviewLifecycle.REVEALED_EVENT,
              review.id(),
              review.version(),
              review.state(fee, now)));
    }
    return revealed;
  }

  List<Review> of(UUID engagementId) {
    return jdbc.sql("select " + COLUMNS + " from review where engagement_id = :id order by id")
        .param("id", engagementId)
        .query((row, number) -> review(row))
        .list();
  }

  /** The revealed reviews about somebody, the latest reveal first. */
  Page<Review> about(UUID subjectId, PageQuery query) {
    String list = "reviews:" + subjectId;
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("subject", subjectId);
    parameters.put("limit", query.limit() + 1);
    List<String> after = cursors.decode(list, query.cursor(), 2).orElse(List.of());
    String further = "";
    if (!after.isEmpty()) {
      further = " and (revealed_at, id) < (:at, :after)";
      parameters.put("at", Columns.param(Instant.parse(after.get(0))));
      parameters.put("after", UUID.fromString(after.get(1)));
    }
    List<Review> rows =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + " from review where subject_id = :subject and revealed_at is not null"
                    + further
                    + " order by revealed_at desc, id desc limit :limit")
            .params(parameters)
            .query((row, number) -> review(row))
            .list();
    return Page.of(
        rows,
        query.limit(),
        row -> cursors.encode(list, String.valueOf(row.revealedAt()), row.id()));
  }

  private static Pair pair(ResultSet row) throws SQLException {
    return new Pair(
        Columns.uuid(row, "engagement_id"),
        PairStatus.valueOf(row.getString("status")),
        Columns.instant(row, "reveals_at"));
  }

  private static Review review(ResultSet row) throws SQLException {
    return new Review(
        Columns.uuid(row, "id"),
        Columns.uuid(row, "engagement_id"),
        Review.Side.valueOf(row.getString("side")),
        Columns.uuid(row, "author_id"),
        Columns.uuid(row, "subject_id"),
        row.getInt("rating"),
        row.getString("text"),
        Columns.texts(row, "skills"),
        Columns.instant(row, "written_at"),
        Columns.nullableInstant(row, "revealed_at"),
        row.getLong("version"));
  }
}
