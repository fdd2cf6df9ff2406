package io.crewcall.analytics.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored scorecards. */
@Component
class Scorecards {
  /** Not the mapper of the API: fields that a newer version has stored are ignored. */
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final Clock clock;

  Scorecards(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Lets one computation at a time read a user's facts and store what they amount to, until the end
   * of the transaction. A computation whose lease has run out would else store older figures over
   * those of the one that took over.
   */
  void lock(UUID userId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:user, 80))")
        .param("user", userId.toString())
        .query((row, number) -> true)
        .single();
  }

  Optional<Scorecard> find(UUID userId) {
    return jdbc.sql("select * from scorecard where user_id = :user")
        .param("user", userId)
        .query(Scorecards::row)
        .optional();
  }

  /** Those that are there, in the order of the ids, each once. */
  List<Scorecard> findAll(List<UUID> userIds) {
    Map<UUID, Scorecard> found =
        jdbc
            .sql("select * from scorecard where user_id = any (:users)")
            .param("users", userIds.toArray(UUID[]::new))
            .query(Scorecards::row)
            .list()
            .stream()
            .collect(Collectors.toMap(Scorecard::userId, Function.identity()));
    return userIds.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
  }

  /** Stores new figures; the answer is the scorecard's new version. */
  long store(UUID userId, boolean visible, double ratingPrior, Instant refreshAt, Figures figures) {
    return jdbc.sql(
            """
            insert into scorecard (user_id, version, visible, computed_at, refresh_at,
              rating_prior, figures)
            values (:user, 1, :visible, :computed, :refresh, :prior, cast(:figures as jsonb))
            on conflict (user_id) do update set version = scorecard.version + 1,
              visible = excluded.visible, computed_at = excluded.computed_at,
              refresh_at = excluded.refresh_at, rating_prior = excluded.rating_prior,
              figures = excluded.figures
            returning version
            """)
        .param("user", userId)
        .param("visible", visible)
        .param("computed", utc(figures.asOf()))
        .param("refresh", utc(refreshAt))
        .param("prior", ratingPrior)
        .param("figures", JSON.writeValueAsString(figures))
        .query(Long.class)
        .single();
  }

  /** Users whose figures time alone has changed, the longest overdue first. */
  List<UUID> overdue(int most) {
    return jdbc.sql(
            """
            select user_id from scorecard where refresh_at <= :now
            order by refresh_at limit :most
            """)
        .param("now", utc(clock.instant()))
        .param("most", most)
        .query((row, number) -> row.getObject("user_id", UUID.class))
        .list();
  }

  /** Ids of users with a scorecard, ascending, behind the given one. */
  List<UUID> usersAfter(@Nullable UUID last, int most) {
    return jdbc.sql(
            """
            select user_id from scorecard
            where cast(:last as uuid) is null or user_id > :last
            order by user_id limit :most
            """)
        .param("last", last)
        .param("most", most)
        .query((row, number) -> row.getObject("user_id", UUID.class))
        .list();
  }

  private static Scorecard row(ResultSet row, int number) throws SQLException {
    return new Scorecard(
        row.getObject("user_id", UUID.class),
        row.getLong("version"),
        row.getBoolean("visible"),
        row.getDouble("rating_prior"),
        JSON.readValue(row.getString("figures"), Figures.class));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
