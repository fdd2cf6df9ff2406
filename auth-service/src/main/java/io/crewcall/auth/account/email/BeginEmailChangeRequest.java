package io.crewcall.auth.account.email;

import io.crewcall.platform.address.EmailAddress;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record BeginEmailChangeRequest(
    @Schema(example = "asha@newstudio.example") @NotBlank @Size(max = EmailAddress.MAX_LENGTH)
        String email,
    @Schema(example = "seven green kettles") @NotNull @Size(min = 1, max = 128) String password) {

  @Override
  public String toString() {
    return "BeginEmailChangeRequest";
  }
}
