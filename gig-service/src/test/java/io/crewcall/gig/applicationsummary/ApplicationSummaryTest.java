package io.crewcall.gig.applicationsummary;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.gig.Api;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody may know how many bids there are, under four names; of few, nothing. */
class ApplicationSummaryTest extends GigServiceTest {
  private Api hirer;
  private Stage.Gig gig;

  @BeforeEach
  void posted() {
    hirer = person();
    gig = stage().gig(hirer.id(), null, null, 2);
  }

  private Api.Answer summary(Api who) {
    return who.get("/gigs/" + gig.id() + "/applications/summary");
  }

  private void shows(Api who, long applied, long shortlisted, long selected, long rejected) {
    Api.Answer seen = summary(who).expect(200);
    assertThat(
            List.of("applied", "shortlisted", "selected", "rejected").stream()
                .map(name -> seen.body().path(name).asLong(-1))
                .toList())
        .containsExactly(applied, shortlisted, selected, rejected);
  }

  private void showsNothing(Api who) {
    shows(who, -1, -1, -1, -1);
  }

  private void reject(UUID bid) {
    hirer.post("/applications/" + bid + "/reject", Map.of("reason", "Later")).expect(200);
  }

  @Test
  void countsUnderFourNames() {
    Api applicant = person();
    UUID own = stage().bid(gig, applicant.id());
    List<UUID> bids = stage().bids(gig, 5);
    shows(person(), 6, 0, 0, 0);
    hirer.post("/applications/" + bids.get(0) + "/shortlist").expect(200);
    hirer.post("/applications/" + bids.get(1) + "/select").expect(200);
    reject(bids.get(2));
    applicant.post("/applications/" + own + "/withdraw").expect(200);
    for (Api who : List.of(hirer, applicant, person(), as(UUID.randomUUID(), Role.ADMIN))) {
      shows(who, 2, 1, 1, 1);
    }
    // Who they are is nobody's to read out of it.
    assertThat(summary(person()).body().toString()).doesNotContain(bids.get(0).toString());
    nobody().get("/gigs/" + gig.id() + "/applications/summary").refused(401, "UNAUTHENTICATED");
  }

  /** Of one or two bids the numbers would say what became of somebody's. */
  @Test
  void fewAreTheHirersAlone() {
    showsNothing(person());
    shows(hirer, 0, 0, 0, 0);
    List<UUID> bids = stage().bids(gig, 2);
    reject(bids.getFirst());
    showsNothing(person());
    shows(hirer, 1, 0, 0, 1);
    stage().bids(gig, 1);
    shows(person(), 2, 0, 0, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "APPLIED, APPLIED",
    "SHORTLISTED, SHORTLISTED",
    "OFFERED, SHORTLISTED",
    "COUNTERED, SHORTLISTED",
    "SELECTED, SELECTED",
    "REJECTED, REJECTED",
    "WITHDRAWN,",
    "OFFER_DECLINED,",
    "OFFER_EXPIRED,",
    "CLOSED,"
  })
  void everyStatusHasItsName(ApplicationState.Status status, PublicStatus name) {
    assertThat(PublicStatus.of(status)).isEqualTo(Optional.ofNullable(name));
  }

  @Test
  void draftsAreKnownToThoseWhoWriteThem() {
    UUID draft = hirer.post("/gigs", gig(Map.of())).expect(201).id("id");
    String address = "/gigs/" + draft + "/applications/summary";
    person().get(address).refused(404, "GIG_NOT_FOUND");
    hirer.get(address).expect(200);
    person()
        .get("/gigs/" + UUID.randomUUID() + "/applications/summary")
        .refused(404, "GIG_NOT_FOUND");
  }
}
