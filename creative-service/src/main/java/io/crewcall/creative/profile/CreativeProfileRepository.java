package io.crewcall.creative.profile;

import io.crewcall.platform.problem.Problem;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored profiles. */
public interface CreativeProfileRepository extends Repository<CreativeProfile, UUID> {

  CreativeProfile save(CreativeProfile profile);

  void delete(CreativeProfile profile);

  /** Without the lists. */
  Optional<CreativeProfile> findById(UUID userId);

  @EntityGraph(attributePaths = "reels")
  Optional<CreativeProfile> findWithReelsById(UUID userId);

  @EntityGraph(attributePaths = "unavailable")
  Optional<CreativeProfile> findWithUnavailableById(UUID userId);

  @EntityGraph(attributePaths = {"professions", "reels"})
  Optional<CreativeProfile> findWithProfessionsAndReelsById(UUID userId);

  /** Those of these profiles that are there, with professions. */
  @EntityGraph(attributePaths = "professions")
  @Query("from CreativeProfile profile where profile.id in :userIds")
  List<CreativeProfile> findAllWithProfessions(Collection<UUID> userIds);

  /** The same with reels. */
  @EntityGraph(attributePaths = "reels")
  @Query("from CreativeProfile profile where profile.id in :userIds")
  List<CreativeProfile> findAllWithReels(Collection<UUID> userIds);

  /** The same with the days taken. */
  @EntityGraph(attributePaths = "unavailable")
  @Query("from CreativeProfile profile where profile.id in :userIds")
  List<CreativeProfile> findAllWithUnavailable(Collection<UUID> userIds);

  /**
   * The profile, with its row locked until the transaction ends. Everything that changes data of a
   * crew member takes this lock first, so that changes of one happen one after the other.
   */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from CreativeProfile profile where profile.id = :userId")
  Optional<CreativeProfile> lockById(UUID userId);

  /**
   * The same for what needs a profile.
   *
   * @param before what the user wants to do
   * @throws io.crewcall.platform.problem.ProblemException 409 without a profile
   */
  default CreativeProfile lockBefore(String before, UUID userId) {
    return lockById(userId)
        .orElseThrow(() ->
            Problem.conflict(
                    "PROFILE_REQUIRED", "Create your creative profile before " + before + ".")
                .exception());
  }

  /** Profiles that show a stored file. */
  @Query(
      """
      select profile.id from CreativeProfile profile join profile.reels reel
      where reel.mediaId = :mediaId order by profile.id
      """)
  List<UUID> findIdsByReel(UUID mediaId);

  /** Profiles that carry one of these tags. */
  @Query(
      nativeQuery = true,
      value =
          """
          select user_id from creative_profile where skill_tags && cast(:tags as text[])
          order by user_id limit :limit
          """)
  List<UUID> findIdsBySkillTags(String[] tags, int limit);
}
