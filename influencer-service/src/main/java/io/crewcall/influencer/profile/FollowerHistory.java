package io.crewcall.influencer.profile;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.engagement.Basis;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each account counted at which time. */
@Repository
public class FollowerHistory {
  private final JdbcClient jdbc;

  FollowerHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One reading of an account.
   *
   * @param basis whether the platform itself told it
   */
  @Schema(name = "FollowerReading")
  record Reading(
      Platform platform, Instant recordedAt, long followers, @Nullable Long reach, Basis basis) {}

  /** Notes the accounts whose followers or reach differ from before. */
  void record(UUID userId, List<Account> before, List<Account> after, Instant now) {
    for (Account account : after) {
      boolean same =
          before.stream()
              .anyMatch(old ->
                  old.platform() == account.platform()
                      && old.followers() == account.followers()
                      && Objects.equals(old.reach(), account.reach())
                      && old.basis() == account.basis());
      if (!same) {
        jdbc.sql(
                """
                insert into follower_history (user_id, platform, recorded_at, followers, reach, basis)
                values (:user, :platform, :now, :followers, :reach, :basis)
                on conflict (user_id, platform, recorded_at) do update
                  set followers = excluded.followers, reach = excluded.reach,
                    basis = excluded.basis
                """)
            .param("user", userId)
            .param("platform", account.platform().name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("followers", account.followers())
            .param("reach", account.reach())
            .param("basis", account.basis().name())
            .update();
      }
    }
  }

  /** All readings of somebody's accounts. */
  public static final class Readings {
    private final List<Reading> earliestFirst;

    private Readings(List<Reading> earliestFirst) {
      this.earliestFirst = earliestFirst;
    }

    List<Reading> all() {
      return earliestFirst;
    }

    /**
     * Followers of an account at a time: by the last reading until then, or, for a time before the
     * first reading, by the first one. Empty when there never was such an account.
     *
     * @param basis for {@code PLATFORM} only what the platform itself told counts, so that nobody
     *     declares few followers to look better
     */
    public OptionalLong at(Platform platform, Instant time, Basis basis) {
      @Nullable Reading best = null;
      for (Reading reading : earliestFirst) {
        boolean counts = basis == Basis.SELF_DECLARED || reading.basis() == Basis.PLATFORM;
        if (reading.platform() == platform
            && counts
            && (best == null || !reading.recordedAt().isAfter(time))) {
          best = reading;
        }
      }
      return best == null ? OptionalLong.empty() : OptionalLong.of(best.followers());
    }
  }

  /** All readings of somebody's accounts, at once. */
  public Readings of(UUID userId) {
    return new Readings(
        jdbc.sql(
                """
                select platform, recorded_at, followers, reach, basis from follower_history
                where user_id = :user order by recorded_at
                """)
            .param("user", userId)
            .query(FollowerHistory::read)
            .list());
  }

  /**
   * Readings of an account, latest first, up to {@code limit} before a time (or from the latest).
   */
  List<Reading> before(UUID userId, Platform platform, @Nullable Instant before, int limit) {
    return jdbc.sql(
            """
            select platform, recorded_at, followers, reach, basis from follower_history
            where user_id = :user and platform = :platform
              and recorded_at < coalesce(:before, 'infinity'::timestamptz)
            order by recorded_at desc limit :limit
            """)
        .param("user", userId)
        .param("platform", platform.name())
        .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(FollowerHistory::read)
        .list();
  }

  private static Reading read(ResultSet row, int number) throws SQLException {
    return new Reading(
        Platform.valueOf(row.getString("platform")),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getLong("followers"),
        row.getObject("reach", Long.class),
        Basis.valueOf(row.getString("basis")));
  }
}
