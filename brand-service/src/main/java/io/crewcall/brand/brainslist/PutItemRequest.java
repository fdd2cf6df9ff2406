package io.crewcall.brand.brainslist;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is noted about a creator on a list.
 *
 * @param position place from 1; absent keeps the place, or appends; beyond the end means last
 */
record PutItemRequest(
    @Schema(example = "Warm voice, quick answers") @Size(max = 2000) @Nullable String note,
    @Min(1) @Max(BrainsList.MAX_ITEMS) @Nullable Integer position) {}
