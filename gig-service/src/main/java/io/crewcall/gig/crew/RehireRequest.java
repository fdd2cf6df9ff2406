package io.crewcall.gig.crew;

import io.crewcall.contracts.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which past team to hire again.
 *
 * @param fromGigId the caller's gig on which they completed their work
 * @param members whom of them, and what is to be different; all of them on their past terms if not
 *     said
 */
record RehireRequest(
    @NotNull UUID fromGigId,
    @Nullable @Size(max = 1000) String message,
    @Nullable @Size(min = 1, max = 50) List<@NotNull @Valid Member> members) {

  /**
   * One of the team.
   *
   * @param gigRoleId the new gig's role; the one of their past profession if not said
   * @param fee the past one if not said
   * @param hours the past ones if not said
   */
  record Member(
      @NotNull UUID userId,
      @Nullable UUID gigRoleId,
      @Nullable Money fee,
      @Nullable @Min(1) @Max(10_000) Integer hours) {}
}
