package io.crewcall.gig.gig;

import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.gig.sql.Columns;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody has to do with the gigs of a page, in one statement. */
@Repository
class GigCardFacts {
  private final JdbcClient jdbc;

  GigCardFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the caller has to do with one gig. */
  record Own(UUID gigId, GigResponse.@Nullable Applied applied, boolean saved) {}

  /** Those of these gigs for which somebody was invited or works, or worked. */
  Set<UUID> offeredTo(UUID person, Collection<UUID> gigs) {
    if (gigs.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        jdbc.sql(
                """
                select asked.id from unnest(cast(:gigs as uuid[])) as asked (id)
                where exists (
                    select 1 from invitation i where i.gig_id = asked.id and i.user_id = :me)
                  or exists (
                    select 1 from engagement e where e.gig_id = asked.id and e.worker_id = :me)
                """)
            .param("me", person)
            .param("gigs", Columns.array(gigs))
            .query(UUID.class)
            .list());
  }

  /**
   * By gig; of several bids the latest. That a bid is somebody's for a gig is said as a range, as
   * {@link io.crewcall.gig.sql.NewestFirst} says why.
   */
  Map<UUID, Own> of(UUID person, Collection<UUID> gigs) {
    if (gigs.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select asked.id, bid.id as application_id, bid.status,
              exists (select 1 from saved_gig s where s.user_id = :me and s.gig_id = asked.id)
                as saved
            from unnest(cast(:gigs as uuid[])) as asked (id) left join lateral (
              select a.id, a.status from application a
              where (a.applicant_id, a.gig_id) >= (:me, asked.id)
                and (a.applicant_id, a.gig_id) <= (:me, asked.id)
              order by a.applicant_id desc, a.gig_id desc, a.id desc limit 1) bid on true
            """)
        .param("me", person)
        .param("gigs", Columns.array(gigs))
        .query((row, number) -> {
          UUID application = Columns.nullableUuid(row, "application_id");
          return new Own(
              Columns.uuid(row, "id"),
              application == null
                  ? null
                  : new GigResponse.Applied(
                      application, ApplicationState.Status.valueOf(row.getString("status"))),
              row.getBoolean("saved"));
        })
        .list()
        .stream()
        .collect(Collectors.toMap(Own::gigId, own -> own));
  }
}
