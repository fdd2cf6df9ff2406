package io.crewcall.campaign.chain;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads whole chains, from the roots down to three levels, in two statements whatever their size.
 */
@Repository
public class Chains {
  private static final String BELOW =
      """
      union all
      select sub.gig_id, chain.level + 1
        from chain
        join engagement_replica e on e.gig_id = chain.gig_id
        join gig_replica sub on sub.parent_engagement_id = e.engagement_id
       where chain.level < 3)
      """;

  private static final String OF_CAMPAIGN =
      """
      with recursive chain (gig_id, level) as (
      select gig_id, 1 from gig_replica
       where campaign_id = :root and parent_engagement_id is null
      """
          + BELOW;

  private static final String OF_GIG =
      """
      with recursive chain (gig_id, level) as (
      select gig_id, 1 from gig_replica where gig_id = :root
      """
          + BELOW;

  private static final String GIGS =
      """
      select g.gig_id, g.creator_id, g.brand_id, g.campaign_id, g.parent_engagement_id, g.depth,
             g.title, g.type, g.status, g.slots, g.filled, g.budget, g.currency, g.deadline,
             p.handle, p.display_name, p.avatar_url
        from chain
        join gig_replica g on g.gig_id = chain.gig_id
        left join user_replica p on p.user_id = g.creator_id
       order by g.gig_id
      """;

  private static final String ENGAGEMENTS =
      """
      select e.engagement_id, e.gig_id, e.gig_role_id, e.hirer_id, e.worker_id, e.profession,
             e.fee, e.currency, e.committed, e.completed, e.settled, e.status, e.agreed_hours,
             e.hours_logged, e.started_at, e.due_date, e.first_delivered_at,
             e.first_due_date_at_delivery, e.completed_at, e.fee_visible,
             p.handle, p.display_name, p.avatar_url
        from chain
        join engagement_replica e on e.gig_id = chain.gig_id
        left join user_replica p on p.user_id = e.worker_id
       order by e.engagement_id
      """;

  private final JdbcClient jdbc;

  Chains(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Everything under a campaign. */
  public Chain ofCampaign(UUID campaignId) {
    return read(OF_CAMPAIGN, campaignId);
  }

  /** A gig and everything under it. */
  public Chain ofGig(UUID gigId) {
    return read(OF_GIG, gigId);
  }

  /** One gig without what is under it. */
  public Optional<GigRow> gig(UUID gigId) {
    return jdbc.sql("with chain (gig_id) as (select :root) " + GIGS)
        .param("root", gigId)
        .query((row, number) -> gig(row))
        .optional();
  }

  private Chain read(String chain, UUID root) {
    return new Chain(
        jdbc.sql(chain + GIGS).param("root", root).query((row, number) -> gig(row)).list(),
        jdbc.sql(chain + ENGAGEMENTS)
            .param("root", root)
            .query((row, number) -> engagement(row))
            .list());
  }

  private static GigRow gig(ResultSet row) throws SQLException {
    return new GigRow(
        id(row, "gig_id"),
        person(row, "creator_id"),
        row.getObject("brand_id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getObject("parent_engagement_id", UUID.class),
        row.getInt("depth"),
        row.getString("title"),
        GigState.Type.valueOf(row.getString("type")),
        GigState.Status.valueOf(row.getString("status")),
        row.getInt("slots"),
        row.getInt("filled"),
        row.getLong("budget"),
        row.getString("currency"),
        row.getObject("deadline", OffsetDateTime.class).toInstant());
  }

  private static EngagementRow engagement(ResultSet row) throws SQLException {
    return new EngagementRow(
        id(row, "engagement_id"),
        id(row, "gig_id"),
        id(row, "gig_role_id"),
        id(row, "hirer_id"),
        person(row, "worker_id"),
        row.getString("profession"),
        row.getLong("fee"),
        row.getString("currency"),
        row.getLong("committed"),
        row.getLong("completed"),
        row.getBoolean("settled"),
        EngagementState.Status.valueOf(row.getString("status")),
        row.getObject("agreed_hours", Integer.class),
        row.getObject("hours_logged", Integer.class),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        time(row, "due_date"),
        time(row, "first_delivered_at"),
        time(row, "first_due_date_at_delivery"),
        time(row, "completed_at"),
        row.getBoolean("fee_visible"));
  }

  private static Person person(ResultSet row, String idColumn) throws SQLException {
    return new Person(
        id(row, idColumn),
        row.getString("handle"),
        row.getString("display_name"),
        row.getString("avatar_url"));
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
