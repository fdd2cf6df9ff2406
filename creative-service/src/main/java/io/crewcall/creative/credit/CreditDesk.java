package io.crewcall.creative.credit;

import io.crewcall.creative.person.People;
import io.crewcall.creative.profile.CreativeProfile;
import io.crewcall.creative.profile.CreativeProfiles;
import io.crewcall.creative.taxonomy.Taxonomy;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where credits are given, agreed to, declined and taken back. */
@Service
class CreditDesk {
  private static final int MOST = 30;

  private final Credits credits;
  private final CreativeProfiles profiles;
  private final People people;
  private final Taxonomy taxonomy;
  private final IdGenerator ids;
  private final Clock clock;

  CreditDesk(
      Credits credits,
      CreativeProfiles profiles,
      People people,
      Taxonomy taxonomy,
      IdGenerator ids,
      Clock clock) {
    this.credits = credits;
    this.profiles = profiles;
    this.people = people;
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
  public Credit give(UUID ownerId, UUID mediaId, GiveCredit request) {
    CreativeProfile owner =
        profiles
            .lock(ownerId)
            .filter(profile ->
                profile.reels().stream().anyMatch(reel -> reel.mediaId().equals(mediaId)))
            .orElseThrow(() ->
                Problem.notFound("REEL_NOT_FOUND", "There is no such reel on your profile.")
                    .exception());
    if (request.userId().equals(owner.userId())) {
      throw refusal(
          "userId", "SELF_CREDIT", "must be somebody else; say your own part on the reel");
    }
    if (people.find(request.userId()).filter(People.Person::active).isEmpty()) {
      throw refusal("userId", "UNKNOWN_USER", "must be a user of the platform");
    }
    if (!taxonomy.unknownProfessions(List.of(request.profession()), List.of()).isEmpty()) {
      throw refusal(
          "profession", "UNKNOWN_PROFESSION", "is not in the list at /api/v1/professions");
    }
    if (credits.count(ownerId, mediaId) >= MOST) {
      throw Problem.conflict("TOO_MANY_CREDITS", "No reel has more than " + MOST + " credits.")
          .exception();
    }
    Credit credit =
        new Credit(
            ids.next(),
            ownerId,
            mediaId,
            request.userId(),
            request.profession(),
            request.text(),
            Credit.Status.PENDING,
            1,
            clock.instant(),
            null);
    if (!credits.insert(credit)) {
      throw Problem.conflict("CREDIT_EXISTS", "They have that credit on this reel already.")
          .exception();
    }
    return credit;
  }

  /**
   * The credited person agrees or declines; both may be taken back later.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when they are not named there, 409
   *     when the status does not permit it
   */
  @Transactional
  public Credit decide(UUID creditedId, UUID creditId, Credit.Action action) {
    Credit credit =
        credits
            .find(creditId)
            .filter(found -> found.creditedId().equals(creditedId))
            .orElseThrow(CreditDesk::notFound);
    Credit decided =
        credit
            .after(action, clock.instant())
            .orElseThrow(() ->
                Problem.conflict(
                        "CREDIT_ALREADY_DECIDED", "The credit is " + credit.status() + " already.")
                    .exception());
    if (!credits.decide(decided)) {
      throw Problem.conflict("CREDIT_ALREADY_DECIDED", "It was decided at the same moment.")
          .exception();
    }
    return decided;
  }

  /**
   * The owner takes a credit back.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 or 412
   */
  @Transactional
  public void takeBack(UUID ownerId, UUID mediaId, UUID creditId, IfMatch ifMatch) {
    profiles.lock(ownerId);
    Credit credit =
        credits
            .find(creditId)
            .filter(found -> found.ownerId().equals(ownerId) && found.mediaId().equals(mediaId))
            .orElseThrow(CreditDesk::notFound);
    ifMatch.check(credit.version());
    credits.delete(creditId);
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
