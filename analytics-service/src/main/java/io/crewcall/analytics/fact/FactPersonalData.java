package io.crewcall.analytics.fact;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts that figures rest on. They hold ids, times and amounts and no names, so they stay when
 * a person is erased: the figures of those they worked with rest on them too. What the person said
 * about themselves goes.
 */
@Component
class FactPersonalData implements PersonalData {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  FactPersonalData(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A fact, and as what it concerns the person. */
  record ExportedFact(String kind, String as, Instant happenedAt, JsonNode state) {}

  /** A declaration of times away. */
  record ExportedAway(Instant declaredAt, JsonNode periods) {}

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "facts",
        jdbc
            .sql(
                """
                select f.kind, p.party, f.event_time, f.state
                from fact_party p join fact f on f.kind = p.kind and f.fact_id = p.fact_id
                where p.user_id = :user order by f.kind, f.fact_id
                """)
            .withFetchSize(500)
            .param("user", userId)
            .query((row, number) ->
                new ExportedFact(
                    row.getString("kind"),
                    row.getString("party"),
                    row.getObject("event_time", OffsetDateTime.class).toInstant(),
                    json.readTree(row.getString("state"))))
            .stream());
    documents.addAll(
        "times-away",
        jdbc
            .sql(
                """
                select declared_at, coalesce(periods, case when away_from is null then '[]'
                  else jsonb_build_array(jsonb_build_object('from', away_from, 'to', away_to)) end)
                  as periods
                from away_declaration where user_id = :user order by version
                """)
            .withFetchSize(500)
            .param("user", userId)
            .query((row, number) ->
                new ExportedAway(
                    row.getObject("declared_at", OffsetDateTime.class).toInstant(),
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
    jdbc.sql(
            """
            delete from fact where fact_id = :user
              and kind in ('INFLUENCER_PROFILE', 'CREATIVE_PROFILE')
            """)
        .param("user", userId)
        .update();
    jdbc.sql("delete from away_declaration where user_id = :user").param("user", userId).update();
    jdbc.sql("update scorecard set visible = false where user_id = :user")
        .param("user", userId)
        .update();
  }
}
