package io.crewcall.brand.brand;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.persistence.AggregateRoot;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import io.crewcall.platform.replicas.media.PictureRules.Picture;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A company with its team. As long as there is anybody there is at least one owner; {@code ownerId}
 * names the founder, whoever took over from the founder, or else the owner who has been in the team
 * for the longest.
 */
@Entity
@Table(name = "brand")
class Brand extends AggregateRoot {
  static final int MAX_MEMBERS = 200;

  /** Who has been there for the longest comes first. */
  private static final Comparator<Map.Entry<UUID, Membership>> BY_SENIORITY =
      Comparator.comparing((Map.Entry<UUID, Membership> member) -> member.getValue().joinedAt())
          .thenComparing(Map.Entry::getKey);

  private String companyName;
  private String industry;
  private @Nullable String website;
  private @Nullable String logoUrl;
  private @Nullable UUID logoMediaId;
  private @Nullable String description;
  private @Nullable String city;
  private UUID ownerId;
  private Instant createdAt;
  private Instant updatedAt;

  @ElementCollection
  @CollectionTable(name = "brand_member", joinColumns = @JoinColumn(name = "brand_id"))
  @MapKeyColumn(name = "user_id")
  private Map<UUID, Membership> members = new HashMap<>();

  /** By which beginnings it is found; none once nobody is left. */
  @ElementCollection
  @CollectionTable(name = "brand_name_key", joinColumns = @JoinColumn(name = "brand_id"))
  @Column(name = "name_key")
  private Set<String> nameKeys = new HashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected Brand() {}

  /** A new brand, owned by its founder. */
  @SuppressWarnings("NullAway.Init")
  Brand(UUID id, BrandDetails details, UUID founder, Instant now) {
    super(id);
    this.ownerId = founder;
    this.createdAt = now;
    members.put(founder, new Membership(MemberRole.OWNER, now, 0));
    take(details, now);
    register("brand.created");
  }

  void edit(BrandDetails details, Instant now) {
    take(details, now);
    register("brand.updated");
  }

  /** The file of the logo has changed, or is not there any more. */
  void showLogo(Picture logo, Instant now) {
    if (!logo.equals(details().logo())) {
      edit(details().withLogo(logo), now);
    }
  }

  /** Those whose files may become the logo. */
  Set<UUID> managers() {
    return members.entrySet().stream()
        .filter(member -> BrandMembershipService.mayManage(member.getValue().role()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is derived from the rest is made anew, and all of it told. */
  void renew(Instant now) {
    if (!members.isEmpty()) {
      index();
    }
    updatedAt = now;
    register("brand.updated");
  }

  private void take(BrandDetails details, Instant now) {
    String name = details.companyName().strip();
    if (!name.equals(companyName)) {
      companyName = name;
      index();
    }
    industry = details.industry().strip();
    website = details.website();
    logoUrl = details.logoUrl();
    logoMediaId = details.logoMediaId();
    description = details.description();
    city = details.city();
    updatedAt = now;
  }

  private void index() {
    Set<String> keys = NameKeys.of(companyName);
    nameKeys.retainAll(keys);
    nameKeys.addAll(keys);
  }

  /**
   * Adds a person, or changes a role.
   *
   * @return whether anything changed
   * @throws io.crewcall.platform.problem.ProblemException 409 when the team is full, or the last
   *     owner would lose the role
   */
  boolean setMember(UUID userId, MemberRole role, Instant now) {
    Membership present = members.get(userId);
    if (present == null) {
      requirePlace();
      members.put(userId, new Membership(role, now, 0));
    } else if (present.role() == role) {
      return false;
    } else {
      requireAnotherOwner(userId);
      members.put(userId, present.as(role));
      settleOwner();
    }
    teamChanged(now);
    return true;
  }

  /**
   * @throws io.crewcall.platform.problem.ProblemException 404 when the person is not in the team,
   *     409 for the last owner
   */
  void removeMember(UUID userId, Instant now) {
    if (!members.containsKey(userId)) {
      throw notAMember();
    }
    requireAnotherOwner(userId);
    members.remove(userId);
    settleOwner();
    teamChanged(now);
  }

  /**
   * One owner's place passes to another person; the one who had it stays as a manager.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when it is not an owner (any more)
   *     who hands over, or the team is full
   */
  void handOver(UUID from, UUID to, Instant now) {
    Membership giving = members.get(from);
    if (giving == null || giving.role() != MemberRole.OWNER || from.equals(to)) {
      throw Problem.conflict("NOT_AN_OWNER", "Who offers the brand does not own it (any more).")
          .exception();
    }
    Membership taking = members.get(to);
    if (taking == null) {
      requirePlace();
      taking = new Membership(MemberRole.OWNER, now, 0);
    } else {
      taking = taking.as(MemberRole.OWNER);
    }
    members.put(to, taking);
    members.put(from, giving.as(MemberRole.MANAGER));
    if (ownerId.equals(from)) {
      ownerId = to;
    }
    teamChanged(now);
  }

  /**
   * A person is gone for good. The next in rank takes an owner's place over; a brand that is left
   * without anybody keeps no name, since it may be the person's own.
   *
   * @return whether the person was in the team
   */
  boolean forget(UUID userId, Instant now) {
    if (members.remove(userId) == null) {
      return false;
    }
    if (members.isEmpty()) {
      take(new BrandDetails("Deleted brand", "None", null, null, null, null, null), now);
      nameKeys.clear();
    } else {
      if (owners().findAny().isEmpty()) {
        UUID next =
            members.entrySet().stream()
                .min(
                    Comparator.comparing(
                            (Map.Entry<UUID, Membership> member) -> member.getValue().role())
                        .thenComparing(BY_SENIORITY))
                .orElseThrow()
                .getKey();
        members.computeIfPresent(next, (id, member) -> member.as(MemberRole.OWNER));
      }
      settleOwner();
    }
    teamChanged(now);
    return true;
  }

  private void teamChanged(Instant now) {
    updatedAt = now;
    register("brand.members-changed");
  }

  private void requirePlace() {
    if (members.size() >= MAX_MEMBERS) {
      throw Problem.conflict("TEAM_FULL", "A team has at most " + MAX_MEMBERS + " members.")
          .exception();
    }
  }

  /** A brand without an owner could never be managed again. */
  private void requireAnotherOwner(UUID userId) {
    if (owners().map(Map.Entry::getKey).allMatch(userId::equals)) {
      throw Problem.conflict(
              "LAST_OWNER", "A brand needs an owner; make somebody else owner first.")
          .exception();
    }
  }

  private void settleOwner() {
    if (role(ownerId).filter(role -> role == MemberRole.OWNER).isEmpty()) {
      ownerId = owners().min(BY_SENIORITY).orElseThrow().getKey();
    }
  }

  private Stream<Map.Entry<UUID, Membership>> owners() {
    return members.entrySet().stream()
        .filter(member -> member.getValue().role() == MemberRole.OWNER);
  }

  Optional<Membership> member(UUID userId) {
    return Optional.ofNullable(members.get(userId));
  }

  Optional<MemberRole> role(UUID userId) {
    return member(userId).map(Membership::role);
  }

  static ProblemException notAMember() {
    return Problem.notFound("MEMBER_NOT_FOUND", "This person does not belong to the team.")
        .exception();
  }

  Map<UUID, Membership> members() {
    return Map.copyOf(members);
  }

  BrandDetails details() {
    return new BrandDetails(
        companyName, industry, website, logoUrl, description, city, logoMediaId);
  }

  @Override
  public BrandState state() {
    List<BrandState.Member> team =
        members.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(member -> new BrandState.Member(member.getKey(), member.getValue().role()))
            .toList();
    return new BrandState(
        id(), companyName, industry, website, logoUrl, ownerId, team, description, city);
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
