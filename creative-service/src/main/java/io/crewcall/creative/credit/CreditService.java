package io.crewcall.creative.credit;

import io.crewcall.creative.profile.CreativeProfileRepository;
import io.crewcall.creative.taxonomy.TaxonomyService;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.user.UserReplicaRepository;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives credits, decides about them and takes them back. */
@Service
public class CreditService {
  private static final int MOST = 30;

  private final CreditRepository credits;
  private final CreativeProfileRepository profiles;
  private final UserReplicaRepository users;
  private final TaxonomyService taxonomy;
  private final IdGenerator ids;
  private final Clock clock;

  CreditService(
      CreditRepository credits,
      CreativeProfileRepository profiles,
      UserReplicaRepository users,
      TaxonomyService taxonomy,
      IdGenerator ids,
      Clock clock) {
    this.credits = credits;
    this.profiles = profiles;
    this.users = users;
    this.taxonomy = taxonomy;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Names somebody on a reel; not shown until they agree.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when the caller shows no such reel,
   *     409 or 422 when the credit cannot be given
   */
  @Transactional
  Credit give(UUID ownerId, UUID mediaId, GiveCreditRequest request) {
    boolean shown =
        profiles
            .lockById(ownerId)
            .filter(profile ->
                profile.reels().stream().anyMatch(reel -> reel.mediaId().equals(mediaId)))
            .isPresent();
    if (!shown) {
      throw Problem.notFound("REEL_NOT_FOUND", "There is no such reel on your profile.")
          .exception();
    }
    if (request.userId().equals(ownerId)) {
      throw refusal(
          "userId", "SELF_CREDIT", "must be somebody else; say your own part on the reel");
    }
    if (!users.findActive(request.userId()).orElse(false)) {
      throw refusal("userId", "UNKNOWN_USER", "must be a user of the platform");
    }
    if (!taxonomy.unknownProfessions(List.of(request.profession()), List.of()).isEmpty()) {
      throw refusal(
          "profession", "UNKNOWN_PROFESSION", "is not in the list at /api/v1/professions");
    }
    if (credits.countByOwnerIdAndMediaId(ownerId, mediaId) >= MOST) {
      throw Problem.conflict("TOO_MANY_CREDITS", "No reel has more than " + MOST + " credits.")
          .exception();
    }
    if (credits.existsByOwnerIdAndMediaIdAndCreditedIdAndProfession(
        ownerId, mediaId, request.userId(), request.profession())) {
      throw Problem.conflict("CREDIT_EXISTS", "They have that credit on this reel already.")
          .exception();
    }
    return credits.saveAndFlush(new Credit(ids.next(), ownerId, mediaId, request, clock.instant()));
  }

  /**
   * The credited person agrees or declines; both may be taken back later.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when they are not named there, 409
   *     when the status does not permit it
   */
  @Transactional
  Credit decide(UUID creditedId, UUID creditId, Credit.Action action) {
    Credit credit =
        credits
            .findById(creditId)
            .filter(found -> found.creditedId().equals(creditedId))
            .orElseThrow(CreditService::notFound);
    if (!credit.decide(action, clock.instant())) {
      throw Problem.conflict(
              "CREDIT_ALREADY_DECIDED", "The credit is " + credit.status() + " already.")
          .exception();
    }
    try {
      return credits.saveAndFlush(credit);
    } catch (OptimisticLockingFailureException decidedMeanwhile) {
      throw Problem.conflict("CREDIT_ALREADY_DECIDED", "It was decided at the same moment.")
          .exception();
    }
  }

  /**
   * The owner takes a credit back.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 or 412
   */
  @Transactional
  void takeBack(UUID ownerId, UUID mediaId, UUID creditId, IfMatch ifMatch) {
    profiles.lockById(ownerId);
    Credit credit =
        credits
            .findByIdAndOwnerIdAndMediaId(creditId, ownerId, mediaId)
            .orElseThrow(CreditService::notFound);
    ifMatch.check(credit.version());
    credits.delete(credit);
  }

  /** Deletes the credits on all other reels of the owner, inside the caller's transaction. */
  public void keepOnly(UUID ownerId, List<UUID> mediaIds) {
    if (mediaIds.isEmpty()) {
      credits.deleteByOwnerId(ownerId);
    } else {
      credits.deleteByOwnerIdAndMediaIdNotIn(ownerId, mediaIds);
    }
  }

  static RuntimeException notFound() {
    return Problem.notFound("CREDIT_NOT_FOUND", "There is no such credit.").exception();
  }

  private static RuntimeException refusal(String field, String code, String message) {
    return Problem.unprocessable(
            code, field + " " + message + ".", new FieldProblem(field, code, message))
        .exception();
  }
}
