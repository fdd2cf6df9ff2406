package io.crewcall.gig.replica;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.campaign.CampaignState;
import io.crewcall.gig.sql.Columns;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Campaigns, as campaign-service told them, and what is committed against their budgets. */
@Repository
public class Campaigns {
  private final JdbcClient jdbc;

  Campaigns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Campaign> find(UUID id) {
    return read(id, "");
  }

  /** Reads it and holds its row until the transaction ends. */
  public Optional<Campaign> lock(UUID id) {
    return read(id, " for no key update");
  }

  /** Commits a fee; false when the campaign is not live or has not that much left. */
  public boolean commit(UUID id, Money fee) {
    return jdbc.sql(
                """
                update campaign set committed = committed + :fee
                where campaign_id = :id and status = 'LIVE' and currency = :currency
                  and committed + :fee <= budget
                """)
            .param("id", id)
            .param("fee", fee.amount())
            .param("currency", fee.currency())
            .update()
        == 1;
  }

  /** Gives back the fee of an engagement that will not be paid. */
  public void release(UUID id, Money fee) {
    jdbc.sql("update campaign set committed = committed - :fee where campaign_id = :id")
        .param("id", id)
        .param("fee", fee.amount())
        .update();
  }

  private Optional<Campaign> read(UUID id, String lock) {
    return jdbc.sql(
            """
            select campaign_id, brand_id, status, budget, committed, currency from campaign
            where campaign_id = :id
            """
                + lock)
        .param("id", id)
        .query((row, number) ->
            new Campaign(
                Columns.uuid(row, "campaign_id"),
                Columns.uuid(row, "brand_id"),
                CampaignState.Status.valueOf(row.getString("status")),
                Columns.money(row, "budget"),
                Columns.money(row, "committed")))
        .optional();
  }

  void on(Event<CampaignState> event) {
    CampaignState campaign = event.data();
    jdbc.sql(
            """
            insert into campaign (campaign_id, brand_id, title, status, budget, currency, version)
            values (:id, :brand, :title, :status, :budget, :currency, :version)
            on conflict (campaign_id) do update set title = excluded.title,
              status = excluded.status, budget = excluded.budget, currency = excluded.currency,
              version = excluded.version
            where campaign.version < excluded.version
            """)
        .param("id", campaign.campaignId())
        .param("brand", campaign.brandId())
        .param("title", campaign.title())
        .param("status", campaign.status().name())
        .param("budget", campaign.budget().amount())
        .param("currency", campaign.budget().currency())
        .param("version", event.version())
        .update();
  }
}
