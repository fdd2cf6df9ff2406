package io.crewcall.influencer.profile;

import io.crewcall.contracts.Figure;
import io.crewcall.platform.messaging.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where profiles are kept. Every write leaves its event in the outbox; a profile must be locked in
 * the transaction before it is updated.
 */
@Repository
public class InfluencerProfiles {
  private static final String SELECT =
      """
      select p.*,
        array(select category_id from influencer_category c where c.user_id = p.user_id
              order by position) as categories,
        (select coalesce(jsonb_agg(jsonb_build_object('mediaId', media_id, 'pinned', pinned)
                                   order by position), '[]')
         from reel r where r.user_id = p.user_id) as reels
      from influencer_profile p where p.user_id = :user
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Outbox outbox;

  InfluencerProfiles(JdbcClient jdbc, JsonMapper json, Outbox outbox) {
    this.jdbc = jdbc;
    // A newer instance may have written fields that this one does not know yet.
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    this.outbox = outbox;
  }

  Optional<InfluencerProfile> find(UUID userId) {
    return jdbc.sql(SELECT).param("user", userId).query((row, number) -> read(row)).optional();
  }

  /**
   * The profile, with its row locked until the transaction ends. Whatever changes anything of an
   * influencer holds this lock, so that changes of one influencer happen one after the other.
   */
  public Optional<InfluencerProfile> lock(UUID userId) {
    boolean exists =
        jdbc.sql("select 1 from influencer_profile where user_id = :user for update")
            .param("user", userId)
            .query(Integer.class)
            .optional()
            .isPresent();
    // A statement of its own: it sees what the lock's former holder committed to other tables too.
    return exists ? find(userId) : Optional.empty();
  }

  /** Stores a first profile; false when there is one already, or a twin request was faster. */
  boolean insert(InfluencerProfile profile) {
    int stored =
        jdbc.sql(
                """
                insert into influencer_profile (user_id, platform, accounts, headline, rate_card,
                  visible, engagement_rate, engagement_rate_by_views, engagement_due_at, version,
                  created_at, updated_at)
                values (:user, :platform, :accounts::jsonb, :headline, :rateCard::jsonb, :visible,
                  :byFollowers::jsonb, :byViews::jsonb, :dueAt, :version, :createdAt, :updatedAt)
                on conflict (user_id) do nothing
                """)
            .params(columns(profile))
            .param("createdAt", utc(profile.createdAt()))
            .update();
    if (stored == 0) {
      return false;
    }
    replaceCategories(profile);
    outbox.publish("influencer.created", profile.userId(), profile.version(), profile.toState());
    return true;
  }

  /** Stores a changed profile; its row is locked already and its version is the next one. */
  void update(InfluencerProfile profile, String eventType) {
    jdbc.sql(
            """
            update influencer_profile set platform = :platform, accounts = :accounts::jsonb,
              headline = :headline, rate_card = :rateCard::jsonb, visible = :visible,
              engagement_rate = :byFollowers::jsonb, engagement_rate_by_views = :byViews::jsonb,
              engagement_due_at = :dueAt, version = :version, updated_at = :updatedAt
            where user_id = :user
            """)
        .params(columns(profile))
        .update();
    outbox.publish(eventType, profile.userId(), profile.version(), profile.toState());
  }

  void replaceCategories(InfluencerProfile profile) {
    jdbc.sql("delete from influencer_category where user_id = :user")
        .param("user", profile.userId())
        .update();
    jdbc.sql(
            """
            insert into influencer_category (user_id, category_id, position)
            select :user, id, place from unnest(:ids::text[]) with ordinality as chosen (id, place)
            """)
        .param("user", profile.userId())
        .param("ids", profile.categories().toArray(String[]::new))
        .update();
  }

  void replaceReels(InfluencerProfile profile) {
    jdbc.sql("delete from reel where user_id = :user").param("user", profile.userId()).update();
    List<Reel> reels = profile.reels();
    for (int position = 0; position < reels.size(); position++) {
      jdbc.sql(
              """
              insert into reel (user_id, media_id, position, pinned)
              values (:user, :media, :position, :pinned)
              """)
          .param("user", profile.userId())
          .param("media", reels.get(position).mediaId())
          .param("position", position)
          .param("pinned", reels.get(position).pinned())
          .update();
    }
  }

  /** Remembers when the figures are to be looked at next, which is no change of the profile. */
  void postpone(UUID userId, @Nullable Instant engagementDueAt) {
    jdbc.sql("update influencer_profile set engagement_due_at = :dueAt where user_id = :user")
        .param("user", userId)
        .param("dueAt", engagementDueAt == null ? null : utc(engagementDueAt))
        .update();
  }

  /** Whose figures may have changed by now, the longest overdue first. */
  List<UUID> engagementDue(Instant now, int limit) {
    return jdbc.sql(
            """
            select user_id from influencer_profile where engagement_due_at <= :now
            order by engagement_due_at limit :limit
            """)
        .param("now", utc(now))
        .param("limit", limit)
        .query((row, number) -> row.getObject("user_id", UUID.class))
        .list();
  }

  /** Deletes a profile with all that hangs on it; its row is locked already. */
  void delete(UUID userId) {
    jdbc.sql("delete from influencer_profile where user_id = :user").param("user", userId).update();
  }

  /** Forgets which stored files are somebody's. */
  void forgetFiles(UUID userId) {
    jdbc.sql("delete from media_asset where owner_id = :user").param("user", userId).update();
  }

  /** On whose profiles a stored file is shown. */
  List<UUID> showing(UUID mediaId) {
    return jdbc.sql("select user_id from reel where media_id = :media order by user_id")
        .param("media", mediaId)
        .query((row, number) -> row.getObject("user_id", UUID.class))
        .list();
  }

  private Map<String, @Nullable Object> columns(InfluencerProfile profile) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("user", profile.userId());
    columns.put("platform", profile.platform().name());
    columns.put("accounts", json.writeValueAsString(profile.accounts()));
    columns.put("headline", profile.headline());
    columns.put("rateCard", json.writeValueAsString(profile.rateCard()));
    columns.put("visible", profile.visible());
    columns.put("byFollowers", json.writeValueAsString(profile.engagementRate()));
    columns.put("byViews", json.writeValueAsString(profile.engagementRateByViews()));
    Instant dueAt = profile.engagementDueAt();
    columns.put("dueAt", dueAt == null ? null : utc(dueAt));
    columns.put("version", profile.version());
    columns.put("updatedAt", utc(profile.updatedAt()));
    return columns;
  }

  private InfluencerProfile read(ResultSet row) throws SQLException {
    OffsetDateTime dueAt = row.getObject("engagement_due_at", OffsetDateTime.class);
    return new InfluencerProfile(
        row.getObject("user_id", UUID.class),
        Presence.valueOf(row.getString("platform")),
        json.readValue(row.getString("accounts"), new TypeReference<List<Account>>() {}),
        List.of((String[]) row.getArray("categories").getArray()),
        row.getString("headline"),
        json.readValue(row.getString("rate_card"), new TypeReference<List<Rate>>() {}),
        json.readValue(row.getString("reels"), new TypeReference<List<Reel>>() {}),
        row.getBoolean("visible"),
        json.readValue(row.getString("engagement_rate"), Figure.class),
        json.readValue(row.getString("engagement_rate_by_views"), Figure.class),
        dueAt == null ? null : dueAt.toInstant(),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
