package io.crewcall.gig.ownbrand;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.engagement.EngagementRepository;
import io.crewcall.gig.replica.BrandTeamRepository;
import io.crewcall.platform.messaging.Subscription;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Marks the engagements of those who are found in the team of the brand that hired them, also when
 * the word of it came after the selection or the completion.
 */
@Component
class OwnBrandService {
  private final EngagementRepository engagements;
  private final BrandTeamRepository teams;

  OwnBrandService(EngagementRepository engagements, BrandTeamRepository teams) {
    this.engagements = engagements;
    this.teams = teams;
  }

  @Bean
  static Subscription<BrandState> ownBrandEvents(OwnBrandService service) {
    return Subscription.to(BrandState.class, service::on);
  }

  /** A selection holds the team, so that none is under way while this looks. */
  void on(Event<BrandState> event) {
    BrandState brand = event.data();
    if (teams.lock(brand.brandId()).filter(team -> team.version() > event.version()).isPresent()) {
      return;
    }
    List<UUID> members = brand.members().stream().map(BrandState.Member::userId).toList();
    for (Engagement engagement :
        engagements.lockOfMembers(brand.brandId(), members, event.time())) {
      engagement.markOwnBrand();
      engagements.save(engagement);
    }
  }
}
