package io.crewcall.gig.engagement;

import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Cards;
import io.crewcall.gig.replica.PersonLookup;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.page.Page;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Engagements as answers: with the cards of people and brands, and alone with all that belongs to
 * them.
 */
@Component
public class EngagementResponses {
  private static final Limit LATEST_ANSWERS = Limit.of(50);
  private final DeliveryRepository deliveries;
  private final ExtensionAnswerRepository answers;
  private final EngagementReviews reviews;
  private final PersonLookup users;

  EngagementResponses(
      DeliveryRepository deliveries,
      ExtensionAnswerRepository answers,
      EngagementReviews reviews,
      PersonLookup users) {
    this.deliveries = deliveries;
    this.answers = answers;
    this.reviews = reviews;
    this.users = users;
  }

  /** One, alone. */
  public ResponseEntity<EngagementResponse> one(Engagement engagement, Caller caller) {
    EngagementResponse response = view(engagement, caller);
    return ResponseEntity.ok().eTag(Etags.composed(engagement.version(), response)).body(response);
  }

  ResponseEntity<EngagementResponse> created(Engagement engagement, Caller caller) {
    return Etags.created(
        "/api/v1/engagements/" + engagement.id(), view(engagement, caller), engagement.version());
  }

  Page<EngagementResponse> page(Page<Engagement> page, Caller caller) {
    Cards cards = cards(page.items());
    Set<UUID> reviewable = reviews.awaiting(caller, page.items());
    return page.map(
        engagement -> EngagementResponse.of(engagement, caller, cards, reviewable, null));
  }

  private EngagementResponse view(Engagement engagement, Caller caller) {
    return EngagementResponse.of(
        engagement,
        caller,
        cards(List.of(engagement)),
        reviews.awaiting(caller, List.of(engagement)),
        new EngagementResponse.Details(
            deliveries.of(engagement.id()), answers.of(engagement.id(), LATEST_ANSWERS)));
  }

  /** The cards of their parties. */
  public Cards cards(Collection<Engagement> engagements) {
    return users.cards(
        engagements.stream()
            .flatMap(engagement ->
                Stream.of(engagement.terms().hirerId(), engagement.terms().workerId()))
            .toList(),
        engagements.stream()
            .map(engagement -> engagement.terms().brandId())
            .collect(Collectors.toSet()));
  }
}
