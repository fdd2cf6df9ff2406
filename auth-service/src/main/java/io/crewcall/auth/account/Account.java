package io.crewcall.auth.account;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.contracts.auth.AccountStateBuilder;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Credentials and sign-in of one person. */
@Entity
@Table(name = "account")
class Account {
  /** How long an owner can come back by signing in. */
  static final Duration REACTIVATION = Duration.ofDays(30);

  @Id private UUID id;
  private String email;
  private String handle;
  private String displayName;
  private String passwordHash;
  private boolean active;
  private Instant registeredAt;
  @Version private long version;
  private @Nullable Instant emailVerifiedAt;
  private @Nullable Instant passwordChangedAt;
  private @Nullable Instant deactivatedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable DeactivatedBy deactivatedBy;

  private @Nullable String deactivationReason;
  private @Nullable Instant erasedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles;

  /** For Hibernate, which fills the fields. */
  @SuppressWarnings("NullAway.Init")
  protected Account() {}

  Account(UUID id, NewAccount wanted, String passwordHash, Instant registeredAt) {
    this.id = id;
    this.email = wanted.email().value();
    this.handle = wanted.handle();
    this.displayName = wanted.displayName();
    this.passwordHash = passwordHash;
    this.roles = EnumSet.copyOf(wanted.roles());
    this.active = true;
    this.registeredAt = registeredAt;
    this.emailVerifiedAt = wanted.addressKnown() ? registeredAt : null;
  }

  UUID id() {
    return id;
  }

  boolean isActive() {
    return active;
  }

  String email() {
    return email;
  }

  String handle() {
    return handle;
  }

  String displayName() {
    return displayName;
  }

  Set<Role> roles() {
    return Set.copyOf(roles);
  }

  Instant registeredAt() {
    return registeredAt;
  }

  String passwordHash() {
    return passwordHash;
  }

  @Nullable Instant emailVerifiedAt() {
    return emailVerifiedAt;
  }

  @Nullable Instant passwordChangedAt() {
    return passwordChangedAt;
  }

  @Nullable Instant deactivatedAt() {
    return deactivatedAt;
  }

  @Nullable DeactivatedBy deactivatedBy() {
    return deactivatedBy;
  }

  @Nullable String deactivationReason() {
    return deactivationReason;
  }

  boolean isErased() {
    return erasedAt != null;
  }

  /** Zero of a new one. */
  long version() {
    return version;
  }

  boolean has(Role role) {
    return roles.contains(role);
  }

  boolean isVerified() {
    return emailVerifiedAt != null;
  }

  /** Whether signing in wakes it up. */
  boolean isDormant(Instant now) {
    return !active
        && erasedAt == null
        && deactivatedBy == DeactivatedBy.OWNER
        && deactivatedAt != null
        && deactivatedAt.plus(REACTIVATION).isAfter(now);
  }

  /** Tells whether it changed anything. */
  boolean verifyEmail(Instant now) {
    if (emailVerifiedAt != null) {
      return false;
    }
    emailVerifiedAt = now;
    return true;
  }

  /** To an address that its owner has confirmed. */
  void changeEmail(EmailAddress confirmed, Instant now) {
    email = confirmed.value();
    emailVerifiedAt = now;
  }

  void changePassword(String hash, Instant now) {
    passwordHash = hash;
    passwordChangedAt = now;
  }

  boolean addRole(Role role) {
    return roles.add(role);
  }

  /** Not the last one: an account without a role can do nothing. */
  boolean dropRole(Role role) {
    return roles.size() > 1 && roles.remove(role);
  }

  void deactivate(DeactivatedBy by, @Nullable String reason, Instant now) {
    active = false;
    deactivatedBy = by;
    deactivationReason = reason;
    deactivatedAt = now;
  }

  void reactivate() {
    active = true;
    deactivatedBy = null;
    deactivationReason = null;
    deactivatedAt = null;
  }

  /** Nothing is left that tells who it was; it never comes back. */
  void erase(Instant now) {
    if (active) {
      deactivate(DeactivatedBy.OWNER, null, now);
    }
    String random = id.toString().replace("-", "");
    handle = "deleted-" + random.substring(random.length() - 8);
    displayName = "Deleted user";
    email = id + "@deleted.invalid";
    emailVerifiedAt = null;
    passwordHash = "";
    passwordChangedAt = null;
    deactivationReason = null;
    erasedAt = now;
  }

  AccountIdentity identity() {
    return new AccountIdentity(id, handle, displayName, roles, email, emailVerifiedAt != null);
  }

  AccountState state() {
    return AccountStateBuilder.builder()
        .accountId(id)
        .handle(handle)
        .displayName(displayName)
        .roles(Set.copyOf(roles))
        .active(active)
        .registeredAt(registeredAt)
        .emailVerified(isVerified())
        .build();
  }
}
