package io.crewcall.campaign.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the public figures of creators that other services have told of. */
@Repository
class CreatorFigures {
  private final JdbcClient jdbc;

  CreatorFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is known of one creator; null is "no data", never 0. */
  record Known(
      @Nullable Long followers,
      @Nullable Double engagementRate,
      @Nullable Double rating,
      long reviewCount,
      @Nullable Double successScore,
      @Nullable Double onTimeRate) {
    static final Known NOTHING = new Known(null, null, null, 0, null, null);
  }

  /** Those of these people of whom anything is known, in one statement. */
  Map<UUID, Known> among(Collection<UUID> userIds) {
    Map<UUID, Known> found = new HashMap<>();
    jdbc.sql(
            """
            select user_id, a.followers, a.engagement_rate, s.rating,
                   coalesce(s.review_count, 0) as review_count, s.success_score, s.on_time_rate
              from audience_replica a
              full join scorecard_replica s using (user_id)
             where user_id = any(:users)
            """)
        .param("users", userIds.toArray(UUID[]::new))
        .query((java.sql.ResultSet row) -> {
          found.put(
              row.getObject("user_id", UUID.class),
              new Known(
                  row.getObject("followers", Long.class),
                  row.getObject("engagement_rate", Double.class),
                  row.getObject("rating", Double.class),
                  row.getLong("review_count"),
                  row.getObject("success_score", Double.class),
                  row.getObject("on_time_rate", Double.class)));
        });
    return found;
  }
}
