package io.crewcall.campaign.campaign;

import io.crewcall.contracts.campaign.CampaignState.Status;
import io.crewcall.platform.messaging.Outbox;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where campaigns are kept. Every change leaves an event in the same transaction. */
@Repository
public class Campaigns {
  private final EntityManager entities;
  private final Outbox outbox;
  private final Cursors cursors;

  Campaigns(EntityManager entities, Outbox outbox, Cursors cursors) {
    this.entities = entities;
    this.outbox = outbox;
    this.cursors = cursors;
  }

  /** A campaign's frame. */
  @Transactional(readOnly = true)
  public Optional<CampaignOutline> outline(UUID id) {
    return find(id)
        .map(campaign -> {
          CampaignDetails details = campaign.details();
          return new CampaignOutline(
              campaign.id(),
              campaign.brandId(),
              details.title(),
              details.budget(),
              details.startDate(),
              details.endDate(),
              details.category(),
              campaign.status());
        });
  }

  Optional<Campaign> find(UUID id) {
    return Optional.ofNullable(entities.find(Campaign.class, id));
  }

  /** With the row locked, so that changes to one campaign come one by one. */
  Optional<Campaign> findLocked(UUID id) {
    return Optional.ofNullable(entities.find(Campaign.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  void add(Campaign campaign) {
    entities.persist(campaign);
    changed("campaign.created", campaign);
  }

  /** Writes what was changed, and tells others. */
  void changed(String event, Campaign campaign) {
    entities.flush();
    outbox.publish(event, campaign.id(), campaign.version(), campaign.state());
  }

  /** A brand's campaigns, newest first; one statement a page. */
  Page<Campaign> page(UUID brandId, @Nullable Status status, PageQuery query) {
    String list = "campaigns:" + brandId + ":" + (status == null ? "" : status);
    Optional<UUID> before =
        cursors.decode(list, query.cursor(), 1).map(List::getFirst).map(UUID::fromString);
    TypedQuery<Campaign> statement =
        entities.createQuery(
            "from Campaign c where c.brandId = :brand"
                + (status == null ? "" : " and c.status = :status")
                + (before.isEmpty() ? "" : " and c.id < :before")
                + " order by c.id desc",
            Campaign.class);
    statement.setParameter("brand", brandId);
    if (status != null) {
      statement.setParameter("status", status);
    }
    before.ifPresent(id -> statement.setParameter("before", id));
    List<Campaign> rows = statement.setMaxResults(query.limit() + 1).getResultList();
    return Page.of(rows, query.limit(), last -> cursors.encode(list, last.id()));
  }
}
