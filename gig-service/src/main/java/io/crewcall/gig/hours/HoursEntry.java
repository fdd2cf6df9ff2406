package io.crewcall.gig.hours;

import io.crewcall.gig.sql.KeyedEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hours of one day; an entry that was wrong is voided and counts no more. */
@Entity
class HoursEntry extends KeyedEntity {
  private UUID engagementId;
  private LocalDate workedOn;
  private int hours;
  private @Nullable String note;
  private Instant loggedAt;
  private @Nullable Instant voidedAt;

  @SuppressWarnings("NullAway.Init")
  protected HoursEntry() {}

  HoursEntry(
      UUID id,
      UUID engagementId,
      LocalDate workedOn,
      int hours,
      @Nullable String note,
      Instant now) {
    super(id);
    this.engagementId = engagementId;
    this.workedOn = workedOn;
    this.hours = hours;
    this.note = note;
    this.loggedAt = now;
  }

  int hours() {
    return hours;
  }

  void takeBack(Instant now) {
    voidedAt = now;
  }
}
