package io.crewcall.analytics.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Titles of the gigs that facts belong to: one statement for a page of facts. */
@Component
public class FactTitles {
  private final JdbcClient jdbc;

  FactTitles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The gig that a fact belongs to. */
  public record Gig(UUID gigId, String title) {}

  private record Row(UUID factId, Gig gig) {}

  /** By fact; those whose gig is not known are missing. */
  public Map<UUID, Gig> of(Map<UUID, Fact.Kind> facts) {
    if (facts.isEmpty()) {
      return Map.of();
    }
    List<UUID> ids = List.copyOf(facts.keySet());
    return jdbc
        .sql(
            """
            select told.fact_id, gig.fact_id as gig_id, gig.state ->> 'title' as title
            from unnest(:kinds::text[], :facts::uuid[]) as told (kind, fact_id)
            join fact on fact.kind = told.kind and fact.fact_id = told.fact_id
            left join fact work on fact.kind = 'REVIEW' and work.kind = 'ENGAGEMENT'
              and work.fact_id = (fact.state ->> 'engagementId')::uuid
            join fact gig on gig.kind = 'GIG' and gig.fact_id = coalesce(
              (fact.state ->> 'gigId')::uuid, (work.state ->> 'gigId')::uuid)
            """)
        .param(
            "kinds",
            strings(ids.stream().map(id -> facts.getOrDefault(id, Fact.Kind.GIG)).toList()))
        .param("facts", strings(ids))
        .query((row, number) ->
            new Row(
                row.getObject("fact_id", UUID.class),
                new Gig(row.getObject("gig_id", UUID.class), row.getString("title"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Row::factId, Row::gig, (one, same) -> one, HashMap::new));
  }

  private static String[] strings(Collection<?> values) {
    return values.stream().map(Object::toString).toArray(String[]::new);
  }
}
