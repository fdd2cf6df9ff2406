package io.crewcall.auth.client;

import io.crewcall.platform.text.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * What somebody wants a program to be.
 *
 * @param name without control characters and without those that turn the direction of text
 */
record ClientRequest(
    @Schema(example = "Nightly import")
        @NotBlank
        @Size(max = 80)
        @Pattern(regexp = OneLine.NAME, message = OneLine.MESSAGE)
        String name,
    @Schema(description = "read permits safe methods, write all others") @NotEmpty @Size(max = 2)
        Set<@NotNull ClientScope> scopes) {}
