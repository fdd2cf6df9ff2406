package io.crewcall.auth.account.administration;

import io.crewcall.platform.text.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record DeactivateAccountRequest(
    @Schema(example = "Asked for money outside of the platform, report 4711")
        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = OneLine.NAME, message = OneLine.MESSAGE)
        String reason) {}
