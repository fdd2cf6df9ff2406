package io.crewcall.auth.account;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.contracts.auth.AccountStateBuilder;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.persistence.AggregateRoot;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Credentials and sign-in of one person. Its methods register the event of what other services have
 * to know; the rest of an account is private to this service.
 */
@Entity
@Table(name = "account")
public class Account extends AggregateRoot {
  /** How long an owner can come back by signing in. */
  static final Duration REACTIVATION = Duration.ofDays(30);

  private static final String ROLES_CHANGED = "account.roles-changed";

  private String email;
  private String handle;
  private String displayName;
  private String passwordHash;
  private boolean active;
  private Instant registeredAt;
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

  public Account(UUID id, NewAccount wanted, String passwordHash, Instant registeredAt) {
    super(id);
    this.email = wanted.email().value();
    this.handle = wanted.handle();
    this.displayName = wanted.displayName();
    this.passwordHash = passwordHash;
    this.roles = EnumSet.copyOf(wanted.roles());
    this.active = true;
    this.registeredAt = registeredAt;
    this.emailVerifiedAt = wanted.addressKnown() ? registeredAt : null;
    register("account.registered");
  }

  public boolean isActive() {
    return active;
  }

  public String email() {
    return email;
  }

  public String handle() {
    return handle;
  }

  public String displayName() {
    return displayName;
  }

  public Set<Role> roles() {
    return Set.copyOf(roles);
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  public String passwordHash() {
    return passwordHash;
  }

  @Nullable Instant emailVerifiedAt() {
    return emailVerifiedAt;
  }

  @Nullable Instant passwordChangedAt() {
    return passwordChangedAt;
  }

  public @Nullable Instant deactivatedAt() {
    return deactivatedAt;
  }

  public @Nullable DeactivatedBy deactivatedBy() {
    return deactivatedBy;
  }

  public @Nullable String deactivationReason() {
    return deactivationReason;
  }

  boolean isErased() {
    return erasedAt != null;
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean isVerified() {
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

  /** The owner has shown that the address is theirs. Does nothing when that is known. */
  public void verifyEmail(Instant now) {
    if (emailVerifiedAt == null) {
      emailVerifiedAt = now;
      register("account.email-verified");
    }
  }

  /** To an address that its owner has confirmed. */
  public void changeEmail(EmailAddress confirmed, Instant now) {
    boolean first = emailVerifiedAt == null;
    email = confirmed.value();
    emailVerifiedAt = now;
    if (first) {
      register("account.email-verified");
    }
  }

  public void changePassword(String hash, Instant now) {
    passwordHash = hash;
    passwordChangedAt = now;
  }

  /** Tells whether it is new. */
  boolean addRole(Role role) {
    boolean added = roles.add(role);
    if (added) {
      register(ROLES_CHANGED);
    }
    return added;
  }

  /** Not the last one: an account without a role can do nothing. */
  boolean dropRole(Role role) {
    boolean dropped = roles.size() > 1 && roles.remove(role);
    if (dropped) {
      register(ROLES_CHANGED);
    }
    return dropped;
  }

  /** Closes the account; of one that is closed already only who closed it, and why, changes. */
  void deactivate(DeactivatedBy by, @Nullable String reason, Instant now) {
    if (active) {
      register("account.deactivated");
    }
    close(by, reason, now);
  }

  private void close(DeactivatedBy by, @Nullable String reason, Instant now) {
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
    register("account.reactivated");
  }

  /** Nothing is left that tells who it was; it never comes back. */
  public void erase(Instant now) {
    if (active) {
      close(DeactivatedBy.OWNER, null, now);
    }
    String random = id().toString().replace("-", "");
    handle = "deleted-" + random.substring(random.length() - 8);
    displayName = "Deleted user";
    email = id() + "@deleted.invalid";
    emailVerifiedAt = null;
    passwordHash = "";
    passwordChangedAt = null;
    deactivationReason = null;
    erasedAt = now;
    register("account.erased");
  }

  AccountIdentity identity() {
    return new AccountIdentity(id(), handle, displayName, roles, email, emailVerifiedAt != null);
  }

  @Override
  public AccountState state() {
    return AccountStateBuilder.builder()
        .accountId(id())
        .handle(handle)
        .displayName(displayName)
        .roles(Set.copyOf(roles))
        .active(active)
        .registeredAt(registeredAt)
        .emailVerified(isVerified())
        .build();
  }
}
