package io.crewcall.gig.application;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All rounds of the negotiations about bids. */
interface OfferRoundRepository extends Repository<OfferRound, UUID> {
  OfferRound save(OfferRound round);

  /** At most {@link Offer#MAX_ROUNDS}. */
  List<OfferRound> findByApplicationIdOrderByRound(UUID applicationId);

  @Modifying
  @Query("update OfferRound o set o.message = null where o.fromUserId = :userId")
  void eraseMessages(UUID userId);
}
