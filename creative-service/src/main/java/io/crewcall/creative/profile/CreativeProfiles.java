package io.crewcall.creative.profile;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.platform.messaging.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where profiles are kept. Every write leaves its event in the outbox; a profile must be locked in
 * the transaction before it is updated.
 */
@Repository
public class CreativeProfiles {
  private static final String SELECT =
      """
      select p.*,
        array(select code from creative_profession c where c.user_id = p.user_id
              order by position) as professions,
        (select coalesce(jsonb_agg(jsonb_build_object('from', first_day, 'to', last_day)
                                   order by first_day), '[]')
         from unavailability u where u.user_id = p.user_id) as unavailable,
        (select coalesce(jsonb_agg(jsonb_build_object('mediaId', media_id, 'pinned', pinned,
                                                      'credit', credit)
                                   order by position), '[]')
         from reel r where r.user_id = p.user_id) as reels,
        (select coalesce(jsonb_agg(jsonb_build_object('offerId', offer_id, 'title', title,
             'skillTags', skill_tags,
             'priceFrom', jsonb_build_object('amount', price_from, 'currency', price_currency),
             'per', price_per, 'deliveryDays', delivery_days) order by offer_id), '[]')
         from offer o where o.user_id = p.user_id and o.active) as offers
      from creative_profile p where p.user_id = :user
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Outbox outbox;

  CreativeProfiles(JdbcClient jdbc, JsonMapper json, Outbox outbox) {
    this.jdbc = jdbc;
    this.json = json;
    this.outbox = outbox;
  }

  Optional<CreativeProfile> find(UUID userId) {
    return jdbc.sql(SELECT).param("user", userId).query((row, number) -> read(row)).optional();
  }

  /**
   * The profile, with its row locked until the transaction ends. Whatever changes anything of a
   * crew member holds this lock, so that changes of one happen one after the other.
   */
  public Optional<CreativeProfile> lock(UUID userId) {
    boolean exists =
        jdbc.sql("select user_id from creative_profile where user_id = :user for update")
            .param("user", userId)
            .query((row, number) -> row.getObject("user_id", UUID.class))
            .optional()
            .isPresent();
    // A statement of its own: it sees what the lock's former holder committed to other tables too.
    return exists ? find(userId) : Optional.empty();
  }

  /** Stores a first profile; false when there is one already, or a twin request was faster. */
  boolean insert(CreativeProfile profile) {
    int stored =
        jdbc.sql(
                """
                insert into creative_profile (user_id, skill_tags, bio, city, day_rate_amount,
                  day_rate_currency, project_rate_amount, project_rate_currency, visible, time_zone, days_off, version,
                  created_at, updated_at)
                values (:user, :skills, :bio, :city, :dayAmount, :dayCurrency, :projectAmount,
                  :projectCurrency, :visible, :timeZone, :daysOff, :version, :createdAt, :updatedAt)
                on conflict (user_id) do nothing
                """)
            .params(columns(profile))
            .param("createdAt", utc(profile.createdAt()))
            .update();
    if (stored == 0) {
      return false;
    }
    replaceProfessions(profile);
    outbox.publish("creative.created", profile.userId(), profile.version(), profile.toState());
    return true;
  }

  /** Stores a changed profile; its row is locked already and its version is the next one. */
  void update(CreativeProfile profile, String eventType) {
    jdbc.sql(
            """
            update creative_profile set skill_tags = :skills, bio = :bio, city = :city,
              day_rate_amount = :dayAmount, day_rate_currency = :dayCurrency,
              project_rate_amount = :projectAmount, project_rate_currency = :projectCurrency,
              visible = :visible, time_zone = :timeZone, days_off = :daysOff,
              version = :version, updated_at = :updatedAt
            where user_id = :user
            """)
        .params(columns(profile))
        .update();
    outbox.publish(eventType, profile.userId(), profile.version(), profile.toState());
  }

  void replaceProfessions(CreativeProfile profile) {
    jdbc.sql("delete from creative_profession where user_id = :user")
        .param("user", profile.userId())
        .update();
    jdbc.sql(
            """
            insert into creative_profession (user_id, code, position)
            select :user, code, place
            from unnest(:codes::text[]) with ordinality as chosen (code, place)
            """)
        .param("user", profile.userId())
        .param("codes", profile.content().professions().toArray(String[]::new))
        .update();
  }

  void replaceUnavailable(CreativeProfile profile) {
    jdbc.sql("delete from unavailability where user_id = :user")
        .param("user", profile.userId())
        .update();
    jdbc.sql(
            """
            insert into unavailability (user_id, first_day, last_day)
            select :user, * from unnest(:from::date[], :to::date[])
            """)
        .param("user", profile.userId())
        .param("from", days(profile.unavailable().stream().map(Days::from).toList()))
        .param("to", days(profile.unavailable().stream().map(Days::to).toList()))
        .update();
  }

  void replaceReels(CreativeProfile profile) {
    jdbc.sql("delete from reel where user_id = :user").param("user", profile.userId()).update();
    List<Reel> reels = profile.reels();
    // Credits go with their reel.
    jdbc.sql("delete from reel_credit where owner_id = :user and media_id <> all(:shown)")
        .param("user", profile.userId())
        .param("shown", reels.stream().map(Reel::mediaId).toArray(UUID[]::new))
        .update();
    for (int position = 0; position < reels.size(); position++) {
      jdbc.sql(
              """
              insert into reel (user_id, media_id, position, pinned, credit)
              values (:user, :media, :position, :pinned, :credit)
              """)
          .param("user", profile.userId())
          .param("media", reels.get(position).mediaId())
          .param("position", position)
          .param("pinned", reels.get(position).pinned())
          .param("credit", reels.get(position).credit())
          .update();
    }
  }

  /**
   * Tells everyone of what changed about somebody outside of the profile's own row, such as offers.
   * The profile is locked already.
   */
  public void touch(UUID userId, Instant now) {
    find(userId).ifPresent(profile -> update(profile.touched(now), "creative.updated"));
  }

  /** Deletes a profile with all that hangs on it; its row is locked already. */
  void delete(UUID userId) {
    jdbc.sql("delete from creative_profile where user_id = :user").param("user", userId).update();
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

  /** Whose profiles carry one of these tags. */
  List<UUID> carrying(List<String> tags, int limit) {
    return jdbc.sql(
            """
            select user_id from creative_profile where skill_tags && :tags::text[]
            order by user_id limit :limit
            """)
        .param("tags", tags.toArray(String[]::new))
        .param("limit", limit)
        .query((row, number) -> row.getObject("user_id", UUID.class))
        .list();
  }

  private static Map<String, @Nullable Object> columns(CreativeProfile profile) {
    ProfileContent content = profile.content();
    Money dayRate = content.dayRate();
    Money projectRate = content.projectRate();
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("user", profile.userId());
    columns.put("skills", content.skillTags().toArray(String[]::new));
    columns.put("bio", content.bio());
    columns.put("city", content.city());
    columns.put("dayAmount", dayRate == null ? null : dayRate.amount());
    columns.put("dayCurrency", dayRate == null ? null : dayRate.currency());
    columns.put("projectAmount", projectRate == null ? null : projectRate.amount());
    columns.put("projectCurrency", projectRate == null ? null : projectRate.currency());
    columns.put("visible", content.visible());
    columns.put("timeZone", profile.week().timeZone().getId());
    columns.put(
        "daysOff", profile.week().daysOff().stream().map(DayOfWeek::name).toArray(String[]::new));
    columns.put("version", profile.version());
    columns.put("updatedAt", utc(profile.updatedAt()));
    return columns;
  }

  private CreativeProfile read(ResultSet row) throws SQLException {
    ProfileContent content =
        new ProfileContent(
            List.of((String[]) row.getArray("professions").getArray()),
            List.of((String[]) row.getArray("skill_tags").getArray()),
            row.getString("bio"),
            row.getString("city"),
            money(row, "day_rate"),
            money(row, "project_rate"),
            row.getBoolean("visible"));
    return new CreativeProfile(
        row.getObject("user_id", UUID.class),
        content,
        json.readValue(row.getString("reels"), new TypeReference<List<Reel>>() {}),
        json.readValue(row.getString("unavailable"), new TypeReference<List<Days>>() {}),
        new WorkingWeek(
            ZoneId.of(row.getString("time_zone")),
            Arrays.stream((String[]) row.getArray("days_off").getArray())
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet())),
        json.readValue(
            row.getString("offers"), new TypeReference<List<CreativeProfileState.Offer>>() {}),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    String currency = row.getString(column + "_currency");
    return currency == null ? null : new Money(row.getLong(column + "_amount"), currency);
  }

  private static String[] days(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).toArray(String[]::new);
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
