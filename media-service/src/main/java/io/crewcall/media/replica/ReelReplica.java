package io.crewcall.media.replica;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which files are reels of profiles that everybody sees. */
@Component
public class ReelReplica {
  private final PublishedReelsRepository published;

  ReelReplica(PublishedReelsRepository published) {
    this.published = published;
  }

  /** Whether a person's own profile shows this file. */
  public boolean shows(UUID ownerId, UUID mediaId) {
    return published.existsFor(ownerId, mediaId);
  }

  /** All that each of these people's own profiles show, by owner. */
  public Map<UUID, Set<UUID>> shownOf(Set<UUID> ownerIds) {
    return ownerIds.isEmpty()
        ? Map.of()
        : published.allOf(ownerIds).stream()
            .collect(
                Collectors.groupingBy(
                    PublishedReelsRepository.Shown::getOwnerId,
                    Collectors.mapping(
                        PublishedReelsRepository.Shown::getMediaId, Collectors.toSet())));
  }

  void creativeChanged(Event<CreativeProfileState> event) {
    CreativeProfileState profile = event.data();
    replace(profile.userId(), "CREATIVE", profile.visible(), profile.reels(), event.version());
  }

  void influencerChanged(Event<InfluencerProfileState> event) {
    InfluencerProfileState profile = event.data();
    replace(profile.userId(), "INFLUENCER", profile.visible(), profile.reels(), event.version());
  }

  private void replace(
      UUID ownerId, String profile, boolean visible, List<UUID> reels, long version) {
    List<UUID> shown = visible ? reels : List.of();
    published.replace(ownerId, profile, shown.toArray(UUID[]::new), version);
  }
}
