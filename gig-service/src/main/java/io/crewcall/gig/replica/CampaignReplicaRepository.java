package io.crewcall.gig.replica;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.campaign.CampaignState;
import io.crewcall.platform.replicas.ReplicaRepository;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Campaigns, as campaign-service tells of them, and what is committed against their budgets. */
public interface CampaignReplicaRepository extends ReplicaRepository<CampaignReplica, UUID> {

  /** Keeps a campaign as it is until the transaction ends; others may do the same. */
  @Lock(LockModeType.PESSIMISTIC_READ)
  @Query("from CampaignReplica c where c.campaignId = :id")
  Optional<CampaignReplica> hold(UUID id);

  /** Commits a fee; false when the campaign is not live or has not that much left. */
  default boolean commit(UUID id, Money fee) {
    return commit(id, fee.amount(), fee.currency()) == 1;
  }

  @Modifying
  @Query(
      """
      update CampaignReplica c set c.committed = c.committed + :fee
      where c.campaignId = :id and c.status = LIVE and c.currency = :currency
        and c.committed + :fee <= c.budget
      """)
  int commit(UUID id, long fee, String currency);

  /** Gives back what will not be paid. */
  @Modifying
  @Query("update CampaignReplica c set c.committed = c.committed - :fee where c.campaignId = :id")
  void release(UUID id, long fee);

  /** To be subscribed to the topic of campaigns. */
  default void on(Event<CampaignState> event) {
    renew(
        event.data().campaignId(),
        CampaignReplica::new,
        event.version(),
        replica -> replica.take(event.data()));
  }
}
