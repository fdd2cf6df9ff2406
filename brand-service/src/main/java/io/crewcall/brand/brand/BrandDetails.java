package io.crewcall.brand.brand;

import io.crewcall.platform.replicas.media.PictureRules.Picture;
import io.crewcall.platform.text.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a brand says about itself, and what a PATCH may change.
 *
 * @param description for people, in several lines
 * @param logoMediaId the file that is the logo
 * @param website absolute http(s) address
 * @param logoUrl the lasting path of the logo; it is shown and not set
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
    @Schema(
            example = BrandDetails.LOGO_EXAMPLE,
            description =
                "A path that never changes. It is shown and not set: the value that was read may be sent back, null takes the logo away, and `logoMediaId` sets one.")
        @Size(max = 500)
        @Nullable String logoUrl,
    @Schema(example = "Tea stalls, and the people who love them.") @Size(max = 4000)
        @Nullable String description,
    @Schema(example = "Pune")
        @Size(max = 80)
        @Pattern(regexp = OneLine.NAME, message = OneLine.MESSAGE)
        @Nullable String city,
    @Schema(
            example = "0199d2a4-6f00-7000-8000-000000000001",
            description =
                "A processed image that an owner or manager uploaded for the purpose LOGO")
        @Nullable UUID logoMediaId) {
  private static final String LOGO_EXAMPLE =
      "/api/v1/media/public/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08/thumbnail";

  /**
   * Names of hosts come in all scripts. Before them stands nobody's name, with which an address
   * would seem to be somebody else's; marks that turn the direction of text stand nowhere.
   */
  private static final String HTTP_URL =
      "https?://[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.\\-\\u200c\\u200d]*(?::[0-9]{1,5})?"
          + "(?:[/?#][^\\s\\p{Cntrl}\"<>\\\\\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]*)?";

  /** Takes blanks off the ends; a blank text is none. */
  BrandDetails {
    description = blankToNull(description);
    city = blankToNull(city);
  }

  Picture logo() {
    return new Picture(logoMediaId, logoUrl);
  }

  BrandDetails withLogo(Picture logo) {
    return new BrandDetails(
        companyName, industry, website, logo.url(), description, city, logo.mediaId());
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
