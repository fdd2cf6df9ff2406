package io.crewcall.brand.brand;

import io.crewcall.brand.brand.Brand.TeamChange;
import io.crewcall.brand.creator.Creator;
import io.crewcall.brand.creator.Creators;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The use cases of a brand's team; other rooms bring people in by {@link #join} and {@link
 * #handOver}. Only members know the team (404 for others), only owners change it; everybody may
 * leave, except the last owner.
 */
@Service
public class TeamService {
  private final Brands brands;
  private final BrandMembers members;
  private final Creators creators;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TeamService(
      Brands brands,
      BrandMembers members,
      Creators creators,
      TransactionTemplate transaction,
      Clock clock) {
    this.brands = brands;
    this.members = members;
    this.creators = creators;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * A member as stored now.
   *
   * @param added whether the call brought the person in
   */
  record Stored(MemberView view, boolean added) {}

  MemberView get(UUID brandId, UUID caller, UUID userId) {
    return inTransaction(() -> {
      Brand brand = brands.get(brandId);
      requireMember(brand, caller);
      return view(brand, userId);
    });
  }

  /**
   * Adds a person, or changes a role. A repetition that changes nothing needs no If-Match.
   *
   * @throws ProblemException 428 without If-Match and 412 with a stale one when a role would
   *     change; 409 when the last owner would lose the role
   */
  Stored put(UUID brandId, UUID caller, UUID userId, MemberRole role, @Nullable IfMatch ifMatch) {
    MemberRole own = members.role(brandId, caller).orElseThrow(() -> Brands.notFound().exception());
    if (own != MemberRole.OWNER) {
      throw BrandMembers.roleTooLow().exception();
    }
    if (!creators.awaitActive(userId)) {
      throw Problem.notFound("USER_NOT_FOUND", "There is no such person.").exception();
    }
    return inTransaction(() -> {
      Brand brand = brands.getLocked(brandId);
      if (requireMember(brand, caller) != MemberRole.OWNER) {
        throw BrandMembers.roleTooLow().exception();
      }
      brand
          .member(userId)
          .filter(present -> present.role() != role)
          .ifPresent(present -> checkTag(present, ifMatch));
      TeamChange change = brand.setMember(userId, role, clock.instant());
      settle(brand, change);
      return new Stored(view(brand, userId), change == TeamChange.ADDED);
    });
  }

  void remove(UUID brandId, UUID caller, UUID userId, IfMatch ifMatch) {
    inTransaction(() -> {
      Brand brand = brands.getLocked(brandId);
      if (requireMember(brand, caller) != MemberRole.OWNER && !caller.equals(userId)) {
        throw BrandMembers.roleTooLow().exception();
      }
      brand.member(userId).ifPresent(present -> ifMatch.check(present.version()));
      TeamChange change = brand.removeMember(userId, clock.instant());
      settle(brand, change);
      return change;
    });
  }

  /**
   * Takes the brand's lock until the end of the transaction, so that its team does not change.
   *
   * @throws ProblemException 404 when there is no such brand
   */
  public void hold(UUID brandId) {
    brands.getLocked(brandId);
  }

  /** Brings in a person who has agreed; who is in the team already keeps the role. */
  public void join(UUID brandId, UUID userId, MemberRole role) {
    Brand brand = brands.getLocked(brandId);
    if (brand.member(userId).isEmpty()) {
      settle(brand, brand.setMember(userId, role, clock.instant()));
    }
  }

  /**
   * Passes an owner's place to a person who has agreed.
   *
   * @throws ProblemException 409 when the one who offered it does not have it any more
   */
  public void handOver(UUID brandId, UUID from, UUID to) {
    Brand brand = brands.getLocked(brandId);
    settle(brand, brand.handOver(from, to, clock.instant()));
  }

  private void settle(Brand brand, TeamChange change) {
    switch (change) {
      case ADDED, CHANGED, REMOVED -> brands.changed("brand.members-changed", brand);
      case UNCHANGED -> {}
      case NOT_A_MEMBER -> throw notAMember();
      case LAST_OWNER ->
          throw Problem.conflict(
                  "LAST_OWNER", "A brand needs an owner; make somebody else owner first.")
              .exception();
      case NOT_AN_OWNER ->
          throw Problem.conflict("NOT_AN_OWNER", "Who offers the brand does not own it (any more).")
              .exception();
      case TEAM_FULL ->
          throw Problem.conflict(
                  "TEAM_FULL", "A team has at most " + Brand.MAX_MEMBERS + " members.")
              .exception();
    }
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

  /** The caller's role; to everybody else there is no team here. */
  private static MemberRole requireMember(Brand brand, UUID caller) {
    return brand
        .member(caller)
        .map(Membership::role)
        .orElseThrow(() -> Brands.notFound().exception());
  }

  private MemberView view(Brand brand, UUID userId) {
    Membership membership = brand.member(userId).orElseThrow(TeamService::notAMember);
    return view(userId, membership, creators.find(userId).orElse(null));
  }

  static MemberView view(UUID userId, Membership membership, @Nullable Creator person) {
    return new MemberView(
        userId,
        person == null ? null : person.handle(),
        person == null ? null : person.displayName(),
        person == null ? null : person.avatarUrl(),
        membership.role(),
        membership.joinedAt(),
        membership.version());
  }

  private static ProblemException notAMember() {
    return Problem.notFound("MEMBER_NOT_FOUND", "This person does not belong to the team.")
        .exception();
  }

  private <T> T inTransaction(java.util.function.Supplier<T> work) {
    return java.util.Objects.requireNonNull(transaction.<T>execute(status -> work.get()));
  }
}
