package io.crewcall.gig.engagement;

import io.crewcall.gig.gig.EngagementFacts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells gigs about engagements. */
@Component
class StoredEngagementFacts implements EngagementFacts {
  static final String UNDER_WAY =
      "status in ('ACTIVE', 'DELIVERED', 'CHANGES_REQUESTED', 'CANCEL_REQUESTED', 'DISPUTED')";
  private final JdbcClient jdbc;
  private final Engagements engagements;

  StoredEngagementFacts(JdbcClient jdbc, Engagements engagements) {
    this.jdbc = jdbc;
    this.engagements = engagements;
  }

  @Override
  public Optional<Parent> parent(UUID engagementId) {
    return engagements
        .find(engagementId)
        .map(found ->
            new Parent(
                found.id(),
                found.terms().workerId(),
                found.terms().hirerId(),
                found.terms().brandId(),
                found.terms().campaignId(),
                found.terms().depth(),
                found.terms().fee().currency(),
                found.underWay()));
  }

  @Override
  public Tally tally(UUID gigId) {
    return jdbc.sql(
            "select count(*) filter (where "
                + UNDER_WAY
                + """
                ) as under_way, count(*) filter (where status in ('COMPLETED', 'RESOLVED'))
                  as completed
                from engagement where gig_id = :gig
                """)
        .param("gig", gigId)
        .query((row, number) -> new Tally(row.getInt("under_way"), row.getInt("completed")))
        .single();
  }
}
