package io.crewcall.gig.brief;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has to do with a gig. */
@Repository
class BriefFacts {
  private final JdbcClient jdbc;

  BriefFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether somebody is invited and has not said no, bids, or was hired. */
  boolean involved(UUID gigId, UUID person) {
    return jdbc.sql(
            """
            select exists (select 1 from application where applicant_id = :me and gig_id = :gig
                and status in ('APPLIED', 'SHORTLISTED', 'OFFERED', 'COUNTERED', 'SELECTED'))
              or exists (select 1 from invitation where user_id = :me and gig_id = :gig
                and status in ('SENT', 'ACCEPTED'))
            """)
        .param("me", person)
        .param("gig", gigId)
        .query(Boolean.class)
        .single();
  }
}
