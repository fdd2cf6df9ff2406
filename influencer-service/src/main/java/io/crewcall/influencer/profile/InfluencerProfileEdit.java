package io.crewcall.influencer.profile;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.Platform;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that an influencer says in the profile: the body of a PUT, and what a PATCH changes. */
@Schema(
    example =
        """
        {"platform": "INSTAGRAM",
         "accounts": [{"platform": "INSTAGRAM", "handle": "asha.cooks", "followers": 48200, "reach": 160000}],
         "categories": ["food", "street-food"], "headline": "Home food of the Konkan",
         "rateCard": [{"deliverable": "REEL", "price": {"amount": 1500000, "currency": "INR"}}]}
        """)
record InfluencerProfileEdit(
    @NotNull Presence platform,
    @NotNull @Size(min = 1, max = 2) List<@NotNull @Valid AccountBody> accounts,
    @Nullable @Size(max = 10) List<@NotBlank @Size(max = 60) String> categories,
    @Nullable
        @Size(max = 200)
        @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*", message = "must be one line of text")
        String headline,
    @Nullable @Size(max = 4) List<@NotNull @Valid RateBody> rateCard,
    @Nullable Boolean visible) {

  static final long MOST_FOLLOWERS = 10_000_000_000L;

  /** One account. */
  record AccountBody(
      @NotNull Platform platform,
      @NotNull
          @Pattern(
              regexp = "@?[\\p{L}\\p{M}\\p{N}._-]{1,60}",
              message = "must be 1 to 60 letters, digits, dots, dashes or underscores")
          String handle,
      @NotNull @PositiveOrZero @Max(MOST_FOLLOWERS) Long followers,
      @Nullable @PositiveOrZero @Max(MOST_FOLLOWERS) Long reach) {

    Account toAccount() {
      return new Account(
          platform, handle.startsWith("@") ? handle.substring(1) : handle, followers, reach, null);
    }
  }

  /** The price of one deliverable. */
  record RateBody(@NotNull Deliverable deliverable, @NotNull Money price) {}

  /** What the profile says now. */
  static InfluencerProfileEdit of(InfluencerProfile profile) {
    return new InfluencerProfileEdit(
        profile.platform(),
        profile.accounts().stream()
            .map(account ->
                new AccountBody(
                    account.platform(), account.handle(), account.followers(), account.reach()))
            .toList(),
        profile.categories(),
        profile.headline(),
        profile.rateCard().stream()
            .map(rate -> new RateBody(rate.deliverable(), rate.price()))
            .toList(),
        profile.visible());
  }

  /**
   * @param categoryIds what the categories come down to in the curated list
   */
  ProfileContent toContent(List<String> categoryIds) {
    return new ProfileContent(
        platform,
        accounts.stream().map(AccountBody::toAccount).toList(),
        categoryIds,
        headline == null || headline.isBlank() ? null : headline.strip(),
        rateCard == null
            ? List.of()
            : rateCard.stream().map(rate -> new Rate(rate.deliverable(), rate.price())).toList(),
        visible == null || visible);
  }
}
