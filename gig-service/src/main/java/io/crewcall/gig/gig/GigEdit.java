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
import org.jspecify.annotations.Nullable;

/**
 * What may be changed while a gig is a draft. Where it belongs (brand, campaign, parent engagement)
 * is not among it: that never changes.
 */
record GigEdit(
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
  private static final int DEFAULT_ROUNDS = 2;

  GigContent content() {
    return new GigContent(
        title.strip(),
        description == null ? "" : description.strip(),
        type,
        deadline,
        dueDate,
        city == null || city.isBlank() ? null : city.strip(),
        remote != null && remote,
        changeRounds == null ? DEFAULT_ROUNDS : changeRounds);
  }

  static GigEdit of(Gig gig) {
    GigContent content = gig.content();
    return new GigEdit(
        content.title(),
        content.description(),
        content.type(),
        content.deadline(),
        content.dueDate(),
        content.city(),
        content.remote(),
        content.changeRounds(),
        gig.roles().stream().map(RoleRequest::of).toList());
  }
}
