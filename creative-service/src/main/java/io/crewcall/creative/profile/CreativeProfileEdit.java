package io.crewcall.creative.profile;

import io.crewcall.contracts.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that crew say in their profile: the body of a PUT, and what a PATCH changes. */
@Schema(
    example =
        """
        {"professions": ["EDITOR", "COLORIST"], "skillTags": ["reel editing", "DaVinci Resolve"],
         "bio": "Fast cuts for food and travel.", "city": "Pune",
         "dayRate": {"amount": 600000, "currency": "INR"}}
        """)
record CreativeProfileEdit(
    @Schema(description = "Codes of /professions, the primary one first")
        @NotNull
        @Size(min = 1, max = 5)
        List<@NotBlank @Size(max = 40) String> professions,
    @Nullable @Size(max = 30) List<@NotBlank @Size(max = 60) String> skillTags,
    @Nullable @Size(max = 2000) String bio,
    @Nullable
        @Size(max = 80)
        @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*", message = "must be one line of text")
        String city,
    @Nullable Money dayRate,
    @Nullable Money projectRate,
    @Nullable Boolean visible) {

  /** What the profile says now. */
  static CreativeProfileEdit of(ProfileContent content) {
    return new CreativeProfileEdit(
        content.professions(),
        content.skillTags(),
        content.bio(),
        content.city(),
        content.dayRate(),
        content.projectRate(),
        content.visible());
  }

  /**
   * @param skillIds what the skill tags come down to
   */
  ProfileContent toContent(List<String> skillIds) {
    return new ProfileContent(
        professions.stream().distinct().toList(),
        skillIds,
        text(bio),
        text(city),
        dayRate,
        projectRate,
        visible == null || visible);
  }

  private static @Nullable String text(@Nullable String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }
}
