package io.crewcall.gateway.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.crewcall.contracts.analytics.ProfileViewState;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Tells of each viewer of a profile once a day, as far as this instance remembers. */
final class ProfileViews {
  private static final int MOST = 50_000;

  private final Viewers viewers;
  private final ProfileViewSender sender;
  private final Clock clock;
  private final Cache<UUID, Boolean> told =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(Duration.ofDays(1)).build();

  ProfileViews(Viewers viewers, ProfileViewSender sender, Clock clock) {
    this.viewers = viewers;
    this.sender = sender;
    this.clock = clock;
  }

  /**
   * Never waits.
   *
   * @param who the same for the same viewer of a day; goes no further
   */
  void seen(UUID profile, String who) {
    LocalDate day = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    UUID viewer = viewers.viewer(day, who);
    UUID event = viewers.event(day, viewer, profile);
    if (told.asMap().putIfAbsent(event, true) == null) {
      sender.offer(
          new ViewEvent(event, clock.instant(), new ProfileViewState(profile, day, viewer)));
    }
  }
}
