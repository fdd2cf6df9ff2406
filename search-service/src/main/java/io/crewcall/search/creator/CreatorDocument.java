package io.crewcall.search.creator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.crewcall.contracts.Money;
import io.crewcall.search.profession.Professions;
import io.crewcall.search.text.FoldedText;
import io.crewcall.search.text.NameForms;
import io.crewcall.search.understanding.Cities;
import java.time.LocalDate;
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
      String handles,
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
      List<String> primary,
      List<String> skills,
      List<String> categories,
      List<String> platforms,
      List<String> languages,
      List<UUID> apart,
      String joined,
      @JsonUnwrapped Names names) {}

  /** Names as a whole: without spaces and signs, and as they sound. */
  record Names(String nameKey, List<String> handleKeys, List<String> sounds) {}

  /** What ranges and the ranking go by. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Figures(
      @Nullable Long followers,
      @Nullable Double engagementRate,
      @Nullable Double rating,
      @Nullable Double responseRate,
      @Nullable Long price,
      @Nullable String currency,
      double quality,
      double completeness,
      List<Days> busy) {}

  /** Days on which somebody is not there, both included. */
  record Days(LocalDate gte, LocalDate lte) {}

  /** What is read of a document: it is written as a whole, and read for its parts or its hit. */
  record Stored(@Nullable CreatorParts parts, @Nullable CreatorHit hit) {}

  static CreatorDocument of(UUID userId, CreatorParts parts) {
    if (!parts.discoverable()) {
      return new CreatorDocument(userId, false, parts, null, null, null, null);
    }
    CreatorHit hit = parts.hit();
    return new CreatorDocument(
        userId,
        true,
        parts,
        hit,
        texts(parts, hit),
        terms(userId, parts, hit),
        figures(parts, hit));
  }

  private static Texts texts(CreatorParts parts, CreatorHit hit) {
    String craft =
        Professions.words(hit.roles()) + " " + words(hit.categories()) + " " + parts.offered();
    return new Texts(
        NameForms.ofName(hit.displayName()),
        NameForms.ofHandles(parts.handles()),
        hit.headline() == null ? null : FoldedText.fold(hit.headline()),
        FoldedText.fold(parts.bio()),
        String.join(" ", hit.skills()).replace('-', ' '),
        FoldedText.fold(craft),
        hit.city() == null ? null : FoldedText.fold(hit.city()));
  }

  private static String words(List<String> codes) {
    return String.join(" ", codes).replace('-', ' ').replace('_', ' ');
  }

  private static Terms terms(UUID userId, CreatorParts parts, CreatorHit hit) {
    return new Terms(
        hit.city() == null ? null : Cities.name(hit.city()),
        hit.roles(),
        parts.primary(),
        hit.skills(),
        hit.categories(),
        hit.platforms(),
        hit.languages(),
        parts.apartFrom(userId),
        parts.joined(),
        new Names(
            NameForms.handleKey(hit.displayName()),
            parts.handles().stream().map(NameForms::handleKey).distinct().toList(),
            NameForms.sounds(hit.displayName())));
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
        parts.quality(),
        parts.completeness(),
        parts.busy());
  }
}
