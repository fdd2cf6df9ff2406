package io.crewcall.influencer.profile;

import io.crewcall.platform.problem.Problem;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stored profiles. */
public interface InfluencerProfileRepository extends Repository<InfluencerProfile, UUID> {

  InfluencerProfile save(InfluencerProfile profile);

  void delete(InfluencerProfile profile);

  /** Without its lists. */
  Optional<InfluencerProfile> findById(UUID userId);

  /** With categories and reels, in one statement. */
  @EntityGraph(attributePaths = {"categories", "reels"})
  Optional<InfluencerProfile> findWithCollectionsById(UUID userId);

  /** With all its lists. The days may be many, so they are read on their own. */
  @Transactional(readOnly = true)
  default Optional<InfluencerProfile> findWhole(UUID userId) {
    return findWithCollectionsById(userId).flatMap(found -> findWithUnavailableById(userId));
  }

  /** With the days taken. */
  @EntityGraph(attributePaths = "unavailable")
  Optional<InfluencerProfile> findWithUnavailableById(UUID userId);

  /** Those of these profiles that are there, with categories. */
  @EntityGraph(attributePaths = "categories")
  @Query("from InfluencerProfile profile where profile.id in :userIds")
  List<InfluencerProfile> findAllWithCategories(Collection<UUID> userIds);

  /** The same with reels. */
  @EntityGraph(attributePaths = "reels")
  @Query("from InfluencerProfile profile where profile.id in :userIds")
  List<InfluencerProfile> findAllWithReels(Collection<UUID> userIds);

  /** The same with the days taken. */
  @EntityGraph(attributePaths = "unavailable")
  @Query("from InfluencerProfile profile where profile.id in :userIds")
  List<InfluencerProfile> findAllWithUnavailable(Collection<UUID> userIds);

  /**
   * The profile, with its row locked until the transaction ends. Everything that changes data of an
   * influencer takes this lock first, so that changes of one influencer happen one after the other.
   */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from InfluencerProfile profile where profile.id = :userId")
  Optional<InfluencerProfile> lockById(UUID userId);

  /**
   * The same for what needs a profile.
   *
   * @param before what the user wants to do
   * @throws io.crewcall.platform.problem.ProblemException 409 without a profile
   */
  default InfluencerProfile lockBefore(String before, UUID userId) {
    return lockById(userId)
        .orElseThrow(() ->
            Problem.conflict(
                    "PROFILE_REQUIRED", "Create your influencer profile before " + before + ".")
                .exception());
  }

  /** Profiles whose figures may have changed by now, the longest overdue first. */
  @Query(
      """
      select profile.id from InfluencerProfile profile where profile.engagementDueAt <= :now
      order by profile.engagementDueAt
      """)
  List<UUID> findIdsByEngagementDue(Instant now, Limit limit);

  /** Profiles that show a stored file. */
  @Query(
      """
      select profile.id from InfluencerProfile profile join profile.reels reel
      where reel.mediaId = :mediaId order by profile.id
      """)
  List<UUID> findIdsByReel(UUID mediaId);
}
