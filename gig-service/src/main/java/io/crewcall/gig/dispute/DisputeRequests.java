package io.crewcall.gig.dispute;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementState.Fault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of a dispute's operations. */
final class DisputeRequests {
  private DisputeRequests() {}

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
      @NotNull Fault fault, @Nullable Money awarded, @NotBlank @Size(max = 3000) String decision) {}
}
