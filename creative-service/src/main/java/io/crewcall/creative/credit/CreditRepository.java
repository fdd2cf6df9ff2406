package io.crewcall.creative.credit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored credits. Ids grow with time, so they tell which credit is later. */
interface CreditRepository extends Repository<Credit, UUID> {
  Credit saveAndFlush(Credit credit);

  void delete(Credit credit);

  Optional<Credit> findById(UUID id);

  Optional<Credit> findByIdAndOwnerIdAndMediaId(UUID id, UUID ownerId, UUID mediaId);

  int countByOwnerIdAndMediaId(UUID ownerId, UUID mediaId);

  boolean existsByOwnerIdAndMediaIdAndCreditedIdAndProfession(
      UUID ownerId, UUID mediaId, UUID creditedId, String profession);

  /** Credits on somebody's reels that are shown now. */
  @Query(
      """
      select credit from Credit credit, CreativeProfile profile join profile.reels reel
      where credit.ownerId = :ownerId and profile.id = credit.ownerId
        and reel.mediaId = credit.mediaId
      order by credit.id
      """)
  List<Credit> findOnReelsOf(UUID ownerId);

  /** Where somebody is named, behind a credit, the latest first. */
  @Query(
      """
      from Credit credit where credit.creditedId = :creditedId and credit.id < :behind
      order by credit.id desc
      """)
  List<Credit> findNaming(UUID creditedId, UUID behind, Limit limit);

  /** Where somebody is named with a status, behind a credit, the latest first. */
  @Query(
      """
      from Credit credit
      where credit.creditedId = :creditedId and credit.status = :status and credit.id < :behind
      order by credit.id desc
      """)
  List<Credit> findNaming(UUID creditedId, Credit.Status status, UUID behind, Limit limit);

  /** Confirmed credits of somebody on visible profiles, behind a credit, the latest first. */
  @Query(
      """
      select credit from Credit credit, CreativeProfile profile join profile.reels reel
      where credit.creditedId = :creditedId and credit.status = CONFIRMED
        and profile.id = credit.ownerId and profile.visible and profile.hiddenBecause is null
        and reel.mediaId = credit.mediaId
        and not exists (
          select 1 from UserReplica person
          where person.userId = credit.creditedId and person.active = false)
        and credit.id < :behind
      order by credit.id desc
      """)
  List<Credit> findShown(UUID creditedId, UUID behind, Limit limit);

  /** All that name somebody, or that somebody gave. */
  @Query(
      """
      from Credit credit where credit.ownerId = :userId or credit.creditedId = :userId
      order by credit.id
      """)
  List<Credit> findByParty(UUID userId);

  @Modifying
  @Query("delete from Credit credit where credit.ownerId = :userId or credit.creditedId = :userId")
  void deleteByParty(UUID userId);

  @Modifying
  @Query("delete from Credit credit where credit.ownerId = :ownerId")
  void deleteByOwnerId(UUID ownerId);

  @Modifying
  @Query(
      """
      delete from Credit credit
      where credit.ownerId = :ownerId and credit.mediaId not in :mediaIds
      """)
  void deleteByOwnerIdAndMediaIdNotIn(UUID ownerId, Collection<UUID> mediaIds);
}
