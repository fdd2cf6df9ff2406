package io.crewcall.auth.session;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One of the two. */
record SessionProofRequest(
    @Schema(example = "seven green kettles") @Size(min = 1, max = 128) @Nullable String password,
    @Schema(example = "492039", description = "Of the app, or a recovery code")
        @Size(min = 1, max = 32)
        @Nullable String code) {

  @Override
  public String toString() {
    return "SessionProofRequest";
  }
}
