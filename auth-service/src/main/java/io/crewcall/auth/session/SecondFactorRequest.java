package io.crewcall.auth.session;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The answer to a challenge. */
record SecondFactorRequest(
    @Schema(example = "kX0Jm3yqYk1fQ2sVdT7uWc5hB9nL4pR8aE6gZ0iO1xM") @NotBlank @Size(max = 64)
        String challenge,
    @Schema(example = "492039", description = "Of the app, or a recovery code")
        @NotBlank
        @Size(max = 32)
        String code) {

  @Override
  public String toString() {
    return "SecondFactorRequest";
  }
}
