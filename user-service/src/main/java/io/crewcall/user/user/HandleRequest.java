package io.crewcall.user.user;

import io.crewcall.platform.text.NotReserved;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The handle somebody wants to have. */
record HandleRequest(
    @Schema(example = "asha.rao", description = "Unique whatever its case")
        @NotNull
        @NotReserved
        @Pattern(
            regexp = "^(?=.*[A-Za-z0-9])[A-Za-z0-9._]{3,30}$",
            message = "must be 3 to 30 letters, digits, dots and underscores")
        String handle) {}
