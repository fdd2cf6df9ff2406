package io.crewcall.gig.application;

import static io.crewcall.gig.Race.OK;
import static io.crewcall.gig.Race.THREADS;
import static io.crewcall.gig.Race.count;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Money;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Race;
import io.crewcall.gig.Stage;
import io.crewcall.gig.Stage.Gig;
import io.crewcall.gig.replica.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The traps of a negotiation, each with 32 at once. */
class OfferRacesTest extends GigServiceTest {
  @Autowired private DecisionService decisions;
  @Autowired private ApplicationService applications;
  @Autowired private OfferService offers;

  /** Somebody with an offer before them. */
  private record Offered(UUID id, Caller hirer, Caller applicant) {}

  @AfterEach
  void invariants() {
    nothingViolated();
  }

  private static OfferRequest terms(long fee) {
    return new OfferRequest(Money.inr(fee), null, null, null);
  }

  private void propose(ApplicationAction action, UUID id, Caller caller, long fee) {
    offers.propose(id, action, terms(fee), caller);
  }

  private void accept(UUID id, Caller caller) {
    offers.accept(id, caller);
  }

  private Offered offered(Gig gig) {
    Caller hirer = caller(gig.hirerId());
    Caller applicant = caller(UUID.randomUUID());
    UUID id = stage().bid(gig, applicant.id());
    propose(ApplicationAction.OFFER, id, hirer, Stage.FEE);
    return new Offered(id, hirer, applicant);
  }

  private Offered offered() {
    return offered(stage().gig(UUID.randomUUID(), null, null, 3));
  }

  private String status(UUID id) {
    return stage().text("select status from application where id = ?", id);
  }

  private void versionsAreSuccesses(UUID id, int before, int successes) {
    assertThat(stage().number("select version from application where id = ?", id))
        .as("one version for each success")
        .isEqualTo(before + successes);
  }

  @Test
  void acceptedOnce() throws Exception {
    Race.rounds(() -> {
      Offered offer = offered();
      List<String> outcomes = Race.together(i -> () -> accept(offer.id(), offer.applicant()));
      assertThat(count(outcomes, OK)).isEqualTo(1);
      assertThat(count(outcomes, "APPLICATION_NOT_OPEN")).isEqualTo(THREADS - 1);
    });
  }

  @Test
  void slotsDecideAmongThoseWhoAccept() throws Exception {
    Race.rounds(() -> {
      Gig gig = stage().gig(UUID.randomUUID(), null, null, 2);
      List<Offered> offers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        offers.add(offered(gig));
      }
      List<String> outcomes =
          Race.together(i -> () -> accept(offers.get(i).id(), offers.get(i).applicant()));
      assertThat(count(outcomes, OK)).isEqualTo(2);
      assertThat(count(outcomes, "SLOTS_TAKEN")).isEqualTo(THREADS - 2);
    });
  }

  @Test
  void acceptingAgainstExpiring() throws Exception {
    Race.rounds(() -> {
      Offered offer = offered();
      jdbc.sql(
              """
              update application
              set offer_expires_at = clock_timestamp() + interval '15 milliseconds' where id = ?
              """)
          .param(offer.id())
          .update();
      List<String> outcomes =
          Race.together(i ->
              i % 2 == 0
                  ? () -> {
                    java.util.concurrent.locks.LockSupport.parkNanos(i * 1_000_000L);
                    accept(offer.id(), offer.applicant());
                  }
                  : () -> {
                    java.util.concurrent.locks.LockSupport.parkNanos(i * 1_000_000L);
                    run("offerExpiry");
                  });
      int accepted = count(outcomes, OK) - THREADS / 2;
      assertThat(accepted).isBetween(0, 1);
      assertThat(outcomes).isSubsetOf(OK, "APPLICATION_NOT_OPEN", "OFFER_EXPIRED");
      run("offerExpiry");
      assertThat(status(offer.id())).isEqualTo(accepted == 1 ? "SELECTED" : "OFFER_EXPIRED");
      versionsAreSuccesses(offer.id(), 2, 1);
    });
  }

  @Test
  void acceptingAgainstWithdrawingDecliningAndRejecting() throws Exception {
    Race.rounds(() -> {
      Offered offer = offered();
      List<String> outcomes =
          Race.together(i ->
              switch (i % 4) {
                case 0 -> () -> accept(offer.id(), offer.applicant());
                case 1 -> () -> applications.withdraw(offer.id(), offer.applicant());
                case 2 -> () -> offers.decline(offer.id(), offer.applicant());
                default -> () -> decisions.reject(offer.id(), "No", offer.hirer());
              });
      assertThat(count(outcomes, OK)).isEqualTo(1);
      assertThat(count(outcomes, "APPLICATION_NOT_OPEN")).isEqualTo(THREADS - 1);
      versionsAreSuccesses(offer.id(), 2, 1);
    });
  }

  /** Terms change under the hands of who accepts: what is accepted is what was on the table. */
  @Test
  void counteringAgainstAccepting() throws Exception {
    Race.rounds(() -> {
      Offered offer = offered();
      List<String> outcomes =
          Race.together(i ->
              switch (i % 4) {
                case 0 -> () -> accept(offer.id(), offer.applicant());
                case 1 ->
                    () -> propose(ApplicationAction.COUNTER, offer.id(), offer.applicant(), 900);
                case 2 -> () -> accept(offer.id(), offer.hirer());
                default -> () -> propose(ApplicationAction.COUNTER, offer.id(), offer.hirer(), 800);
              });
      assertThat(outcomes).isSubsetOf(OK, "APPLICATION_NOT_OPEN", "NO_ROUNDS_LEFT");
      versionsAreSuccesses(offer.id(), 2, count(outcomes, OK));
      if (status(offer.id()).equals("SELECTED")) {
        assertThat(
                stage()
                    .number(
                        """
                        select count(*) from engagement e join application a
                          on a.id = e.application_id and a.offer_fee = e.fee
                        where a.id = ?
                        """,
                        offer.id()))
            .isEqualTo(1);
      }
      assertThat(
              stage()
                  .number(
                      """
                      select count(*) from application a where a.id = ? and a.offer_round =
                        (select count(*) from offer o where o.application_id = a.id)
                      """,
                      offer.id()))
          .isEqualTo(1);
    });
  }

  /** Selections, acceptances and new offers for one campaign's money. */
  @Test
  void budgetHoldsAcrossSelectionsAndOffers() throws Exception {
    Race.rounds(() -> {
      UUID owner = UUID.randomUUID();
      UUID brand = stage().brand(owner);
      UUID campaign = stage().campaign(brand, 5 * Stage.FEE);
      Gig gig = stage().gig(owner, brand, campaign, THREADS);
      Caller hirer =
          new Caller(
              owner,
              false,
              java.util.Map.of(brand, io.crewcall.contracts.brand.BrandState.MemberRole.OWNER));
      List<Race.Attempt> attempts = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        UUID applicant = UUID.randomUUID();
        UUID bid = stage().bid(gig, applicant);
        if (i % 2 == 0) {
          propose(ApplicationAction.OFFER, bid, hirer, Stage.FEE);
          attempts.add(() -> accept(bid, caller(applicant)));
        } else {
          attempts.add(() -> decisions.select(bid, hirer));
        }
      }
      List<String> outcomes = Race.together(attempts);
      assertThat(count(outcomes, OK)).isEqualTo(5);
      assertThat(count(outcomes, "BUDGET_EXCEEDED")).isEqualTo(THREADS - 5);
    });
  }
}
