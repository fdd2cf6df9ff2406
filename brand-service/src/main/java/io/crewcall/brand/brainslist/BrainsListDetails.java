package io.crewcall.brand.brainslist;

import io.crewcall.platform.text.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a PATCH may change. */
record BrainsListDetails(
    @Schema(example = "Diwali reels")
        @NotBlank
        @Size(max = 120)
        @Pattern(regexp = OneLine.NAME, message = OneLine.MESSAGE)
        String title) {}
