package io.crewcall.campaign.chain;

import static java.util.stream.Collectors.toMap;

import io.crewcall.campaign.chain.EngagementReplicaRepository.ChainEngagement;
import io.crewcall.campaign.chain.GigReplicaRepository.ChainGig;
import io.crewcall.platform.replicas.user.UserReplica;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Reads whole chains, from the roots down to three levels, in two statements whatever their size.
 */
@Service
public class ChainService {
  private final GigReplicaRepository gigs;
  private final EngagementReplicaRepository engagements;

  ChainService(GigReplicaRepository gigs, EngagementReplicaRepository engagements) {
    this.gigs = gigs;
    this.engagements = engagements;
  }

  /** Everything under a campaign. */
  public Chain ofCampaign(UUID campaignId) {
    return chain(gigs.findUnderCampaign(campaignId));
  }

  /** A gig and everything under it. */
  public Chain ofGig(UUID gigId) {
    return chain(gigs.findUnderGig(gigId));
  }

  /** One gig without what is under it. */
  public Optional<GigReplica> gig(UUID gigId) {
    return gigs.findById(gigId);
  }

  private Chain chain(List<ChainGig> found) {
    List<GigReplica> of = found.stream().map(ChainGig::gig).toList();
    List<ChainEngagement> below = engagements.findOfGigs(of.stream().map(GigReplica::id).toList());
    return new Chain(
        of,
        below.stream().map(ChainEngagement::engagement).toList(),
        Stream.concat(
                found.stream().map(ChainGig::creator), below.stream().map(ChainEngagement::worker))
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .distinct()
            .collect(toMap(UserReplica::userId, Person::of, (one, same) -> one)));
  }
}
