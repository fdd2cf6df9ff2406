package io.crewcall.gig.review;

import io.crewcall.gig.moderation.ModeratedContentRepository;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Reviews. Lists are read from an index, see {@link io.crewcall.gig.sql.NewestFirst}. */
interface ReviewRepository extends ModeratedContentRepository<Review> {
  Optional<Review> findById(UUID id);

  @Override
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Review review where review.id = :id")
  Optional<Review> lockById(UUID id);

  @Query("from Review review where review.engagementId = :engagement order by review.id")
  List<Review> findByEngagement(UUID engagement);

  @Override
  @Modifying
  @Query("update Review review set review.status = REPORTED where review.id = :id")
  void markReported(UUID id);

  /** Makes sure that bursts of low ratings of one person are looked for one after the other. */
  @Query(
      nativeQuery = true,
      value = "select cast(pg_advisory_xact_lock(hashtextextended(:subject, 4712)) as text)")
  String lockBursts(String subject);

  /** Low ratings of a week by people whose accounts were younger than 14 days. */
  @Query(
      nativeQuery = true,
      value =
          """
          select review.id as id, review.author_id as authorId
          from review join user_replica person on person.user_id = review.author_id
          where review.subject_id = :subject and review.rating <= 2
            and review.revealed_at > database_time() - interval '7 days'
            and review.written_at < person.joined_at + interval '14 days'
            and review.status in ('REVEALED', 'REPORTED', 'HELD')
          order by review.id
          """)
  List<LowRating> lowRatingsByYoungAccounts(UUID subject);

  /** One low rating. */
  interface LowRating {
    UUID getId();

    UUID getAuthorId();
  }

  /** Those of and about this person that have words, to take them away. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      from Review review where (review.authorId = :person or review.subjectId = :person)
        and (review.text is not null or review.reply is not null)
      order by review.id
      """)
  List<Review> lockForErasure(UUID person);

  @Query("from Review review where review.authorId = :author order by review.id")
  Stream<Review> streamByAuthor(UUID author);

  @Query(
      """
      from Review review where review.subjectId = :subject and review.status <> SEALED
      order by review.id
      """)
  Stream<Review> streamRevealedAbout(UUID subject);

  /** The revealed reviews about a brand, the latest reveal first. */
  @Query(
      """
      from Review review
      where review.brandId = :brand and review.side = WORKER
        and review.status in (REVEALED, REPORTED, RESTORED)
        and (review.revealedAt, review.id) < (:revealedAt, :after)
      order by review.revealedAt desc, review.id desc
      """)
  List<Review> shownAboutBrand(UUID brand, Instant revealedAt, UUID after, Limit limit);

  /**
   * The revealed reviews about somebody, the latest reveal first; those about a brand are not about
   * who posted for it.
   */
  @Query(
      """
      from Review review
      where review.subjectId = :subject and review.status in (REVEALED, REPORTED, RESTORED)
        and (review.side = HIRER or review.brandId is null)
        and (review.revealedAt, review.id) < (:revealedAt, :after)
      order by review.revealedAt desc, review.id desc
      """)
  List<Review> shownAbout(UUID subject, Instant revealedAt, UUID after, Limit limit);

  /** What waits for an admin or was removed, the newest first. */
  @Query(
      """
      from Review review
      where review.status >= :status and (review.status, review.id) < (:status, :after)
        and review.status in (REPORTED, HELD, REMOVED)
      order by review.status desc, review.id desc
      """)
  List<Review> inModeration(ReviewStatus status, UUID after, Limit limit);

  /**
   * The skills that hirers endorsed in reviews that are shown, each with how many of them did.
   *
   * @param after the skill that the page before ended with, or an empty text
   */
  @Query(
      nativeQuery = true,
      value =
          """
          select skill as skill, count(distinct author_id) as endorsers,
            max(revealed_at) as lastEndorsedAt
          from review cross join lateral unnest(skills) as skill
          where subject_id = :subject and side = 'HIRER'
            and status in ('REVEALED', 'REPORTED', 'RESTORED') and skill > :after
          group by skill order by skill limit :limit
          """)
  List<EndorsedSkill> endorsedSkills(UUID subject, String after, int limit);

  /** One skill with how many endorsed it. */
  interface EndorsedSkill {
    String getSkill();

    int getEndorsers();

    Instant getLastEndorsedAt();
  }

  /** The skills that the work of a role asks for. */
  @Query(nativeQuery = true, value = "select unnest(skill_tags) from gig_role where id = :role")
  List<String> skillsOfRole(UUID role);
}
