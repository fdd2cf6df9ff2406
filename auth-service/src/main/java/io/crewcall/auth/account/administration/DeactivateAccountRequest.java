package io.crewcall.auth.account.administration;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

record DeactivateAccountRequest(
    @Schema(example = "Asked for money outside of the platform, report 4711")
        @NotBlank
        @Size(max = 500)
        @Pattern(
            regexp = "^[^\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]*$",
            message = "must be one line of ordinary text")
        String reason) {}
