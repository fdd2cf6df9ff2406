package io.crewcall.gig.engagement;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementState;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of an engagement's operations. */
final class EngagementRequests {
  private EngagementRequests() {}

  /**
   * Handing in work.
   *
   * @param mediaIds files of media-service, in order
   */
  record DeliveryRequest(
      @NotBlank @Size(max = 5000) String note,
      @Nullable @Size(max = 50) List<@NotNull UUID> mediaIds) {}

  /** What is to be changed. */
  record ChangesRequest(@NotBlank @Size(max = 2000) String note) {}

  /**
   * Hours worked, in addition to those logged before.
   *
   * @param date the day of the work; today if not said
   * @param hours at most 24 for a day that is named
   */
  record HoursRequest(
      @Nullable LocalDate date,
      @NotNull @Min(1) @Max(1000) Integer hours,
      @Nullable @Size(max = 500) String note) {}

  /** The wish for a later due date. */
  record ExtensionRequest(@NotNull Instant dueDate, @Nullable @Size(max = 1000) String reason) {}

  /** The opening of a dispute. */
  record DisputeRequest(
      @NotNull DisputeReason reason, @NotBlank @Size(max = 3000) String statement) {}

  /**
   * What speaks for one side.
   *
   * @param mediaIds files of the caller's own
   */
  record EvidenceRequest(
      @NotBlank @Size(max = 3000) String note,
      @Nullable @Size(max = 20) List<@NotNull UUID> mediaIds) {}

  /**
   * An admin's decision.
   *
   * @param awarded what the worker gets of the fee; if not said, all of it when the hirer is at
   *     fault, nothing when the worker is
   */
  record DecisionRequest(
      @NotNull EngagementState.Fault fault,
      @Nullable Money awarded,
      @NotBlank @Size(max = 3000) String decision) {}

  /** The wish to call it off. */
  record CancelRequest(@NotNull CancelReason reason, @Nullable @Size(max = 1000) String note) {}
}
