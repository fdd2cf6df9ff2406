package io.crewcall.influencer.platform;

import io.crewcall.contracts.Platform;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The platforms that can be connected here. */
@Component
@EnableConfigurationProperties(PlatformSettings.class)
public class Platforms {
  private final Map<Platform, PlatformApi> offered = new EnumMap<>(Platform.class);

  Platforms(PlatformSettings settings, Budgets budgets, Clock clock) {
    if (settings.instagram().clientId() != null) {
      offered.put(
          Platform.INSTAGRAM,
          new InstagramApi(
              settings.instagram(),
              Objects.requireNonNull(settings.redirectUri()),
              budgets.of(Platform.INSTAGRAM),
              clock));
    }
    if (settings.youtube().clientId() != null) {
      offered.put(
          Platform.YOUTUBE,
          new YoutubeApi(
              settings.youtube(),
              Objects.requireNonNull(settings.redirectUri()),
              budgets.of(Platform.YOUTUBE),
              clock));
    }
  }

  /** Whoever keeps count of calls. */
  @FunctionalInterface
  public interface Budgets {
    CallBudget of(Platform platform);
  }

  public Set<Platform> offered() {
    return Set.copyOf(offered.keySet());
  }

  /** How to ask a platform; empty when there is no client of ours with it. */
  public Optional<PlatformApi> of(Platform platform) {
    return Optional.ofNullable(offered.get(platform));
  }
}
