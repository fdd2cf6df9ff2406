package io.crewcall.creative.offer;

import io.crewcall.contracts.Money;
import io.crewcall.creative.taxonomy.Taxonomy;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What crew say about a service on offer. */
@Schema(
    example =
        """
        {"title": "Three reels from one shoot", "skillTags": ["reel editing", "subtitles"],
         "price": {"amount": 900000, "currency": "INR"}, "per": "PROJECT", "deliveryDays": 5}
        """)
record OfferEdit(
    @NotBlank
        @Size(max = 120)
        @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*", message = "must be one line of text")
        String title,
    @Nullable @Size(max = 2000) String description,
    @Nullable @Size(max = 15) List<@NotBlank @Size(max = 60) String> skillTags,
    @NotNull Money price,
    @NotNull Offer.Per per,
    @Nullable @Min(1) @Max(365) Integer deliveryDays,
    @Nullable Boolean active) {

  /**
   * The same with its skill tags in one form.
   *
   * @throws io.crewcall.platform.problem.ProblemException 422 when a tag has no letter or digit
   */
  Offer.Content normalised(Taxonomy taxonomy) {
    Taxonomy.Tags tags = taxonomy.normalise(skillTags == null ? List.of() : skillTags);
    if (!tags.unusable().isEmpty()) {
      throw Problem.unprocessable(
              "INVALID_SKILL_TAG",
              "One or more skill tags cannot be used.",
              tags.unusable().stream()
                  .map(position ->
                      new FieldProblem(
                          "skillTags[" + position + "]",
                          "INVALID_SKILL_TAG",
                          "must have letters or digits, 60 at most"))
                  .toArray(FieldProblem[]::new))
          .exception();
    }
    return new Offer.Content(
        title.strip(),
        description == null || description.isBlank() ? null : description.strip(),
        tags.ids(),
        price,
        per,
        deliveryDays,
        active == null || active);
  }
}
