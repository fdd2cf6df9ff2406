package io.crewcall.user.user;

import io.crewcall.platform.text.OneLine;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What users may change about themselves.
 *
 * @param avatarUrl an http(s) address, or a path on this platform
 * @param country ISO 3166-1 alpha-2
 * @param languages BCP 47 tags, the one liked best first
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
        @Pattern(
            regexp = "(https?://|/(?!/))[\\x21-\\x7e]*",
            message = "must be an http(s) address or a path")
        @Schema(example = "https://cdn.example/asha.jpg")
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
            languages) {
  /** Takes blanks off the ends; a blank optional text is none. */
  @SuppressWarnings("NullAway") // the constraints are checked after the patch was merged
  public UserProfile {
    displayName = displayName == null ? null : displayName.strip();
    bio = blankToNull(bio);
    city = blankToNull(city);
  }

  static UserProfile named(String displayName) {
    return new UserProfile(displayName, null, null, null, null, List.of());
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
