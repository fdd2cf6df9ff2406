package io.crewcall.search;

import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Platform;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.user.UserState;
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
    return new UserState(
        id,
        "h" + id.toString().substring(24),
        name,
        null,
        "Says hello",
        city,
        "IN",
        List.of("Hindi", "English"),
        Set.of(Role.INFLUENCER),
        null,
        THEN,
        active);
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
    return new InfluencerProfileState(
        id,
        "INSTAGRAM",
        List.of(new InfluencerProfileState.Account(Platform.INSTAGRAM, "@x", followers, null)),
        categories,
        headline,
        List.of(new InfluencerProfileState.Rate("REEL", Money.inr(rupees * 100))),
        List.of(),
        visible,
        figure,
        figure);
  }

  public static CreativeProfileState creative(
      UUID id, String bio, List<String> professions, List<String> skills, boolean visible) {
    return new CreativeProfileState(
        id,
        professions,
        skills,
        bio,
        null,
        Money.inr(5_000_00),
        null,
        List.of(),
        List.of(),
        visible);
  }

  public static ScorecardState scorecard(UUID id, double ranked, @Nullable Double success) {
    return new ScorecardState(id, ranked, 9, ranked, success, 0.9, 0.9, 0.8, 9, THEN);
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
    return new GigState(
        id,
        UUID.randomUUID(),
        null,
        null,
        null,
        1,
        title,
        "Something to do",
        GigState.Type.CREW_HIRE,
        status,
        List.of(
            new GigState.RoleState(
                UUID.randomUUID(), profession, skills, 2, 0, Money.inr(rupees * 100))),
        city,
        false,
        deadline,
        THEN,
        THEN);
  }
}
