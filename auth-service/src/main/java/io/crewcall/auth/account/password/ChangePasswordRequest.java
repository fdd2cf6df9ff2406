package io.crewcall.auth.account.password;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record ChangePasswordRequest(
    @Schema(example = "seven green kettles") @NotNull @Size(min = 1, max = 128)
        String currentPassword,
    @Schema(example = "nine blue teapots") @NotNull @Size(min = 12, max = 128) String newPassword) {

  @Override
  public String toString() {
    return "ChangePasswordRequest";
  }
}
