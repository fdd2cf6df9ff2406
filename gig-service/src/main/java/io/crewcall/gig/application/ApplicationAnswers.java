package io.crewcall.gig.application;

import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Person;
import io.crewcall.gig.replica.Users;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.page.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Applications as answers: with the names of people, and alone with their negotiation. */
@Component
class ApplicationAnswers {
  private final Users users;
  private final Offers offers;

  ApplicationAnswers(Users users, Offers offers) {
    this.users = users;
    this.offers = offers;
  }

  ResponseEntity<ApplicationView> created(Application application, Caller caller) {
    return Etags.created(
        "/api/v1/applications/" + application.id(),
        view(application, caller),
        application.version());
  }

  ResponseEntity<ApplicationView> one(Application application, Caller caller) {
    return Etags.ok(view(application, caller), application.version());
  }

  Page<ApplicationView> page(Page<Application> page, Caller caller) {
    Map<UUID, Person> people =
        users.named(page.items().stream().map(Application::applicantId).toList());
    return page.map(application -> ApplicationView.of(application, caller, people, null));
  }

  private ApplicationView view(Application application, Caller caller) {
    return ApplicationView.of(
        application,
        caller,
        users.named(List.of(application.applicantId())),
        offers.of(application.id()));
  }
}
