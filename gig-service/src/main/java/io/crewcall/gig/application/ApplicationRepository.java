package io.crewcall.gig.application;

import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.gig.replica.Caller;
import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/**
 * Stored applications. A lock on one is taken after those on what pays for its gig and on the gig,
 * and nothing of it is read as an entity before: Hibernate would answer what it read first.
 */
interface ApplicationRepository extends Repository<Application, UUID> {
  String OPEN = "a.status in (APPLIED, SHORTLISTED, OFFERED, COUNTERED)";

  /**
   * Whose application it is, which never changes: read before the locks are taken, to tell who may
   * know of it and what is to be locked.
   */
  record Parties(UUID gigId, UUID applicantId, UUID hirerId, @Nullable UUID brandId) {

    boolean readableBy(Caller caller) {
      return caller.id().equals(applicantId) || caller.readsAsHirer(hirerId, brandId);
    }
  }

  Application save(Application application);

  /** Whether somebody has a part in an engagement or in one above it. */
  @Query(nativeQuery = true, value = "select stands_above(:parent, :person)")
  boolean standsAbove(UUID parent, UUID person);

  List<Application> saveAll(Iterable<Application> applications);

  Optional<Application> findById(UUID id);

  @Query("from Application a where a.id in :ids")
  List<Application> findAll(List<UUID> ids);

  @Query(
      """
      select new io.crewcall.gig.application.ApplicationRepository$Parties(
        a.gigId, a.applicantId, a.hirerId, a.brandId)
      from Application a where a.id = :id
      """)
  Optional<Parties> findParties(UUID id);

  /**
   * The parties of one that the caller may know of.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404
   */
  default Parties parties(UUID id, Caller caller) {
    return findParties(id)
        .filter(found -> found.readableBy(caller))
        .orElseThrow(ApplicationProblems::notFound);
  }

  /** Reads it and keeps others from changing it. */
  default Application lock(UUID id) {
    return lockById(id).orElseThrow(ApplicationProblems::notFound);
  }

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Application a where a.id = :id")
  Optional<Application> lockById(UUID id);

  /** Locks those whose offer nobody answered in time and no other instance is at. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
  @Query(
      """
      from Application a where a.status in (OFFERED, COUNTERED)
        and a.latestOffer.expiresAt <= :now
      order by a.latestOffer.expiresAt
      """)
  List<Application> lockOverdue(Instant now, Limit limit);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Application a where a.gigId = :gigId and " + OPEN + " order by a.id")
  List<Application> lockOpenOfGig(UUID gigId, Limit limit);

  @Query(
      "select a.id from Application a where a.applicantId = :userId and " + OPEN + " order by a.id")
  List<UUID> findOpenOfApplicant(UUID userId);

  /** Whether there is a bid of somebody for a role that counts. */
  boolean existsByGigRoleIdAndApplicantIdAndStatusNot(
      UUID gigRoleId, UUID applicantId, Status status);

  @Modifying
  @Query("update Application a set a.coverNote = null where a.applicantId = :userId")
  void eraseCoverNotes(UUID userId);

  @Modifying
  @Query(
      """
      update Application a set a.rejectionReason = null
      where a.hirerId = :userId and a.brandId is null
      """)
  void eraseRejectionReasons(UUID userId);
}
