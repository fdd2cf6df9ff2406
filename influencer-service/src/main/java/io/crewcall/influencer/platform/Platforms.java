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
@EnableConfigurationProperties(PlatformProperties.class)
public class Platforms {
  private final Map<Platform, PlatformApi> offered = new EnumMap<>(Platform.class);

  Platforms(PlatformProperties properties, Budgets budgets, Clock clock) {
    if (properties.instagram().clientId() != null) {
      offered.put(
          Platform.INSTAGRAM,
          new InstagramApi(
              properties.instagram(),
              Objects.requireNonNull(properties.redirectUri()),
              budgets.of(Platform.INSTAGRAM),
              clock));
    }
    if (properties.youtube().clientId() != null) {
      offered.put(
          Platform.YOUTUBE,
          new YoutubeApi(
              properties.youtube(),
              Objects.requireNonNull(properties.redirectUri()),
              budgets.of(Platform.YOUTUBE),
              clock));
    }
  }

  /** Counts the calls to each platform. */
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
