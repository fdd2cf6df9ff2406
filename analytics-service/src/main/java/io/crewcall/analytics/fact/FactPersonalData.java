package io.crewcall.analytics.fact;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts that figures rest on. They hold ids, times and amounts and no names, so they stay when
 * a person is erased: the figures of those they worked with rest on them too. What the person said
 * about themselves goes, and the titles that they gave to gigs. The person has no figures from then
 * on, and those who keep a copy are told so, whichever comes to them first.
 */
@Component
class FactPersonalData implements PersonalData {
  /** What only the person told, about themselves. */
  private static final List<String> OWN =
      List.of(Fact.Kind.INFLUENCER_PROFILE.name(), Fact.Kind.CREATIVE_PROFILE.name());

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final StaleScorecards stale;

  FactPersonalData(JdbcClient jdbc, JsonMapper json, StaleScorecards stale) {
    this.jdbc = jdbc;
    this.json = json;
    this.stale = stale;
  }

  /** A fact, and as what it concerns the person. */
  record ExportedFact(String kind, String as, String type, Instant happenedAt, JsonNode state) {}

  /** A declaration of times away. */
  record ExportedAway(Instant declaredAt, JsonNode periods) {}

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "facts",
        jdbc
            .sql(
                """
                select e.kind, p.party, e.type, e.event_time, e.state
                from fact_party p
                join fact_event e on e.kind = p.kind and e.fact_id = p.fact_id
                where p.user_id = :user order by e.kind, e.fact_id, e.version
                """)
            .withFetchSize(500)
            .param("user", userId)
            .query((row, number) ->
                new ExportedFact(
                    row.getString("kind"),
                    row.getString("party"),
                    row.getString("type"),
                    row.getObject("event_time", OffsetDateTime.class).toInstant(),
                    json.readTree(row.getString("state"))))
            .stream());
    documents.addAll(
        "times-away",
        jdbc
            .sql(
                """
                select event_time, coalesce(nullif(state -> 'awayPeriods', 'null'),
                  jsonb_build_array(state -> 'away')) as periods
                from fact_event where kind = 'USER' and fact_id = :user
                  and (jsonb_typeof(state -> 'away') = 'object'
                    or jsonb_path_exists(state, '$.awayPeriods[*]'))
                order by version
                """)
            .withFetchSize(500)
            .param("user", userId)
            .query((row, number) ->
                new ExportedAway(
                    row.getObject("event_time", OffsetDateTime.class).toInstant(),
                    json.readTree(row.getString("periods"))))
            .stream());
    jdbc.sql("select figures from scorecard where user_id = :user")
        .param("user", userId)
        .query(String.class)
        .optional()
        .ifPresent(figures -> documents.add("figures", json.readTree(figures)));
  }

  @Override
  public void erase(UUID userId) {
    for (String table : List.of("fact", "fact_event")) {
      jdbc.sql("delete from " + table + " where fact_id = :user and kind = any(:own)")
          .param("user", userId)
          .param("own", OWN.toArray(String[]::new))
          .update();
      jdbc.sql(
              "update "
                  + table
                  + " set state = state || '{\"away\": null, \"awayPeriods\": [],"
                  + " \"active\": false, \"erased\": true}'"
                  + " where kind = 'USER' and fact_id = :user")
          .param("user", userId)
          .update();
      jdbc.sql(
              "update "
                  + table
                  + " set state = state || '{\"title\": \"\"}'"
                  + " where kind = 'GIG' and fact_id in (select fact_id from fact_party"
                  + " where user_id = :user and kind = 'GIG' and party = 'CREATOR')")
          .param("user", userId)
          .update();
    }
    jdbc.sql("update fact_party set changed_in = pg_current_xact_id() where user_id = :user")
        .param("user", userId)
        .update();
    jdbc.sql("update scorecard set visible = false where user_id = :user")
        .param("user", userId)
        .update();
    stale.mark(List.of(userId));
  }
}
