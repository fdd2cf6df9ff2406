package io.crewcall.brand.brand;

import io.crewcall.brand.creator.CreatorReplicaService;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import io.crewcall.platform.replicas.person.PersonCards;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The use cases of a brand's team; other rooms bring people in by {@link #join} and {@link
 * #handOver}. Only members know the team (404 for others), only owners change it; everybody may
 * leave, except the last owner.
 */
@Service
public class TeamService {
  private final BrandRepository brands;
  private final CreatorReplicaService creators;
  private final PersonCards cards;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TeamService(
      BrandRepository brands,
      CreatorReplicaService creators,
      PersonCards cards,
      TransactionTemplate transaction,
      Clock clock) {
    this.brands = brands;
    this.creators = creators;
    this.cards = cards;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  MemberResponse get(UUID brandId, UUID caller, UUID userId) {
    Brand brand = brands.findById(brandId).orElseThrow(BrandService::notFound);
    requireMember(brand, caller);
    return response(brand, userId);
  }

  /**
   * Changes a member's role. A repetition that changes nothing needs no If-Match. Nobody is brought
   * in by it: whoever is to join is invited and agrees.
   *
   * @throws ProblemException 428 without If-Match and 412 with a stale one when a role would
   *     change; 409 when the last owner would lose the role, or the person is no member
   */
  MemberResponse put(
      UUID brandId, UUID caller, UUID userId, MemberRole role, @Nullable IfMatch ifMatch) {
    requireOwner(brands.findRole(brandId, caller).orElseThrow(BrandService::notFound));
    if (!creators.awaitActive(userId)) {
      throw Problem.notFound("USER_NOT_FOUND", "There is no such person.").exception();
    }
    return Objects.requireNonNull(
        transaction.execute(status -> putKnown(brandId, caller, userId, role, ifMatch)));
  }

  private MemberResponse putKnown(
      UUID brandId, UUID caller, UUID userId, MemberRole role, @Nullable IfMatch ifMatch) {
    Brand brand = lock(brandId);
    requireOwner(requireMember(brand, caller));
    Membership present = brand.member(userId).orElseThrow(() -> consentRequired(brandId));
    if (present.role() != role) {
      checkTag(present, ifMatch);
    }
    if (brand.setMember(userId, role, clock.instant())) {
      brands.save(brand);
    }
    return response(brand, userId);
  }

  private static ProblemException consentRequired(UUID brandId) {
    return Problem.conflict(
            "CONSENT_REQUIRED",
            "This person is not in the team, and nobody joins one unasked: invite them by POST"
                + " /api/v1/brands/"
                + brandId
                + "/invitations.")
        .exception();
  }

  @Transactional
  void remove(UUID brandId, UUID caller, UUID userId, IfMatch ifMatch) {
    Brand brand = lock(brandId);
    MemberRole role = requireMember(brand, caller);
    if (!caller.equals(userId)) {
      requireOwner(role);
    }
    brand.member(userId).ifPresent(present -> ifMatch.check(present.version()));
    brand.removeMember(userId, clock.instant());
    brands.save(brand);
  }

  /**
   * Takes the brand's lock until the end of the transaction, so that its team does not change.
   *
   * @return the brand's name
   * @throws ProblemException 404 when there is no such brand
   */
  public String hold(UUID brandId) {
    return lock(brandId).details().companyName();
  }

  /** Brings in a person who has agreed; who is in the team already keeps the role. */
  public void join(UUID brandId, UUID userId, MemberRole role) {
    Brand brand = lock(brandId);
    if (brand.member(userId).isEmpty()) {
      brand.setMember(userId, role, clock.instant());
      brands.save(brand);
    }
  }

  /**
   * Passes an owner's place to a person who has agreed.
   *
   * @throws ProblemException 409 when the one who offered it does not have it any more
   */
  public void handOver(UUID brandId, UUID from, UUID to) {
    Brand brand = lock(brandId);
    brand.handOver(from, to, clock.instant());
    brands.save(brand);
  }

  private Brand lock(UUID brandId) {
    return brands.lockById(brandId).orElseThrow(BrandService::notFound);
  }

  private static void checkTag(Membership present, @Nullable IfMatch ifMatch) {
    if (ifMatch == null) {
      throw Problem.of(
              HttpStatus.PRECONDITION_REQUIRED,
              "IF_MATCH_REQUIRED",
              "Send the ETag of the membership you are changing in If-Match.")
          .exception();
    }
    ifMatch.check(present.version());
  }

  private static void requireOwner(MemberRole role) {
    if (role != MemberRole.OWNER) {
      throw BrandMembershipService.roleTooLow().exception();
    }
  }

  /** The caller's role; to everybody else there is no team here. */
  private static MemberRole requireMember(Brand brand, UUID caller) {
    return brand.role(caller).orElseThrow(BrandService::notFound);
  }

  private MemberResponse response(Brand brand, UUID userId) {
    Membership membership = brand.member(userId).orElseThrow(Brand::notAMember);
    return MemberResponse.of(userId, membership, cards.of(List.of(userId)).get(userId));
  }
}
