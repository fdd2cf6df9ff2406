package io.crewcall.creative.profile;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.profiles.Hiding;
import io.crewcall.platform.security.CurrentUser;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads profiles for whoever may see them: a hidden one for its owner only, and for admins when it
 * is hidden because of the account.
 */
@Component
public class VisibleProfiles {
  private final CreativeProfileRepository profiles;

  VisibleProfiles(CreativeProfileRepository profiles) {
    this.profiles = profiles;
  }

  /**
   * Goes on only when the reader may see the profile.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when not
   */
  public void require(UUID userId, Optional<CurrentUser> reader) {
    visible(profiles.findById(userId), reader);
  }

  /**
   * The profile with its reels.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when the reader may not see it
   */
  public CreativeProfile withReels(UUID userId, Optional<CurrentUser> reader) {
    return visible(profiles.findWithReelsById(userId), reader);
  }

  /**
   * The profile with the days taken.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when the reader may not see it
   */
  public CreativeProfile withUnavailable(UUID userId, Optional<CurrentUser> reader) {
    return visible(profiles.findWithUnavailableById(userId), reader);
  }

  /** The profile with the days taken, as its owner shows it to whom they choose. */
  public Optional<CreativeProfile> ofOpenAccount(UUID userId) {
    return profiles
        .findWithUnavailableById(userId)
        .filter(profile -> profile.hiddenBecause() != Hiding.ACCOUNT_CLOSED);
  }

  /** The profile with all its lists. The days may be many, so they are read on their own. */
  @Transactional(readOnly = true)
  CreativeProfile whole(UUID userId, Optional<CurrentUser> reader) {
    CreativeProfile profile = visible(profiles.findWithProfessionsAndReelsById(userId), reader);
    Hibernate.initialize(profile.unavailable());
    return profile;
  }

  /** Those of these profiles that the reader may see, with all their lists, in their order. */
  @Transactional(readOnly = true)
  List<CreativeProfile> among(Collection<UUID> userIds, Optional<CurrentUser> reader) {
    Map<UUID, CreativeProfile> found =
        profiles.findAllWithProfessions(userIds).stream()
            .filter(profile -> mayRead(profile, reader))
            .collect(Collectors.toMap(CreativeProfile::userId, Function.identity()));
    // Into the same objects: lists in one statement would be read as their product.
    profiles.findAllWithReels(found.keySet());
    profiles.findAllWithUnavailable(found.keySet());
    return userIds.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
  }

  private static boolean mayRead(CreativeProfile profile, Optional<CurrentUser> reader) {
    return profile.shown() || reader.filter(profile::isShownTo).isPresent();
  }

  private static CreativeProfile visible(
      Optional<CreativeProfile> found, Optional<CurrentUser> reader) {
    return found.filter(profile -> mayRead(profile, reader)).orElseThrow(VisibleProfiles::notFound);
  }

  private static RuntimeException notFound() {
    return Problem.notFound("CREATIVE_NOT_FOUND", "There is no such creative profile.").exception();
  }
}
