package io.crewcall.platform.replicas.user;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is known of a person. */
@Entity
@Table(name = "user_replica")
public class UserReplica extends Replica<UUID> {
  @Id private UUID userId;
  private @Nullable String handle;
  private @Nullable String displayName;
  private @Nullable String avatarUrl;
  private boolean active;
  private @Nullable String city;

  @JdbcTypeCode(SqlTypes.JSON)
  private Set<Role> roles = Set.of();

  @SuppressWarnings("NullAway.Init")
  protected UserReplica() {}

  UserReplica(UUID userId) {
    this.userId = userId;
  }

  void take(UserState user) {
    if (user.erased()) {
      erase();
      return;
    }
    handle = user.handle();
    displayName = user.displayName();
    avatarUrl = user.avatarUrl();
    active = user.active();
    city = user.city();
    roles = Set.copyOf(user.roles());
  }

  /** The person is gone for good, whether the erasure or the event of it comes last. */
  void erase() {
    handle = "deleted";
    displayName = "Deleted user";
    avatarUrl = null;
    active = false;
    city = null;
    roles = Set.of();
  }

  public UUID userId() {
    return userId;
  }

  public @Nullable String handle() {
    return handle;
  }

  public @Nullable String displayName() {
    return displayName;
  }

  public @Nullable String avatarUrl() {
    return avatarUrl;
  }

  /** Whether the account is there and neither closed nor locked. */
  public boolean active() {
    return active;
  }

  public @Nullable String city() {
    return city;
  }

  /** Those that the person holds now. */
  public Set<Role> roles() {
    return roles;
  }

  @Override
  public UUID getId() {
    return userId;
  }
}
