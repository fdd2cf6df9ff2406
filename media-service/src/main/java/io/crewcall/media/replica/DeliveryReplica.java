package io.crewcall.media.replica;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.gig.DeliveryState;
import io.crewcall.media.replica.DeliveryViewer.Kind;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may see the files of deliveries. A file may be handed in more than once, and then all the
 * hirers see it.
 */
@Component
public class DeliveryReplica {
  private final DeliveryViewerRepository viewers;
  private final BrandTeamRepository teams;

  DeliveryReplica(DeliveryViewerRepository viewers, BrandTeamRepository teams) {
    this.viewers = viewers;
    this.teams = teams;
  }

  /** Whether the file was delivered to this person, or to a brand in whose team the person is. */
  public boolean shows(UUID mediaId, UUID userId) {
    return viewers.existsFor(mediaId, userId);
  }

  /** Those of these files that were delivered to this person, or to a brand of theirs. */
  public Set<UUID> shownAmong(Set<UUID> mediaIds, UUID userId) {
    return mediaIds.isEmpty() ? Set.of() : viewers.shownAmong(mediaIds, userId);
  }

  /** Those of these files that were delivered to anybody. */
  public Set<UUID> deliveredAmong(Set<UUID> mediaIds) {
    return mediaIds.isEmpty() ? Set.of() : viewers.deliveredAmong(mediaIds);
  }

  void delivered(Event<DeliveryState> event) {
    DeliveryState delivery = event.data();
    for (UUID mediaId : delivery.mediaIds()) {
      viewers.add(mediaId, delivery.hirerId(), Kind.USER.name());
      if (delivery.brandId() != null) {
        viewers.add(mediaId, delivery.brandId(), Kind.BRAND.name());
      }
    }
  }

  void teamChanged(Event<BrandState> event) {
    BrandState brand = event.data();
    UUID[] members = brand.members().stream().map(BrandState.Member::userId).toArray(UUID[]::new);
    teams.replace(brand.brandId(), members, event.version());
  }
}
