package io.crewcall.creative.offer;

import io.crewcall.contracts.Money;
import io.crewcall.creative.taxonomy.TaxonomyService;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What crew say about a service on offer. */
@Schema(
    example =
        """
        {"title": "Three reels from one shoot", "skillTags": ["reel editing", "subtitles"],
         "price": {"amount": 900000, "currency": "INR"}, "per": "PROJECT", "deliveryDays": 5,
         "revisions": 2, "packages": [{"name": "Ten reels", "price": {"amount": 2500000, "currency": "INR"},
                                       "deliveryDays": 14, "revisions": 2}]}
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
    @Nullable @Min(0) @Max(20) Integer revisions,
    @Nullable @Size(max = 5) List<@NotNull @Valid PackageEdit> packages,
    @Nullable Boolean active) {

  /** One size in which the service can be had. */
  @Schema(name = "OfferPackageEdit")
  record PackageEdit(
      @NotBlank
          @Size(max = 60)
          @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*", message = "must be one line of text")
          String name,
      @Nullable @Size(max = 500) String description,
      @NotNull Money price,
      @Nullable @Min(1) @Max(365) Integer deliveryDays,
      @Nullable @Min(0) @Max(20) Integer revisions) {

    Offer.Package toPackage() {
      return new Offer.Package(name.strip(), text(description), price, deliveryDays, revisions);
    }
  }

  private static @Nullable String text(@Nullable String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }

  private List<FieldProblem> packageProblems(List<Offer.Package> sizes) {
    List<FieldProblem> problems = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int index = 0; index < sizes.size(); index++) {
      Offer.Package size = sizes.get(index);
      if (!size.price().currency().equals(price.currency())) {
        problems.add(
            new FieldProblem(
                "packages[" + index + "].price",
                "CURRENCY_MISMATCH",
                "must be in the offer's currency"));
      }
      if (!names.add(size.name().toLowerCase(Locale.ROOT))) {
        problems.add(
            new FieldProblem(
                "packages[" + index + "].name", "DUPLICATE_PACKAGE", "is there twice"));
      }
    }
    return problems;
  }

  /**
   * The same with its skill tags in one form.
   *
   * @throws io.crewcall.platform.problem.ProblemException 422 when a tag has no letter or digit
   */
  OfferContent normalised(TaxonomyService taxonomy) {
    TaxonomyService.Tags tags = taxonomy.normalise(skillTags == null ? List.of() : skillTags);
    Problem.refuseAny("One or more skill tags cannot be used.", tags.problems());
    List<Offer.Package> sizes =
        packages == null ? List.of() : packages.stream().map(PackageEdit::toPackage).toList();
    Problem.refuseAny("One or more packages break a rule.", packageProblems(sizes));
    return new OfferContent(
        title.strip(),
        text(description),
        tags.ids(),
        price,
        per,
        deliveryDays,
        revisions,
        sizes,
        active == null || active);
  }
}
