package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.metric.Formulas;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.user.UserState;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mean rating of each role, taken now and then from all revealed reviews; scorecards take it
 * over when they are computed the next time, within a day.
 */
@Component
class RoleMeansJob {
  private final JdbcClient jdbc;
  private final Clock clock;

  RoleMeansJob(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The mean of a user's role, or what stands for it as long as there are few reviews. */
  double meanFor(@Nullable UserState user) {
    return Formulas.ratedAs(user)
        .map(Role::name)
        .flatMap(role ->
            jdbc.sql("select mean from role_mean where role = :role and reviews >= :enough")
                .param("role", role)
                .param("enough", Formulas.ENOUGH_REVIEWS_FOR_MEAN)
                .query(Double.class)
                .optional())
        .orElse(Formulas.EARLY_MEAN);
  }

  void take() {
    jdbc.sql(
            """
            insert into role_mean (role, mean, reviews, taken_at)
            select role, avg((review.state ->> 'rating')::int), count(*), :now
            from fact review
            join fact_party subject on subject.kind = 'REVIEW' and subject.party = 'SUBJECT'
              and subject.fact_id = review.fact_id
            join fact member on member.kind = 'USER' and member.fact_id = subject.user_id
            cross join jsonb_array_elements_text(member.state -> 'roles') as role
            where review.kind = 'REVIEW' and review.state ->> 'subjectSide' = 'WORKER'
              and (review.state ->> 'visible')::boolean
              and (review.state ->> 'fee')::bigint > 0
            group by role
            on conflict (role) do update set mean = excluded.mean, reviews = excluded.reviews,
              taken_at = excluded.taken_at
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
