package io.crewcall.brand.brand;

import io.crewcall.platform.text.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a brand says about itself, and what a PATCH may change.
 *
 * @param description for people, in several lines
 * @param website absolute http(s) address
 * @param logoUrl absolute http(s) address of an image
 */
record BrandDetails(
    @Schema(example = "Chai & Co")
        @NotBlank
        @Size(max = 120)
        @Pattern(regexp = OneLine.NAME, message = OneLine.MESSAGE)
        String companyName,
    @Schema(example = "Food and beverages")
        @NotBlank
        @Size(max = 80)
        @Pattern(regexp = OneLine.NAME, message = OneLine.MESSAGE)
        String industry,
    @Schema(example = "https://chai.example") @Size(max = 500) @Pattern(regexp = HTTP_URL)
        @Nullable String website,
    @Schema(example = "https://chai.example/logo.png") @Size(max = 500) @Pattern(regexp = HTTP_URL)
        @Nullable String logoUrl,
    @Schema(example = "Tea stalls, and the people who love them.") @Size(max = 4000)
        @Nullable String description,
    @Schema(example = "Pune")
        @Size(max = 80)
        @Pattern(regexp = OneLine.NAME, message = OneLine.MESSAGE)
        @Nullable String city) {
  /** Names of hosts come in all scripts; marks that turn the direction of text do not. */
  private static final String HTTP_URL =
      "https?://[\\p{L}\\p{N}][^\\s\\p{Cntrl}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]*";

  /** Takes blanks off the ends; a blank text is none. */
  BrandDetails {
    description = blankToNull(description);
    city = blankToNull(city);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
