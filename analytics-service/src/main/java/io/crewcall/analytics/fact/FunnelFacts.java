package io.crewcall.analytics.fact;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far applications came, from the log of events: their last states have forgotten the way. */
@Component
public class FunnelFacts {
  private final JdbcClient jdbc;

  FunnelFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How many applications came to each step.
   *
   * @param delivered whose engagement has had a delivery
   * @param completed whose engagement was completed
   */
  public record Counts(
      long applied,
      long shortlisted,
      long offered,
      long selected,
      long delivered,
      long completed) {}

  /**
   * Of the applications made from the first day to the last, in UTC.
   *
   * @param party {@code APPLICANT} or {@code HIRER}
   */
  public Counts of(UUID user, Fact.Party party, LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select count(*) as applied,
              count(*) filter (where shortlisted) as shortlisted,
              count(*) filter (where offered) as offered,
              count(*) filter (where selected) as selected,
              count(*) filter (where work.delivered) as delivered,
              count(*) filter (where work.completed) as completed
            from (
              select bool_or(told.state ->> 'status' = 'SHORTLISTED') as shortlisted,
                bool_or(told.state ->> 'status' in
                  ('OFFERED', 'COUNTERED', 'OFFER_DECLINED', 'OFFER_EXPIRED')) as offered,
                bool_or(told.state ->> 'status' = 'SELECTED') as selected,
                min(told.state ->> 'engagementId')::uuid as engagement
              from fact_party mine
              join fact_event told on told.kind = 'APPLICATION' and told.fact_id = mine.fact_id
              where mine.user_id = :user and mine.kind = 'APPLICATION' and mine.party = :party
              group by mine.fact_id
              having min((told.state ->> 'appliedAt')::timestamptz) >= :from
                and min((told.state ->> 'appliedAt')::timestamptz) < :until) bid
            left join lateral (
              select bool_or(told.state ->> 'firstDeliveredAt' is not null) as delivered,
                bool_or(told.state ->> 'status' = 'COMPLETED') as completed
              from fact_event told
              where told.kind = 'ENGAGEMENT' and told.fact_id = bid.engagement) work on true
            """)
        .param("user", user)
        .param("party", party.name())
        .param("from", first.atStartOfDay().atOffset(ZoneOffset.UTC))
        .param("until", last.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
        .query((row, number) ->
            new Counts(
                row.getLong("applied"),
                row.getLong("shortlisted"),
                row.getLong("offered"),
                row.getLong("selected"),
                row.getLong("delivered"),
                row.getLong("completed")))
        .single();
  }
}
