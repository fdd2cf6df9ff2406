package io.crewcall.creative.offer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The stored offers, written while their owner's profile is locked. Ids grow with time, so they
 * tell which offer is newer.
 */
interface OfferRepository extends Repository<Offer, UUID> {
  Offer saveAndFlush(Offer offer);

  void delete(Offer offer);

  int countByUserId(UUID userId);

  Optional<Offer> findByIdAndUserId(UUID id, UUID userId);

  List<Offer> findByUserIdOrderByIdDesc(UUID userId);

  /** All offers of somebody behind one of them, the newest first. */
  @Query(
      """
      from Offer offer where offer.userId = :userId and offer.id < :behind
      order by offer.id desc
      """)
  List<Offer> findBehind(UUID userId, UUID behind, Limit limit);

  /** Active offers of somebody behind one of them, the newest first. */
  @Query(
      """
      from Offer offer where offer.userId = :userId and offer.active and offer.id < :behind
      order by offer.id desc
      """)
  List<Offer> findActiveBehind(UUID userId, UUID behind, Limit limit);

  @Query("select offer.userId from Offer offer where offer.id = :id")
  Optional<UUID> findOwnerId(UUID id);

  /** Offers that carry one of these tags. */
  @Query(
      nativeQuery = true,
      value =
          """
          select offer_id from offer where skill_tags && cast(:tags as text[])
          order by offer_id limit :limit
          """)
  List<UUID> findIdsBySkillTags(String[] tags, int limit);
}
