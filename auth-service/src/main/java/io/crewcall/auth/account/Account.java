package io.crewcall.auth.account;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.auth.AccountState;
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
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Credentials and sign-in of one person. */
@Entity
@Table(name = "account")
class Account {
  @Id private UUID id;
  private String email;
  private String handle;
  private String displayName;
  private String passwordHash;
  private boolean active;
  private Instant registeredAt;
  @Version private long version;

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

  /** Zero of a new one. */
  long version() {
    return version;
  }

  boolean has(Role role) {
    return roles.contains(role);
  }

  AccountIdentity identity() {
    return new AccountIdentity(id, handle, displayName, roles);
  }

  AccountState state() {
    return new AccountState(id, handle, displayName, Set.copyOf(roles), active, registeredAt);
  }
}
