package io.crewcall.campaign.campaign;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Campaigns a person has made. They belong to the brand and stay with its team; those of a brand
 * that has nobody else lose what was written in them.
 */
@Component
@Order(1)
class CampaignPersonalData implements PersonalData {
  private final JdbcClient jdbc;
  private final Campaigns campaigns;
  private final Clock clock;

  CampaignPersonalData(JdbcClient jdbc, Campaigns campaigns, Clock clock) {
    this.jdbc = jdbc;
    this.campaigns = campaigns;
    this.clock = clock;
  }

  /** A campaign that the person has made. */
  record Made(
      UUID campaignId,
      UUID brandId,
      String title,
      @Nullable String description,
      String status,
      Instant createdAt) {}

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "campaigns-made",
        jdbc
            .sql(
                """
                select id, brand_id, title, description, status, created_at from campaign
                 where created_by = :user order by id
                """)
            .param("user", userId)
            .withFetchSize(500)
            .query((row, number) ->
                new Made(
                    row.getObject("id", UUID.class),
                    row.getObject("brand_id", UUID.class),
                    row.getString("title"),
                    row.getString("description"),
                    row.getString("status"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant()))
            .stream());
  }

  @Override
  public void erase(UUID userId) {
    jdbc.sql(
            """
            select c.id from campaign c
             where c.created_by = :user and c.title <> :blank
               and not exists (select 1 from brand_member m
                                where m.brand_id = c.brand_id and m.user_id <> :user)
             order by c.id
            """)
        .param("user", userId)
        .param("blank", Campaign.FORGOTTEN)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list()
        .forEach(id ->
            campaigns
                .findLocked(id)
                .ifPresent(campaign -> {
                  campaign.forget(clock.instant());
                  campaigns.changed("campaign.updated", campaign);
                }));
  }
}
