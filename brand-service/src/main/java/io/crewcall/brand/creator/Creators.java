package io.crewcall.brand.creator;

import io.crewcall.brand.creator.Creator.Rate;
import io.crewcall.platform.persistence.ReplicaLookup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the people this service knows of. */
@Repository
public class Creators {
  /** The main deliverable first. */
  private static final List<String> MAIN_FIRST =
      List.of("REEL", "VIDEO", "POST", "STORY", "PROJECT", "DAY");

  private static final TypeReference<List<Rate>> RATES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Creators(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Whether there is such an active person; waits a moment for one who has just registered. */
  public boolean awaitActive(UUID userId) {
    return ReplicaLookup.await(() ->
            jdbc.sql("select active from creator where user_id = :user")
                .param("user", userId)
                .query(Boolean.class)
                .optional())
        .orElse(false);
  }

  /** Who has this handle; waits a moment for somebody who has just registered. */
  public Optional<UUID> awaitHandle(String handle) {
    return ReplicaLookup.await(() ->
        jdbc.sql("select user_id from creator where handle = :handle and active")
            .param("handle", handle.toLowerCase(Locale.ROOT))
            .query(UUID.class)
            .optional());
  }

  /** One person with rates. */
  public Optional<Creator> find(UUID userId) {
    return Optional.ofNullable(among(List.of(userId)).get(userId));
  }

  /** These people with rates, in one statement; those not known are left out. */
  public Map<UUID, Creator> among(Collection<UUID> userIds) {
    if (userIds.isEmpty()) {
      return Map.of();
    }
    Map<UUID, Creator> found = new HashMap<>();
    jdbc.sql(
            """
            select c.user_id, c.handle, c.display_name, c.avatar_url,
                   i.rates as influencer_rates, w.rates as creative_rates
              from creator c
              left join rate_card i on i.user_id = c.user_id and i.source = 'INFLUENCER'
              left join rate_card w on w.user_id = c.user_id and w.source = 'CREATIVE'
             where c.user_id = any(:users)
            """)
        .param("users", userIds.toArray(UUID[]::new))
        .query((row, number) ->
            new Creator(
                row.getObject("user_id", UUID.class),
                row.getString("handle"),
                row.getString("display_name"),
                row.getString("avatar_url"),
                rates(row.getString("influencer_rates"), row.getString("creative_rates"))))
        .list()
        .forEach(creator -> found.put(creator.userId(), creator));
    return found;
  }

  private List<Rate> rates(@Nullable String influencer, @Nullable String creative) {
    List<Rate> all = new ArrayList<>();
    if (influencer != null) {
      all.addAll(json.readValue(influencer, RATES));
    }
    if (creative != null) {
      all.addAll(json.readValue(creative, RATES));
    }
    all.sort(Comparator.comparingInt(Creators::rank));
    return all;
  }

  private static int rank(Rate rate) {
    int rank = MAIN_FIRST.indexOf(rate.deliverable());
    return rank < 0 ? MAIN_FIRST.size() : rank;
  }
}
