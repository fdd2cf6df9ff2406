package io.crewcall.gig.gig;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is done, for those whom it concerns. */
record ReasonRequest(@NotBlank @Size(max = 500) String reason) {}
