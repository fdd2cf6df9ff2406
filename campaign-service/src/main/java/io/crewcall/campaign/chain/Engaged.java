package io.crewcall.campaign.chain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the engagements under campaigns come to, for many campaigns in one statement. */
@Repository
public class Engaged {
  private final JdbcClient jdbc;

  Engaged(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The engagements of one campaign, as its lifecycle and its budget see them.
   *
   * @param unsettled how many, sub-gigs included, may still go either way
   * @param committed minor units the brand owes or may owe: the first level's fees, since those of
   *     sub-gigs are paid out of them
   * @param completed minor units of that which are earned
   */
  public record Summary(long unsettled, long committed, long completed) {
    public static final Summary NONE = new Summary(0, 0, 0);

    public boolean settled() {
      return unsettled == 0;
    }
  }

  public Summary of(UUID campaignId) {
    return among(java.util.List.of(campaignId)).getOrDefault(campaignId, Summary.NONE);
  }

  /** Campaigns without engagements are left out. */
  public Map<UUID, Summary> among(Collection<UUID> campaignIds) {
    Map<UUID, Summary> found = new HashMap<>();
    jdbc.sql(
            """
            select campaign_id,
                   count(*) filter (where not settled) as unsettled,
                   coalesce(sum(committed) filter (where parent_engagement_id is null), 0)
                     as committed,
                   coalesce(sum(completed) filter (where parent_engagement_id is null), 0)
                     as completed
              from engagement_replica
             where campaign_id = any(:campaigns)
             group by campaign_id
            """)
        .param("campaigns", campaignIds.toArray(UUID[]::new))
        .query((java.sql.ResultSet row) -> {
          found.put(
              row.getObject("campaign_id", UUID.class),
              new Summary(
                  row.getLong("unsettled"), row.getLong("committed"), row.getLong("completed")));
        });
    return found;
  }
}
