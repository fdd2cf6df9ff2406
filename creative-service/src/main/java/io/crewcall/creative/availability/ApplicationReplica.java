package io.crewcall.creative.availability;

import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The copy of what gig-service says about an application: whether an offer is on the table. */
@Entity
@Table(name = "open_offer")
class ApplicationReplica extends Replica<UUID> {
  @Id private UUID applicationId;
  private UUID workerId;
  private Instant since;
  private @Nullable Instant dueAt;
  private Instant expiresAt;
  private boolean onTable;

  @SuppressWarnings("NullAway.Init")
  protected ApplicationReplica() {}

  @SuppressWarnings("NullAway.Init")
  ApplicationReplica(UUID applicationId) {
    this.applicationId = applicationId;
  }

  void take(ApplicationState application, Instant changedAt) {
    ApplicationState.Offer offer = application.offer();
    workerId = application.applicantId();
    since = changedAt;
    dueAt = offer == null ? null : offer.dueDate();
    expiresAt = offer == null ? changedAt : offer.expiresAt();
    onTable = offer != null && onTable(application.status());
  }

  private static boolean onTable(ApplicationState.Status status) {
    return switch (status) {
      case OFFERED, COUNTERED -> true;
      case APPLIED,
          SHORTLISTED,
          SELECTED,
          REJECTED,
          WITHDRAWN,
          OFFER_DECLINED,
          OFFER_EXPIRED,
          CLOSED ->
          false;
    };
  }

  @Override
  public UUID getId() {
    return applicationId;
  }
}
