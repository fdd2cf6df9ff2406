package io.crewcall.gig.testimonial;

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

/**
 * Testimonials. Lists are read from an index: see {@link io.crewcall.gig.sql.NewestFirst} for why
 * the columns that agree are compared as a range and stand in the order.
 */
interface TestimonialRepository extends ModeratedContentRepository<Testimonial> {
  Optional<Testimonial> findById(UUID id);

  @Override
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Testimonial t where t.id = :id")
  Optional<Testimonial> lockById(UUID id);

  /** The one that this author was asked for by this subject. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      from Testimonial t
      where t.authorId = :author and t.subjectId = :subject and t.status = REQUESTED
      """)
  Optional<Testimonial> lockRequested(UUID author, UUID subject);

  /** All that this person wrote, was asked for or is the subject of, and that is not erased yet. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      from Testimonial t where (t.authorId = :person or t.subjectId = :person)
        and (t.text is not null or t.message is not null
          or t.status not in (DECLINED, WITHDRAWN, REMOVED))
      order by t.id
      """)
  List<Testimonial> lockForErasure(UUID person);

  /** Whether there is one between the two that has not been declined or withdrawn. */
  @Query(
      """
      select count(t) > 0 from Testimonial t where t.authorId = :author and t.subjectId = :subject
        and t.status not in (DECLINED, WITHDRAWN)
      """)
  boolean existsBetween(UUID author, UUID subject);

  /** Whether the subject declined what the author wrote before. */
  @Query(
      """
      select count(t) > 0 from Testimonial t where t.authorId = :author and t.subjectId = :subject
        and t.status = DECLINED and t.writtenAt is not null
      """)
  boolean existsDeclined(UUID author, UUID subject);

  @Override
  @Modifying
  @Query("update Testimonial t set t.status = REPORTED where t.id = :id")
  void markReported(UUID id);

  @Query(
      """
      from Testimonial t where t.authorId = :person or t.subjectId = :person order by t.id
      """)
  Stream<Testimonial> streamByPerson(UUID person);

  /** Those that everybody sees, the latest first. */
  @Query(
      """
      from Testimonial t where t.subjectId = :subject and t.status in (PUBLISHED, REPORTED)
        and (t.publishedAt, t.id) < (:publishedAt, :after)
      order by t.publishedAt desc, t.id desc
      """)
  List<Testimonial> shownAbout(UUID subject, Instant publishedAt, UUID after, Limit limit);

  /** What waits for an admin or was removed, the newest first. */
  @Query(
      """
      from Testimonial t
      where t.status >= :status and (t.status, t.id) < (:status, :after)
        and t.status in (REPORTED, HELD, REMOVED)
      order by t.status desc, t.id desc
      """)
  List<Testimonial> inModeration(TestimonialStatus status, UUID after, Limit limit);
}
