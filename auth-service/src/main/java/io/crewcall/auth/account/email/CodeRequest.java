package io.crewcall.auth.account.email;

import io.crewcall.auth.verification.OneTimeCodeService;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record CodeRequest(
    @Schema(example = "7KQM-2XWD") @NotBlank @Size(max = OneTimeCodeService.MAX_LENGTH)
        String code) {

  @Override
  public String toString() {
    return "CodeRequest";
  }
}
