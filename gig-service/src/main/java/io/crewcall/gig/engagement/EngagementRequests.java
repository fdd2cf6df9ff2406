package io.crewcall.gig.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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

  /** The wish for a later due date. */
  record ExtensionRequest(@NotNull Instant dueDate, @Nullable @Size(max = 1000) String reason) {}
}
