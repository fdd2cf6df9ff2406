package io.crewcall.brand.brainslist;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a PATCH may change. */
record BrainsListDetails(
    @Schema(example = "Diwali reels") @NotBlank @Size(max = 120) String title) {}
