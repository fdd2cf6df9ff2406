package io.crewcall.influencer.connection;

import io.crewcall.contracts.Platform;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;

/** The calls made to a platform on a day (UTC), of all instances together. */
@Entity
@IdClass(PlatformQuota.Key.class)
class PlatformQuota {
  @Id
  @Enumerated(EnumType.STRING)
  private Platform platform;

  @Id private LocalDate day;
  private int used;

  record Key(Platform platform, LocalDate day) implements Serializable {}

  @SuppressWarnings("NullAway.Init")
  protected PlatformQuota() {}
}
