package io.crewcall.influencer.profile;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.engagement.Basis;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an account counted at a time. */
@Entity
@Table(name = "follower_history")
@IdClass(FollowerReading.Key.class)
class FollowerReading {
  @Id private UUID userId;

  @Id
  @Enumerated(EnumType.STRING)
  private Platform platform;

  @Id private Instant recordedAt;
  private long followers;
  private @Nullable Long reach;

  @Enumerated(EnumType.STRING)
  private Basis basis;

  record Key(UUID userId, Platform platform, Instant recordedAt) implements Serializable {}

  @SuppressWarnings("NullAway.Init")
  protected FollowerReading() {}

  FollowerReading(UUID userId, Account account, Instant recordedAt) {
    this.userId = userId;
    this.platform = account.platform();
    this.recordedAt = recordedAt;
    this.followers = account.followers();
    this.reach = account.reach();
    this.basis = account.basis();
  }

  Platform platform() {
    return platform;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  long followers() {
    return followers;
  }

  @Nullable Long reach() {
    return reach;
  }

  /** Whether the platform itself told it. */
  Basis basis() {
    return basis;
  }
}
