package io.crewcall.search;

import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Platform;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.creative.CreativeProfileStateBuilder;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.GigStateBuilder;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileStateBuilder;
import io.crewcall.contracts.user.UserState;
import io.crewcall.contracts.user.UserStateBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other services say, made up. */
public final class States {
  public static final Instant THEN = Instant.parse("2026-11-01T00:00:00Z");

  private States() {}

  public static UserState user(UUID id, String name, @Nullable String city) {
    return user(id, name, city, true);
  }

  public static UserState user(UUID id, String name, @Nullable String city, boolean active) {
    return UserStateBuilder.builder()
        .userId(id)
        .handle("h" + id.toString().substring(24))
        .displayName(name)
        .bio("Says hello")
        .city(city)
        .country("IN")
        .languages(List.of("Hindi", "English"))
        .roles(Set.of(Role.INFLUENCER))
        .createdAt(THEN)
        .active(active)
        .build();
  }

  public static InfluencerProfileState influencer(
      UUID id, String headline, long followers, @Nullable Double engagement, long rupees) {
    return influencer(id, headline, followers, engagement, rupees, List.of("food"), true);
  }

  public static InfluencerProfileState influencer(
      UUID id,
      String headline,
      long followers,
      @Nullable Double engagement,
      long rupees,
      List<String> categories,
      boolean visible) {
    Figure figure = new Figure(engagement, 12, "P90D", "SELF_DECLARED", THEN, 1);
    return InfluencerProfileStateBuilder.builder()
        .userId(id)
        .platform("INSTAGRAM")
        .accounts(
            List.of(new InfluencerProfileState.Account(Platform.INSTAGRAM, "@x", followers, null)))
        .categories(categories)
        .headline(headline)
        .rateCard(List.of(new InfluencerProfileState.Rate("REEL", Money.inr(rupees * 100))))
        .reels(List.of())
        .visible(visible)
        .engagementRate(figure)
        .engagementRateByViews(figure)
        .build();
  }

  public static CreativeProfileState creative(
      UUID id, String bio, List<String> professions, List<String> skills, boolean visible) {
    return CreativeProfileStateBuilder.builder()
        .userId(id)
        .professions(professions)
        .skillTags(skills)
        .bio(bio)
        .dayRate(Money.inr(5_000_00))
        .reels(List.of())
        .unavailable(List.of())
        .visible(visible)
        .build();
  }

  public static ScorecardState scorecard(UUID id, double ranked, @Nullable Double success) {
    return new ScorecardState(
        id, ranked, 9, ranked, success, 0.9, 0.9, 0.8, 9, THEN, null, null, null);
  }

  public static GigState gig(UUID id, String title, GigState.Status status, Instant deadline) {
    return gig(id, title, status, deadline, "EDITOR", List.of("reels"), "Mumbai", 10_000);
  }

  public static GigState gig(
      UUID id,
      String title,
      GigState.Status status,
      Instant deadline,
      String profession,
      List<String> skills,
      String city,
      long rupees) {
    return GigStateBuilder.builder()
        .gigId(id)
        .creatorId(UUID.randomUUID())
        .depth(1)
        .title(title)
        .description("Something to do")
        .type(GigState.Type.CREW_HIRE)
        .status(status)
        .roles(
            List.of(
                new GigState.RoleState(
                    UUID.randomUUID(), profession, skills, 2, 0, Money.inr(rupees * 100))))
        .city(city)
        .deadline(deadline)
        .createdAt(THEN)
        .publishedAt(THEN)
        .build();
  }
}
