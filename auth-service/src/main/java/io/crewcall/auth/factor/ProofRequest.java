package io.crewcall.auth.factor;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record ProofRequest(
    @Schema(example = "seven green kettles") @NotNull @Size(min = 1, max = 128) String password,
    @Schema(example = "492039", description = "Of the app, or a recovery code")
        @NotBlank
        @Size(max = 32)
        String code) {

  @Override
  public String toString() {
    return "ProofRequest";
  }
}
