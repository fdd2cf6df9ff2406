package io.crewcall.influencer.connection;

import io.crewcall.contracts.Platform;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * The consent of an influencer to read one account. Its owner changes it here, while the row is
 * locked; the job that reads the account changes it by {@link ConnectionClaims}, which leaves the
 * version as it is.
 */
@Entity
@Table(name = "platform_connection")
@IdClass(Connection.Key.class)
class Connection implements Persistable<Connection.Key> {
  private static final Duration BETWEEN_REQUESTED_SYNCS = Duration.ofMinutes(15);

  @Id private UUID userId;

  @Id
  @Enumerated(EnumType.STRING)
  private Platform platform;

  @Version private long version;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(name = "sealed_code")
  private byte @Nullable [] encryptedCode;

  @Column(name = "sealed_access_token")
  private byte @Nullable [] encryptedAccessToken;

  @Column(name = "sealed_refresh_token")
  private byte @Nullable [] encryptedRefreshToken;

  private @Nullable Instant tokenExpiresAt;
  private @Nullable String accountId;
  private @Nullable String page;
  private Instant nextSyncAt;
  private @Nullable UUID claim;
  private @Nullable Instant claimedUntil;
  private int failures;
  private @Nullable String problem;
  private @Nullable Instant syncedAt;

  @Column(updatable = false)
  private Instant createdAt;

  @Transient private boolean stored;

  /** Whether the account can be read. */
  enum Status {
    /** The code that came back from the platform is about to be exchanged for tokens. */
    CONNECTING,
    CONNECTED,
    /** Refused or taken back at the platform; the owner has to connect again. */
    REFUSED
  }

  /** One account of each platform for each user. */
  record Key(UUID userId, Platform platform) implements Serializable {}

  @SuppressWarnings("NullAway.Init")
  protected Connection() {}

  /**
   * A new consent.
   *
   * @param now by the database's clock
   */
  @SuppressWarnings("NullAway.Init")
  Connection(UUID userId, Platform platform, byte[] encryptedCode, Instant now) {
    this.userId = userId;
    this.platform = platform;
    this.version = 1;
    this.createdAt = now;
    connect(encryptedCode, now);
  }

  /** Starts with a new consent; the account is read at once. */
  final void connect(byte[] newCode, Instant now) {
    status = Status.CONNECTING;
    encryptedCode = newCode;
    encryptedAccessToken = null;
    encryptedRefreshToken = null;
    tokenExpiresAt = null;
    page = null;
    nextSyncAt = now;
    claim = null;
    claimedUntil = null;
    failures = 0;
    problem = null;
  }

  /**
   * Has the account read soon.
   *
   * @param now by the database's clock
   * @return false when it was read a moment ago, is read now, waits for the platform or is refused
   */
  boolean requestSync(Instant now) {
    boolean possible =
        status != Status.REFUSED
            && claim == null
            && problem == null
            && (syncedAt == null || syncedAt.isBefore(now.minus(BETWEEN_REQUESTED_SYNCS)));
    if (possible) {
      nextSyncAt = now;
    }
    return possible;
  }

  UUID userId() {
    return userId;
  }

  Platform platform() {
    return platform;
  }

  /** Grows with what the owner does; the ETag. */
  long version() {
    return version;
  }

  Status status() {
    return status;
  }

  /** The platform's own id of the account, once known. */
  @Nullable String accountId() {
    return accountId;
  }

  /** Where the reading of posts goes on; null for the newest. */
  @Nullable String page() {
    return page;
  }

  /** Failures in a row. */
  int failures() {
    return failures;
  }

  /** Why the last reading failed, or null when it did not. */
  @Nullable String problem() {
    return problem;
  }

  Instant nextSyncAt() {
    return nextSyncAt;
  }

  /** When everything was read the last time. */
  @Nullable Instant syncedAt() {
    return syncedAt;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Override
  public Key getId() {
    return new Key(userId, platform);
  }

  @Override
  public boolean isNew() {
    return !stored;
  }

  @PostLoad
  @PostPersist
  void stored() {
    stored = true;
  }
}
