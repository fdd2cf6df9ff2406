package io.crewcall.search.gig;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.GigState.RoleState;
import io.crewcall.search.profession.Professions;
import io.crewcall.search.understanding.Cities;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A gig as the index keeps it; the members are the fields of {@code index/gigs.json}.
 *
 * @param hit what is shown when found
 */
record GigDocument(
    UUID gigId,
    GigState.Status status,
    GigHit hit,
    @JsonUnwrapped Texts texts,
    @JsonUnwrapped Terms terms) {

  /** What words are looked for in. */
  record Texts(String title, String description, String roleText) {}

  /**
   * What filters and facets go by.
   *
   * @param published RFC 3339
   * @param deadline RFC 3339
   * @param openProfessions of the roles with a free slot, and so {@code openSkills}
   * @param budget of the role that pays most a slot, in minor units
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Terms(
      GigState.Type type,
      @Nullable String city,
      boolean remote,
      @Nullable String published,
      String deadline,
      UUID creatorId,
      List<String> professions,
      List<String> skills,
      List<String> openProfessions,
      List<String> openSkills,
      @Nullable Long budget,
      @Nullable String currency) {}

  /** What is read of a document; a search fetches the hit alone. */
  record Stored(GigHit hit, GigState.@Nullable Status status) {}

  static GigDocument of(GigState gig) {
    return new GigDocument(
        gig.gigId(),
        gig.status(),
        GigHit.of(gig),
        new Texts(
            gig.title(),
            gig.description(),
            gig.roles().stream().map(GigDocument::words).collect(Collectors.joining(" "))),
        terms(gig));
  }

  private static String words(RoleState role) {
    String profession = Professions.words(List.of(role.profession()));
    return (profession + " " + String.join(" ", role.skillTags()).replace('-', ' ')).strip();
  }

  private static Terms terms(GigState gig) {
    Money budget =
        gig.roles().stream()
            .map(RoleState::budgetPerSlot)
            .max(Comparator.comparingLong(Money::amount))
            .orElse(null);
    List<RoleState> open = GigHit.of(gig).openRoles();
    Instant deadline = gig.deadline();
    return new Terms(
        gig.type(),
        gig.city() == null ? null : Cities.name(gig.city()),
        gig.remote(),
        gig.publishedAt() == null ? null : gig.publishedAt().toString(),
        deadline.toString(),
        gig.creatorId(),
        gig.roles().stream().map(RoleState::profession).toList(),
        gig.roles().stream().flatMap(role -> role.skillTags().stream()).toList(),
        open.stream().map(RoleState::profession).toList(),
        open.stream().flatMap(role -> role.skillTags().stream()).toList(),
        budget == null ? null : budget.amount(),
        budget == null ? null : budget.currency());
  }
}
