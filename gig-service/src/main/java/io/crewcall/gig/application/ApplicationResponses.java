package io.crewcall.gig.application;

import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Cards;
import io.crewcall.gig.replica.PersonLookup;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.page.Page;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Responses about applications: with the cards of people and brands, and alone with their
 * negotiation.
 */
@Component
class ApplicationResponses {
  private final PersonLookup users;
  private final OfferRoundRepository rounds;

  ApplicationResponses(PersonLookup users, OfferRoundRepository rounds) {
    this.users = users;
    this.rounds = rounds;
  }

  ResponseEntity<ApplicationResponse> created(Application application, Caller caller) {
    return Etags.created(
        "/api/v1/applications/" + application.id(),
        response(application, caller, List.of()),
        application.version());
  }

  ResponseEntity<ApplicationResponse> one(Application application, Caller caller) {
    ApplicationResponse response =
        response(application, caller, rounds.findByApplicationIdOrderByRound(application.id()));
    return ResponseEntity.ok().eTag(Etags.composed(application.version(), response)).body(response);
  }

  Page<ApplicationResponse> page(Page<Application> page, Caller caller) {
    Cards cards = cards(page.items());
    return page.map(application -> ApplicationResponse.of(application, caller, cards, null));
  }

  private ApplicationResponse response(
      Application application, Caller caller, List<OfferRound> rounds) {
    return ApplicationResponse.of(application, caller, cards(List.of(application)), rounds);
  }

  private Cards cards(List<Application> page) {
    return users.cards(
        page.stream()
            .flatMap(application -> Stream.of(application.applicantId(), application.hirerId()))
            .toList(),
        page.stream().map(Application::brandId).collect(Collectors.toSet()));
  }
}
