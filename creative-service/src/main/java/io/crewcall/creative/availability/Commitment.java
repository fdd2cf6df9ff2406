package io.crewcall.creative.availability;

import io.crewcall.platform.availability.Days;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.jspecify.annotations.Nullable;

/**
 * Work that somebody is bound to now, or may be soon: engagements under way, and offers on the
 * table.
 */
@Entity
@Immutable
@Subselect(
    """
    select engagement_id as id, worker_id, started_at, due_at, tentative,
      cast(null as timestamptz) as expires_at
    from commitment where under_way
    union all
    select application_id, worker_id, since, due_at, true, expires_at
    from open_offer where on_table
    """)
@Synchronize({"commitment", "open_offer"})
class Commitment {
  @Id private UUID id;
  private UUID workerId;
  private Instant startedAt;
  private @Nullable Instant dueAt;
  private boolean tentative;
  private @Nullable Instant expiresAt;

  @SuppressWarnings("NullAway.Init")
  protected Commitment() {}

  @SuppressWarnings("NullAway.Init")
  Commitment(Instant startedAt, @Nullable Instant dueAt, boolean tentative) {
    this.startedAt = startedAt;
    this.dueAt = dueAt;
    this.tentative = tentative;
  }

  /** Whether it is an offer, or a delivery that waits for its approval. */
  boolean tentative() {
    return tentative;
  }

  /**
   * The days it lies on: from its start to its due date, and on to today when it is late. Work
   * without a due date lies on the days until today.
   */
  Days days(LocalDate today, ZoneId zone) {
    LocalDate first = startedAt.atZone(zone).toLocalDate();
    LocalDate due = dueAt == null ? today : dueAt.atZone(zone).toLocalDate();
    LocalDate last = due.isBefore(today) ? today : due;
    return new Days(first, last.isBefore(first) ? first : last);
  }
}
