package io.crewcall.gig.engagement;

import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Person;
import io.crewcall.gig.replica.Users;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.page.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Engagements as answers: with the names of people, and alone with all that belongs to them. */
@Component
class EngagementAnswers {
  private final Deliveries deliveries;
  private final Extending extending;
  private final EngagementReviews reviews;
  private final Users users;

  EngagementAnswers(
      Deliveries deliveries, Extending extending, EngagementReviews reviews, Users users) {
    this.deliveries = deliveries;
    this.extending = extending;
    this.reviews = reviews;
    this.users = users;
  }

  ResponseEntity<EngagementView> one(Engagement engagement, Caller caller) {
    return Etags.ok(view(engagement, caller), engagement.version());
  }

  ResponseEntity<EngagementView> created(Engagement engagement, Caller caller) {
    return Etags.created(
        "/api/v1/engagements/" + engagement.id(), view(engagement, caller), engagement.version());
  }

  Page<EngagementView> page(Page<Engagement> page, Caller caller) {
    Map<UUID, Person> people = people(page.items());
    Set<UUID> reviewable = reviews.awaiting(caller, page.items());
    return page.map(engagement -> EngagementView.of(engagement, caller, people, reviewable, null));
  }

  private EngagementView view(Engagement engagement, Caller caller) {
    return EngagementView.of(
        engagement,
        caller,
        people(List.of(engagement)),
        reviews.awaiting(caller, List.of(engagement)),
        new EngagementView.Details(
            deliveries.of(engagement.id()), extending.answersOf(engagement.id())));
  }

  private Map<UUID, Person> people(List<Engagement> engagements) {
    return users.named(
        engagements.stream()
            .flatMap(engagement ->
                Stream.of(engagement.terms().hirerId(), engagement.terms().workerId()))
            .toList());
  }
}
