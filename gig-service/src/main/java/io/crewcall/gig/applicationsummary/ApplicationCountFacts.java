package io.crewcall.gig.applicationsummary;

import io.crewcall.contracts.gig.ApplicationState;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the bids for a gig, in one statement. */
@Repository
class ApplicationCountFacts {
  private final JdbcClient jdbc;

  ApplicationCountFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<PublicStatus, Long> of(UUID gigId) {
    Map<PublicStatus, Long> counts = new EnumMap<>(PublicStatus.class);
    jdbc.sql(
            """
            select status, count(*) as bids from application where gig_id = :gig group by status
            """)
        .param("gig", gigId)
        .query(row -> {
          long bids = row.getLong("bids");
          PublicStatus.of(ApplicationState.Status.valueOf(row.getString("status")))
              .ifPresent(status -> counts.merge(status, bids, Long::sum));
        });
    return counts;
  }
}
