package io.crewcall.auth.session;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Credentials as typed; only their size is judged here. */
record LoginRequest(
    @Schema(example = "asha@studio.example") @NotNull @Size(min = 1, max = 254) String email,
    @Schema(example = "seven green kettles") @NotNull @Size(min = 1, max = 128) String password) {

  @Override
  public String toString() {
    return "LoginRequest";
  }
}
