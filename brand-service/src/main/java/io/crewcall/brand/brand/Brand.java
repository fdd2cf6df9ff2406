package io.crewcall.brand.brand;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company with its team. As long as there is anybody there is at least one owner; {@code ownerId}
 * names the founder, whoever took over from the founder, or else the owner who has been in the team
 * for the longest.
 */
@Entity
@Table(name = "brand")
class Brand {
  static final int MAX_MEMBERS = 200;

  @Id private UUID id;
  @Version private long version;
  private String companyName;
  private String industry;
  private @Nullable String website;
  private @Nullable String logoUrl;
  private UUID ownerId;
  private Instant createdAt;
  private Instant updatedAt;

  @ElementCollection
  @CollectionTable(name = "brand_member", joinColumns = @JoinColumn(name = "brand_id"))
  @MapKeyColumn(name = "user_id")
  private Map<UUID, Membership> members = new HashMap<>();

  @SuppressWarnings("NullAway.Init")
  protected Brand() {}

  /** A new brand, owned by its founder. */
  @SuppressWarnings("NullAway.Init")
  Brand(UUID id, BrandDetails details, UUID founder, Instant now) {
    this.id = id;
    this.ownerId = founder;
    this.createdAt = now;
    members.put(founder, new Membership(MemberRole.OWNER, now, 0));
    edit(details, now);
  }

  /** What became of a wish to change the team. */
  enum TeamChange {
    ADDED,
    CHANGED,
    UNCHANGED,
    REMOVED,
    NOT_A_MEMBER,
    /** Refused: a brand without an owner could never be managed again. */
    LAST_OWNER,
    /** Refused: the team is as large as one may be. */
    TEAM_FULL,
    /** Refused: who hands over is not an owner (any more). */
    NOT_AN_OWNER
  }

  void edit(BrandDetails details, Instant now) {
    companyName = details.companyName().strip();
    industry = details.industry().strip();
    website = details.website();
    logoUrl = details.logoUrl();
    updatedAt = now;
  }

  TeamChange setMember(UUID userId, MemberRole role, Instant now) {
    Membership present = members.get(userId);
    if (present == null) {
      if (members.size() >= MAX_MEMBERS) {
        return TeamChange.TEAM_FULL;
      }
      members.put(userId, new Membership(role, now, 0));
      updatedAt = now;
      return TeamChange.ADDED;
    }
    if (present.role() == role) {
      return TeamChange.UNCHANGED;
    }
    if (isLastOwner(userId)) {
      return TeamChange.LAST_OWNER;
    }
    members.put(userId, present.as(role));
    settleOwner();
    updatedAt = now;
    return TeamChange.CHANGED;
  }

  TeamChange removeMember(UUID userId, Instant now) {
    if (!members.containsKey(userId)) {
      return TeamChange.NOT_A_MEMBER;
    }
    if (isLastOwner(userId)) {
      return TeamChange.LAST_OWNER;
    }
    members.remove(userId);
    settleOwner();
    updatedAt = now;
    return TeamChange.REMOVED;
  }

  /** One owner's place passes to another person; the one who had it stays as a manager. */
  TeamChange handOver(UUID from, UUID to, Instant now) {
    Membership giving = members.get(from);
    if (giving == null || giving.role() != MemberRole.OWNER || from.equals(to)) {
      return TeamChange.NOT_AN_OWNER;
    }
    if (!members.containsKey(to) && members.size() >= MAX_MEMBERS) {
      return TeamChange.TEAM_FULL;
    }
    Membership taking = members.get(to);
    members.put(
        to,
        taking == null ? new Membership(MemberRole.OWNER, now, 0) : taking.as(MemberRole.OWNER));
    members.put(from, giving.as(MemberRole.MANAGER));
    if (ownerId.equals(from)) {
      ownerId = to;
    }
    updatedAt = now;
    return TeamChange.CHANGED;
  }

  /**
   * A person is gone for good. The next in rank takes an owner's place over; a brand that is left
   * without anybody keeps no name, since it may be the person's own.
   */
  void forget(UUID userId, Instant now) {
    if (members.remove(userId) == null) {
      return;
    }
    updatedAt = now;
    if (members.isEmpty()) {
      edit(new BrandDetails("Deleted brand", "None", null, null), now);
      return;
    }
    if (members.values().stream().noneMatch(member -> member.role() == MemberRole.OWNER)) {
      UUID next =
          members.entrySet().stream()
              .min(
                  Comparator.comparing(
                          (Map.Entry<UUID, Membership> member) -> member.getValue().role())
                      .thenComparing(member -> member.getValue().joinedAt())
                      .thenComparing(Map.Entry::getKey))
              .orElseThrow()
              .getKey();
      members.computeIfPresent(next, (id, member) -> member.as(MemberRole.OWNER));
    }
    settleOwner();
  }

  private boolean isLastOwner(UUID userId) {
    return members.entrySet().stream()
        .filter(member -> member.getValue().role() == MemberRole.OWNER)
        .map(Map.Entry::getKey)
        .allMatch(userId::equals);
  }

  private void settleOwner() {
    Membership present = members.get(ownerId);
    if (present != null && present.role() == MemberRole.OWNER) {
      return;
    }
    ownerId =
        members.entrySet().stream()
            .filter(member -> member.getValue().role() == MemberRole.OWNER)
            .min(
                Comparator.comparing(
                        (Map.Entry<UUID, Membership> member) -> member.getValue().joinedAt())
                    .thenComparing(Map.Entry::getKey))
            .orElseThrow()
            .getKey();
  }

  Optional<Membership> member(UUID userId) {
    return Optional.ofNullable(members.get(userId));
  }

  Map<UUID, Membership> members() {
    return Map.copyOf(members);
  }

  BrandDetails details() {
    return new BrandDetails(companyName, industry, website, logoUrl);
  }

  /** What others are told. */
  BrandState state() {
    List<BrandState.Member> team =
        members.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(member -> new BrandState.Member(member.getKey(), member.getValue().role()))
            .toList();
    return new BrandState(id, companyName, industry, website, logoUrl, ownerId, team);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
