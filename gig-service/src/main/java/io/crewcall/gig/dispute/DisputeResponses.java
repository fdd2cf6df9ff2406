package io.crewcall.gig.dispute;

import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.engagement.EngagementRepository;
import io.crewcall.gig.engagement.EngagementResponses;
import io.crewcall.gig.replica.Cards;
import io.crewcall.platform.page.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Disputes as answers: with the work and the people that they are about. */
@Component
class DisputeResponses {
  private final DisputeEvidenceRepository evidence;
  private final EngagementRepository engagements;
  private final EngagementResponses responses;

  DisputeResponses(
      DisputeEvidenceRepository evidence,
      EngagementRepository engagements,
      EngagementResponses responses) {
    this.evidence = evidence;
    this.engagements = engagements;
    this.responses = responses;
  }

  /** One, alone, with all evidence. */
  DisputeResponse one(Dispute dispute) {
    List<Engagement> about = engagements.findAll(List.of(dispute.engagementId()));
    return dispute.response(
        about.getFirst(),
        responses.cards(about),
        evidence.findByDisputeIdOrderById(dispute.getId()).stream()
            .map(DisputeEvidence::response)
            .toList());
  }

  Page<DisputeResponse> page(Page<Dispute> page) {
    Map<UUID, Engagement> about =
        engagements.findAll(page.items().stream().map(Dispute::engagementId).toList()).stream()
            .collect(Collectors.toMap(Engagement::id, Function.identity()));
    Cards cards = responses.cards(about.values());
    return page.map(dispute ->
        dispute.response(Objects.requireNonNull(about.get(dispute.engagementId())), cards, null));
  }
}
