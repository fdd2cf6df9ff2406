package io.crewcall.user.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A handle that nobody else may take: one in use, or one that its owner has given up and that is
 * kept for them for a while. The key is the handle in lower case, so that two users who want the
 * same handle at the same moment meet at one row.
 */
@Entity
class Handle {
  @Id
  @Column(name = "handle_key")
  private String key;

  private UUID userId;

  /** Null while the handle is in use. */
  private @Nullable Instant keptUntil;

  @SuppressWarnings("NullAway.Init")
  protected Handle() {}

  static String key(String handle) {
    return handle.toLowerCase(Locale.ROOT);
  }
}
