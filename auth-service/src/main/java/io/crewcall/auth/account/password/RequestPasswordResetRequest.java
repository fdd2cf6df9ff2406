package io.crewcall.auth.account.password;

import io.crewcall.platform.address.EmailAddress;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record RequestPasswordResetRequest(
    @Schema(example = "asha@studio.example") @NotBlank @Size(max = EmailAddress.MAX_LENGTH)
        String email) {

  @Override
  public String toString() {
    return "RequestPasswordResetRequest";
  }
}
