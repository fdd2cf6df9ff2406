package io.crewcall.user.user;

import io.crewcall.platform.replicas.media.PictureRules.Picture;
import io.crewcall.platform.text.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What users may change about themselves.
 *
 * @param avatarUrl the lasting path of the avatar; it is shown and not set
 * @param country ISO 3166-1 alpha-2
 * @param languages BCP 47 tags, the one liked best first
 * @param avatarMediaId the file that is the avatar
 */
@Embeddable
public record UserProfile(
    @NotBlank
        @Size(max = 80)
        @Pattern(regexp = OneLine.NAME, message = OneLine.MESSAGE)
        @Schema(example = "Asha Rao")
        String displayName,
    @Nullable
        @Size(max = 500)
        @Schema(
            example = UserProfile.AVATAR_EXAMPLE,
            description =
                "A path that never changes. It is shown and not set: the value that was read may be sent back, null takes the avatar away, and `avatarMediaId` sets one.")
        String avatarUrl,
    @Nullable @Size(max = 2000) @Schema(example = "Cooks the Konkan") String bio,
    @Nullable
        @Size(max = 80)
        @Pattern(regexp = OneLine.NAME, message = OneLine.MESSAGE)
        @Schema(example = "Pune")
        String city,
    @Nullable @CountryCode @JdbcTypeCode(SqlTypes.CHAR) @Column(length = 2) @Schema(example = "IN")
        String country,
    @NotNull @Size(max = 20) @JdbcTypeCode(SqlTypes.JSON) @Schema(example = "[\"mr\", \"en\"]")
        List<
                @NotNull
                @Pattern(
                    regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}",
                    message = "must be a BCP 47 language tag")
                String>
            languages,
    @Nullable
        @Schema(
            example = "0199d2a4-6f00-7000-8000-000000000001",
            description = "One's own processed image that was uploaded for the purpose AVATAR")
        UUID avatarMediaId) {
  private static final String AVATAR_EXAMPLE =
      "/api/v1/media/public/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08/thumbnail";

  /** Takes blanks off the ends; a blank optional text is none. */
  @SuppressWarnings("NullAway") // the constraints are checked after the patch was merged
  public UserProfile {
    displayName = displayName == null ? null : displayName.strip();
    bio = blankToNull(bio);
    city = blankToNull(city);
  }

  static UserProfile named(String displayName) {
    return new UserProfile(displayName, null, null, null, null, List.of(), null);
  }

  Picture avatar() {
    return new Picture(avatarMediaId, avatarUrl);
  }

  UserProfile withAvatar(Picture avatar) {
    return new UserProfile(
        displayName, avatar.url(), bio, city, country, languages, avatar.mediaId());
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
