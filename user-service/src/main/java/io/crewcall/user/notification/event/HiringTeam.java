package io.crewcall.user.notification.event;

import io.crewcall.user.notification.NewNotification;
import io.crewcall.user.replica.BrandReplica;
import io.crewcall.user.replica.BrandReplicaRepository;
import io.crewcall.user.replica.GigReplicaRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who is told in place of the one who posted a gig for a brand: whoever acts for the brand today,
 * its owners and managers. Viewers are not, nor is a poster who has left. Each is told once, as
 * they prefer, and nobody of what they did themselves.
 */
@Component
class HiringTeam {
  private final BrandReplicaRepository brands;
  private final GigReplicaRepository gigs;

  HiringTeam(BrandReplicaRepository brands, GigReplicaRepository gigs) {
    this.brands = brands;
    this.gigs = gigs;
  }

  /** As {@link #instead}, of a gig whose brand the event does not name. */
  List<NewNotification> insteadAtGig(UUID gigId, UUID poster, List<NewNotification> told) {
    return instead(gigs.findBrandId(gigId).orElse(null), poster, told);
  }

  /**
   * The same notifications, those of the poster for the whole team.
   *
   * @param brandId for which the gig was posted, if it was
   */
  List<NewNotification> instead(@Nullable UUID brandId, UUID poster, List<NewNotification> told) {
    if (brandId == null || told.stream().noneMatch(one -> one.recipient().equals(poster))) {
      return told;
    }
    // A brand that is not known yet has the poster at least.
    List<UUID> team =
        Optional.of(brandId)
            .flatMap(brands::findById)
            .map(BrandReplica::managers)
            .filter(managers -> !managers.isEmpty())
            .orElse(List.of(poster));
    return told.stream()
        .flatMap(one ->
            one.recipient().equals(poster)
                ? team.stream().map(member -> one.toMember(member, brandId))
                : Stream.of(one))
        .toList();
  }
}
