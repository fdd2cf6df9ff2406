package io.crewcall.user.onboarding;

import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Role;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.platform.problem.Problem;
import io.crewcall.user.user.UserDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Tells which items of a user's profiles are missing. The filled ones tell little about a person,
 * but nobody needs them without the person.
 */
@Service
class OnboardingService implements PersonalData {
  private static final int FORMULA = 1;

  private final ProfileItemRepository items;
  private final UserDirectory users;
  private final Clock clock;

  OnboardingService(ProfileItemRepository items, UserDirectory users, Clock clock) {
    this.items = items;
    this.users = users;
    this.clock = clock;
  }

  OnboardingResponse of(UUID userId) {
    UserDirectory.Person person =
        ReplicaLookup.await(() -> users.person(userId))
            .orElseThrow(
                () -> Problem.notFound("USER_NOT_FOUND", "There is no such user.").exception());
    Set<Item> filled = profileItems(userId);
    Item.addIf(person.profile().avatarUrl() != null, Item.AVATAR, filled);
    Item.addIf(person.profile().city() != null, Item.CITY, filled);
    Item.addIf(!person.profile().languages().isEmpty(), Item.LANGUAGES, filled);
    Item.addIf(person.profile().bio() != null, Item.ABOUT, filled);
    Instant now = clock.instant();
    return new OnboardingResponse(
        person.roles().stream()
            .filter(role -> !Item.of(role).isEmpty())
            .sorted()
            .map(role -> of(role, filled, now))
            .toList());
  }

  /** What is filled of a user's profiles; of several brands, what any of them has. */
  private Set<Item> profileItems(UUID userId) {
    Set<Item> filled = EnumSet.noneOf(Item.class);
    items.findByUserId(userId).forEach(replica -> filled.addAll(replica.items()));
    return filled;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    Set<Item> filled = profileItems(userId);
    if (!filled.isEmpty()) {
      documents.add("profile-items", filled);
    }
  }

  @Override
  public void erase(UUID userId) {
    items.deleteByUserId(userId);
  }

  private static OnboardingResponse.RoleOnboarding of(Role role, Set<Item> filled, Instant now) {
    List<Item> all = Item.of(role);
    int sum = all.stream().filter(filled::contains).mapToInt(item -> item.weight(role)).sum();
    return new OnboardingResponse.RoleOnboarding(
        role,
        new Figure(sum / 100.0, all.size(), "all", "PROFILE", now, FORMULA),
        all.stream()
            .filter(item -> !filled.contains(item))
            .sorted(Comparator.comparing((Item item) -> -item.weight(role)))
            .map(item -> new OnboardingResponse.MissingItem(item, item.weight(role), item.where()))
            .toList(),
        all.stream().filter(filled::contains).toList());
  }
}
