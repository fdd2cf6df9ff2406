package io.crewcall.influencer.profile;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.security.CurrentUser;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads profiles for whoever may see them, with figures that hold now. */
@Component
public class VisibleProfiles {
  private final InfluencerProfileRepository profiles;
  private final RecomputeEngagementService engagement;
  private final Clock clock;

  VisibleProfiles(
      InfluencerProfileRepository profiles, RecomputeEngagementService engagement, Clock clock) {
    this.profiles = profiles;
    this.engagement = engagement;
    this.clock = clock;
  }

  /**
   * The profile without its lists; a hidden one for its owner only, and for admins when it is
   * hidden because of the account.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 when the reader may not see it
   */
  public InfluencerProfile of(UUID userId, Optional<CurrentUser> reader) {
    return visible(userId, reader, () -> profiles.findById(userId));
  }

  /** The same with all its lists. */
  InfluencerProfile whole(UUID userId, Optional<CurrentUser> reader) {
    return visible(userId, reader, () -> profiles.findWhole(userId));
  }

  /** The profile with the days taken. */
  public InfluencerProfile withUnavailable(UUID userId, Optional<CurrentUser> reader) {
    return visible(userId, reader, () -> profiles.findWithUnavailableById(userId));
  }

  /** Those of these profiles that the reader may see, with all their lists, in their order. */
  @Transactional(readOnly = true)
  List<InfluencerProfile> among(Collection<UUID> userIds, Optional<CurrentUser> reader) {
    Map<UUID, InfluencerProfile> found =
        profiles.findAllWithCategories(userIds).stream()
            .filter(profile -> mayRead(profile, reader))
            .collect(Collectors.toMap(InfluencerProfile::userId, Function.identity()));
    // Into the same objects: lists in one statement would be read as their product.
    profiles.findAllWithReels(found.keySet());
    profiles.findAllWithUnavailable(found.keySet());
    return userIds.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
  }

  private static boolean mayRead(InfluencerProfile profile, Optional<CurrentUser> reader) {
    return profile.shown() || reader.filter(profile::isShownTo).isPresent();
  }

  private InfluencerProfile visible(
      UUID userId, Optional<CurrentUser> reader, Supplier<Optional<InfluencerProfile>> read) {
    Optional<InfluencerProfile> found = read.get();
    if (found.isPresent() && found.get().engagementDue(clock.instant())) {
      engagement.recomputeIfDue(userId);
      found = read.get();
    }
    return found
        .filter(profile -> mayRead(profile, reader))
        .orElseThrow(() ->
            Problem.notFound("INFLUENCER_NOT_FOUND", "There is no such influencer profile.")
                .exception());
  }
}
