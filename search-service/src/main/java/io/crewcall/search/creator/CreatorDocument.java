package io.crewcall.search.creator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.crewcall.contracts.Money;
import io.crewcall.search.profession.Professions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as the index keeps them; the members are the fields of {@code index/creators.json}.
 *
 * @param parts what the owners told, from which the rest is made
 * @param hit what is shown when found; null, as what is searched, for those who are not
 *     discoverable
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CreatorDocument(
    UUID userId,
    boolean discoverable,
    CreatorParts parts,
    @Nullable CreatorHit hit,
    @JsonUnwrapped @Nullable Texts texts,
    @JsonUnwrapped @Nullable Terms terms,
    @JsonUnwrapped @Nullable Figures figures) {

  /** What words are looked for in. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Texts(
      String name,
      @Nullable String headline,
      String bio,
      String skillText,
      String craftText,
      @Nullable String cityText) {}

  /** What filters and facets go by. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Terms(
      @Nullable String city,
      List<String> roles,
      List<String> skills,
      List<String> categories,
      List<String> platforms,
      List<String> languages) {}

  /** What ranges and the ranking go by. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Figures(
      @Nullable Long followers,
      @Nullable Double engagementRate,
      @Nullable Double rating,
      @Nullable Double responseRate,
      @Nullable Long price,
      @Nullable String currency,
      double quality) {}

  /** What is read of a document: it is written as a whole, and read for its parts or its hit. */
  record Stored(@Nullable CreatorParts parts, @Nullable CreatorHit hit) {}

  static CreatorDocument of(CreatorParts parts) {
    if (!parts.discoverable()) {
      return new CreatorDocument(parts.userId(), false, parts, null, null, null, null);
    }
    CreatorHit hit = parts.hit();
    return new CreatorDocument(
        parts.userId(), true, parts, hit, texts(parts, hit), terms(hit), figures(parts, hit));
  }

  private static Texts texts(CreatorParts parts, CreatorHit hit) {
    String craft =
        Professions.words(hit.roles()) + " " + words(hit.categories()) + " " + parts.offered();
    return new Texts(
        hit.displayName() + " " + hit.handle(),
        hit.headline(),
        parts.bio(),
        String.join(" ", hit.skills()).replace('-', ' '),
        craft,
        hit.city());
  }

  private static String words(List<String> codes) {
    return String.join(" ", codes).replace('-', ' ').replace('_', ' ');
  }

  private static Terms terms(CreatorHit hit) {
    return new Terms(
        hit.city(), hit.roles(), hit.skills(), hit.categories(), hit.platforms(), hit.languages());
  }

  private static Figures figures(CreatorParts parts, CreatorHit hit) {
    Money price = hit.priceFrom();
    return new Figures(
        hit.followers(),
        hit.engagementRate(),
        hit.rating(),
        hit.responseRate(),
        price == null ? null : price.amount(),
        price == null ? null : price.currency(),
        parts.quality());
  }
}
