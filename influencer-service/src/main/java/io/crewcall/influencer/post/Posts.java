package io.crewcall.influencer.post;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.engagement.Basis;
import io.crewcall.influencer.engagement.PostFigures;
import io.crewcall.influencer.engagement.PostHistory;
import io.crewcall.platform.messaging.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where posts are kept. Every write leaves its event in the outbox and happens while the owner's
 * profile is locked.
 */
@Repository
class Posts implements PostHistory {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcOperations batches;
  private final Outbox outbox;

  Posts(JdbcClient jdbc, NamedParameterJdbcOperations batches, Outbox outbox) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.outbox = outbox;
  }

  /** Where a page starts: behind this post. */
  record Position(Instant publishedAt, UUID postId) {}

  void insertAll(List<Post> posts) {
    batches.batchUpdate(
        """
        insert into post (post_id, user_id, platform, published_at, likes, comments, shares,
          saves, views, reach, sponsored, followers_at_publication, basis, platform_post_id,
          version, recorded_at)
        values (:id, :user, :platform, :publishedAt, :likes, :comments, :shares, :saves,
          :views, :reach, :sponsored, :followers, :basis, :platformPostId, :version,
          :recordedAt)
        """,
        posts.stream()
            .map(post ->
                columns(post)
                    .addValue("user", post.userId())
                    .addValue("platform", post.platform().name())
                    .addValue("recordedAt", utc(post.recordedAt())))
            .toArray(SqlParameterSource[]::new));
    posts.forEach(
        post -> outbox.publish("post.recorded", post.postId(), post.version(), post.toState()));
  }

  void update(Post post) {
    jdbc.sql(
            """
            update post set published_at = :publishedAt, basis = :basis,
              platform_post_id = :platformPostId, followers_at_publication = :followers, likes = :likes, comments = :comments, shares = :shares, saves = :saves,
              views = :views, reach = :reach, sponsored = :sponsored, version = :version
            where post_id = :id
            """)
        .paramSource(columns(post))
        .update();
    outbox.publish("post.updated", post.postId(), post.version(), post.toState());
  }

  void delete(Post post) {
    jdbc.sql("delete from post where post_id = :id").param("id", post.postId()).update();
    outbox.publish("post.removed", post.postId(), post.version() + 1, post.toRemovedState());
  }

  Optional<Post> find(UUID userId, UUID postId) {
    return jdbc.sql("select * from post where post_id = :id and user_id = :user")
        .param("id", postId)
        .param("user", userId)
        .query((row, number) -> read(row))
        .optional();
  }

  /** Posts of an influencer, newest first, behind a position (or from the newest). */
  List<Post> list(UUID userId, @Nullable Position behind, int limit) {
    String position = behind == null ? "" : "and (published_at, post_id) < (:publishedAt, :postId)";
    JdbcClient.StatementSpec query =
        jdbc.sql(
                """
                select * from post where user_id = :user %s
                order by published_at desc, post_id desc limit :limit
                """
                    .formatted(position))
            .param("user", userId)
            .param("limit", limit);
    if (behind != null) {
      query =
          query.param("publishedAt", utc(behind.publishedAt())).param("postId", behind.postId());
    }
    return query.query((row, number) -> read(row)).list();
  }

  @Override
  public List<PostFigures> since(UUID userId, Instant earliest) {
    return all(userId, earliest).stream().map(Posts::figures).toList();
  }

  /** All posts published at or after a time, newest first. */
  List<Post> all(UUID userId, Instant earliest) {
    return jdbc.sql(
            """
            select * from post where user_id = :user and published_at >= :earliest
            order by published_at desc, post_id desc
            """)
        .param("user", userId)
        .param("earliest", utc(earliest))
        .query((row, number) -> read(row))
        .list();
  }

  /** Posts of one platform that have one of its ids, or were published between two times. */
  List<Post> like(
      UUID userId, Platform platform, List<String> platformPostIds, Instant from, Instant to) {
    return jdbc.sql(
            """
            select * from post where user_id = :user and platform = :platform
              and (platform_post_id = any(:ids) or published_at between :from and :to)
            """)
        .param("user", userId)
        .param("platform", platform.name())
        .param("ids", platformPostIds.toArray(String[]::new))
        .param("from", utc(from))
        .param("to", utc(to))
        .query((row, number) -> read(row))
        .list();
  }

  private static PostFigures figures(Post post) {
    return new PostFigures(
        post.postId(),
        post.platform(),
        post.publishedAt(),
        post.counts().likes(),
        post.counts().comments(),
        post.counts().shares(),
        post.counts().views(),
        post.followersAtPublication(),
        post.sponsored(),
        post.basis());
  }

  private static MapSqlParameterSource columns(Post post) {
    PostCounts counts = post.counts();
    return new MapSqlParameterSource()
        .addValue("id", post.postId())
        .addValue("likes", counts.likes(), Types.BIGINT)
        .addValue("comments", counts.comments())
        .addValue("shares", counts.shares(), Types.BIGINT)
        .addValue("saves", counts.saves(), Types.BIGINT)
        .addValue("views", counts.views(), Types.BIGINT)
        .addValue("reach", counts.reach(), Types.BIGINT)
        .addValue("sponsored", post.sponsored())
        .addValue("publishedAt", utc(post.publishedAt()))
        .addValue("followers", post.followersAtPublication())
        .addValue("basis", post.basis().name())
        .addValue("platformPostId", post.platformPostId())
        .addValue("version", post.version());
  }

  private static Post read(ResultSet row) throws SQLException {
    return new Post(
        row.getObject("post_id", UUID.class),
        row.getObject("user_id", UUID.class),
        Platform.valueOf(row.getString("platform")),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        new PostCounts(
            row.getObject("likes", Long.class),
            row.getLong("comments"),
            row.getObject("shares", Long.class),
            row.getObject("saves", Long.class),
            row.getObject("views", Long.class),
            row.getObject("reach", Long.class)),
        row.getBoolean("sponsored"),
        row.getLong("followers_at_publication"),
        Basis.valueOf(row.getString("basis")),
        row.getString("platform_post_id"),
        row.getLong("version"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
