package io.crewcall.gig.moderation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an admin decides so; kept in the audit trail. */
public record VerdictRequest(@NotBlank @Size(max = 1000) String reason) {}
