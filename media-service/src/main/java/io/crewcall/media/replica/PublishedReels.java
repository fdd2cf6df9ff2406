package io.crewcall.media.replica;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The reels of one profile, as of a version of it; none when the profile is hidden. */
@Entity
class PublishedReels {
  @EmbeddedId private Key key;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private UUID[] mediaIds;

  private long version;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected PublishedReels() {}

  /**
   * @param profile which of a person's profiles, {@code CREATIVE} or {@code INFLUENCER}
   */
  @Embeddable
  record Key(UUID ownerId, String profile) {}
}
