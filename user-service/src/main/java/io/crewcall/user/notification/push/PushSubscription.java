package io.crewcall.user.notification.push;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A user's browser that wants to receive notifications (RFC 8030). */
@Entity
class PushSubscription implements Persistable<PushSubscription.Key> {
  @EmbeddedId private Key key;
  private String endpoint;

  /** The browser's public key. */
  @Column(name = "p256dh")
  private byte[] publicKey;

  /** The secret shared with the browser. */
  @Column(name = "auth")
  private byte[] secret;

  private @Nullable String label;

  /** In which it was subscribed; null for a program's, and for those of before this was noted. */
  private @Nullable String sessionId;

  @Column(updatable = false)
  private Instant createdAt;

  @Version private long version;
  @Transient private boolean stored;

  @SuppressWarnings("NullAway.Init")
  protected PushSubscription() {}

  PushSubscription(
      Key key, PushTarget target, @Nullable String label, @Nullable String sessionId, Instant now) {
    this.key = key;
    this.endpoint = target.endpoint().toString();
    this.publicKey = target.publicKey();
    this.secret = target.secret();
    this.label = label;
    this.sessionId = sessionId;
    this.createdAt = now;
    this.version = 1;
  }

  /**
   * @param id made by the client, unique for the user
   */
  @Embeddable
  record Key(UUID userId, UUID id) implements Serializable {}

  void change(PushTarget target, @Nullable String newLabel, @Nullable String inSession) {
    endpoint = target.endpoint().toString();
    publicKey = target.publicKey();
    secret = target.secret();
    label = newLabel;
    sessionId = inSession;
  }

  UUID id() {
    return key.id();
  }

  long version() {
    return version;
  }

  PushSubscriptionResponse response() {
    return new PushSubscriptionResponse(key.id(), endpoint, label, createdAt, version);
  }

  /** The subscription in the export of the user's data, without its secrets. */
  Exported exported() {
    return new Exported(key.id(), endpoint, label == null ? "" : label);
  }

  record Exported(UUID id, String endpoint, String label) {}

  @Override
  public Key getId() {
    return key;
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
