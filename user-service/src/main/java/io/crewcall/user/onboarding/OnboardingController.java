package io.crewcall.user.onboarding;

import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Role;
import io.crewcall.platform.openapi.NoEtag;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.user.user.UserDirectory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is still missing. */
@RestController
@RequestMapping("/api/v1/users/me/onboarding")
@Tag(name = "Users")
class OnboardingController {
  private static final int FORMULA = 1;

  private final ProfileItems items;
  private final UserDirectory users;
  private final Clock clock;

  OnboardingController(ProfileItems items, UserDirectory users, Clock clock) {
    this.items = items;
    this.users = users;
    this.clock = clock;
  }

  @GetMapping
  @NoEtag
  @Operation(
      operationId = "getOnboarding",
      summary = "What is missing in one's profiles, role by role",
      description =
          "Each missing item with its weight; completeness is the sum of the weights of what is there. Follows a change elsewhere within seconds.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  Onboarding onboarding(CurrentUser caller) {
    UserDirectory.Face face =
        ReplicaLookup.await(() -> users.face(caller.id()))
            .orElseThrow(
                () -> Problem.notFound("USER_NOT_FOUND", "There is no such user.").exception());
    Set<Item> there = items.of(caller.id());
    add(there, Item.AVATAR, face.avatar());
    add(there, Item.CITY, face.city());
    add(there, Item.LANGUAGES, face.languages());
    add(there, Item.ABOUT, face.bio());
    Instant now = clock.instant();
    return new Onboarding(
        face.roles().stream()
            .filter(role -> !Item.of(role).isEmpty())
            .sorted()
            .map(role -> of(role, there, now))
            .toList());
  }

  private static void add(Set<Item> there, Item item, boolean isThere) {
    if (isThere) {
      there.add(item);
    }
  }

  private static Onboarding.RoleOnboarding of(Role role, Set<Item> there, Instant now) {
    List<Item> all = Item.of(role);
    int sum = all.stream().filter(there::contains).mapToInt(item -> item.weight(role)).sum();
    return new Onboarding.RoleOnboarding(
        role,
        new Figure(sum / 100.0, all.size(), "all", "PROFILE", now, FORMULA),
        all.stream()
            .filter(item -> !there.contains(item))
            .sorted(Comparator.comparing((Item item) -> -item.weight(role)))
            .map(item -> new Onboarding.MissingItem(item, item.weight(role), where(item)))
            .toList(),
        all.stream().filter(there::contains).toList());
  }

  private static String where(Item item) {
    if (item == Item.EMAIL_VERIFIED) {
      return "/api/v1/auth";
    }
    return switch (item.source()) {
      case USER -> "/api/v1/users/me";
      case BRAND -> "/api/v1/brands";
      case INFLUENCER -> "/api/v1/influencers/me";
      case CREATIVE -> "/api/v1/creatives/me";
    };
  }
}
