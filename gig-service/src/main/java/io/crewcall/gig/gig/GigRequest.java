package io.crewcall.gig.gig;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.platform.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new gig: for a brand's campaign, for a brand, as a sub-gig of one's own engagement, or for
 * oneself.
 *
 * @param dueDate when the work is due; 14 days after the deadline if not said
 * @param changeRounds how often changes of a delivery may be asked for; 2 if not said
 */
public record GigRequest(
    @Nullable UUID brandId,
    @Nullable UUID campaignId,
    @Nullable UUID parentEngagementId,
    @NotBlank @Size(max = 140) @Pattern(regexp = OneLine.NAME, message = OneLine.MESSAGE)
        String title,
    @Nullable @Size(max = 5000) String description,
    @NotNull GigState.Type type,
    @NotNull Instant deadline,
    @Nullable Instant dueDate,
    @Nullable @Size(max = 80) String city,
    @Nullable Boolean remote,
    @Nullable @Min(0) @Max(10) Integer changeRounds,
    @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid RoleRequest> roles) {

  GigEdit edit() {
    return new GigEdit(
        title, description, type, deadline, dueDate, city, remote, changeRounds, roles);
  }
}
