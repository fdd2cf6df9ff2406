package io.crewcall.gig.review;

import io.crewcall.gig.engagement.Engagement;
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
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where review pairs and reviews are kept. Events are written at the reveal and never before. */
@Repository
class Reviews {
  static final Duration WINDOW = Duration.ofHours(14 * 24);
  private static final String COLUMNS =
      """
      id, engagement_id, side, author_id, subject_id, rating, text, skills, written_at,
      revealed_at, status, reply, replied_at, version,
      revealed_at > database_time() - interval '672 hours' as reply_open,
      (select brand_id from engagement where engagement.id = engagement_id) as brand_id,
      (select fee from engagement where engagement.id = engagement_id) as fee
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

  Optional<Pair> lockPair(UUID engagementId) {
    return jdbc.sql(
            """
            select engagement_id, status, reveals_at from review_pair
            where engagement_id = :id for no key update
            """)
        .param("id", engagementId)
        .query((row, number) -> pair(row))
        .optional();
  }

  /** Engagements whose window for reviews has ended. */
  List<UUID> due(int limit) {
    return jdbc.sql(
            """
            select engagement_id from review_pair
            where status <> 'REVEALED' and reveals_at <= database_time()
            order by reveals_at limit :limit
            """)
        .param("limit", limit)
        .query((row, number) -> Columns.uuid(row, "engagement_id"))
        .list();
  }

  /** Locks a pair whose window has ended, unless another instance is at it. */
  Optional<Pair> lockDue(UUID engagementId) {
    return jdbc.sql(
            """
            select engagement_id, status, reveals_at from review_pair
            where engagement_id = :id and status <> 'REVEALED' and reveals_at <= database_time()
            for no key update skip locked
            """)
        .param("id", engagementId)
        .query((row, number) -> pair(row))
        .optional();
  }

  /** What somebody has to say. */
  record Words(
      UUID id,
      UUID engagementId,
      Review.Side side,
      UUID authorId,
      UUID subjectId,
      int rating,
      @Nullable String text,
      List<String> skills) {}

  /** Stores a review, sealed. */
  void insert(Words words, Instant now) {
    jdbc.sql(
            """
            insert into review (id, engagement_id, side, author_id, subject_id, rating, text,
              skills, written_at, version)
            values (:id, :engagement, :side, :author, :subject, :rating, :text,
              cast(:skills as text[]), :now, 1)
            """)
        .param("id", words.id())
        .param("engagement", words.engagementId())
        .param("side", words.side().name())
        .param("author", words.authorId())
        .param("subject", words.subjectId())
        .param("rating", words.rating())
        .param("text", words.text())
        .param("skills", Columns.array(words.skills()))
        .param("now", Columns.param(now))
        .update();
  }

  /** Moves a locked pair on, without a trace for others. */
  void mark(UUID engagementId, PairStatus status) {
    jdbc.sql("update review_pair set status = :status where engagement_id = :id")
        .param("status", status.name())
        .param("id", engagementId)
        .update();
  }

  /** Opens whatever was written of a locked pair, once; what follows is up to the caller. */
  List<Review> unseal(UUID engagementId, Instant now) {
    jdbc.sql(
            """
            update review_pair set status = 'REVEALED', revealed_at = :now
            where engagement_id = :id and status <> 'REVEALED'
            """)
        .param("now", Columns.param(now))
        .param("id", engagementId)
        .update();
    return jdbc.sql(
            """
            update review set revealed_at = :now, status = 'REVEALED', version = version + 1
            where engagement_id = :id and status = 'SEALED' returning
            """
                + COLUMNS)
        .param("now", Columns.param(now))
        .param("id", engagementId)
        .query((row, number) -> review(row))
        .list();
  }

  /** Tells everybody how a review stands. */
  void publish(String event, Review review) {
    outbox.publish(event, review.id(), review.version(), review.state());
  }

  Optional<Review> find(UUID id) {
    return read(id, "");
  }

  /** Reads it and keeps others from changing it. */
  Optional<Review> lock(UUID id) {
    return read(id, " for no key update of review");
  }

  private Optional<Review> read(UUID id, String lock) {
    return jdbc.sql("select " + COLUMNS + " from review where id = :id" + lock)
        .param("id", id)
        .query((row, number) -> review(row))
        .optional();
  }

  /** Stores a transition of a locked review with its event. */
  Review move(Review locked, Transition<Standing, StandingAction, Actor, Object> transition) {
    Review moved =
        jdbc.sql(
                "update review set status = :to, version = version + 1 where id = :id returning "
                    + COLUMNS)
            .param("to", transition.to().name())
            .param("id", locked.id())
            .query((row, number) -> review(row))
            .single();
    publish(transition.event(), moved);
    return moved;
  }

  /** Notes that somebody complained, which readers do not see. */
  void markReported(Review locked) {
    jdbc.sql("update review set status = 'REPORTED' where id = :id")
        .param("id", locked.id())
        .update();
  }

  /** Adds the subject's answer to a locked review and tells it. */
  Review reply(
      Review locked, String text, Transition<Standing, StandingAction, Actor, Object> transition) {
    Review replied =
        jdbc.sql(
                """
                update review set reply = :text, replied_at = database_time(),
                  version = version + 1
                where id = :id returning
                """
                    + COLUMNS)
            .param("text", text)
            .param("id", locked.id())
            .query((row, number) -> review(row))
            .single();
    publish(transition.event(), replied);
    return replied;
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
                    + " from review where subject_id = :subject and "
                    + Standing.SHOWN
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

  /** For admins: those that stand like this, the newest first. */
  Page<Review> standing(Standing standing, PageQuery query) {
    String list = "reviews:" + standing;
    NewestFirst keys =
        NewestFirst.all()
            .with("status", standing.name())
            .after(cursors.decode(list, query.cursor(), 1).orElse(List.of()));
    List<Review> rows =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + " from review where status in ('REPORTED', 'HELD', 'REMOVED') and "
                    + keys.condition()
                    + keys.order()
                    + " limit :limit")
            .params(keys.parameters())
            .param("limit", query.limit() + 1)
            .query((row, number) -> review(row))
            .list();
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.id()));
  }

  private static Pair pair(ResultSet row) throws SQLException {
    return new Pair(
        Columns.uuid(row, "engagement_id"),
        PairStatus.valueOf(row.getString("status")),
        Columns.instant(row, "reveals_at"));
  }

  private static Review review(ResultSet row) throws SQLException {
    Instant replied = Columns.nullableInstant(row, "replied_at");
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
        Standing.valueOf(row.getString("status")),
        replied == null ? null : new Review.Reply(row.getString("reply"), replied),
        row.getBoolean("reply_open"),
        new Review.About(Columns.nullableUuid(row, "brand_id"), row.getLong("fee")),
        row.getLong("version"));
  }
}
