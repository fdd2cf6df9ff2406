package io.crewcall.gig.application;

import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Person;
import io.crewcall.gig.replica.PersonLookup;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.page.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Responses about applications: with the names of people, and alone with their negotiation. */
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
    return Etags.ok(
        response(application, caller, rounds.findByApplicationIdOrderByRound(application.id())),
        application.version());
  }

  Page<ApplicationResponse> page(Page<Application> page, Caller caller) {
    Map<UUID, Person> people =
        users.named(page.items().stream().map(Application::applicantId).toList());
    return page.map(application -> ApplicationResponse.of(application, caller, people, null));
  }

  private ApplicationResponse response(
      Application application, Caller caller, List<OfferRound> rounds) {
    return ApplicationResponse.of(
        application, caller, users.named(List.of(application.applicantId())), rounds);
  }
}
