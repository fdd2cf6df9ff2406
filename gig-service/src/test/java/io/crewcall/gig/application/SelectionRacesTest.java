package io.crewcall.gig.application;

import static io.crewcall.gig.Race.OK;
import static io.crewcall.gig.Race.THREADS;
import static io.crewcall.gig.Race.count;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Race;
import io.crewcall.gig.Stage.Gig;
import io.crewcall.gig.Stage.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The traps around a selection, each with 32 at once: slots, budgets, and other decisions. */
class SelectionRacesTest extends GigServiceTest {
  @Autowired private DecisionService decisions;
  @Autowired private ApplicationService applications;

  @AfterEach
  void invariants() {
    nothingViolated();
  }

  @Test
  void exactlyTheFreeSlotsWin() throws Exception {
    Race.rounds(() -> {
      int slots = 3;
      Gig gig = stage().gig(UUID.randomUUID(), null, null, slots);
      List<UUID> bids = stage().bids(gig, THREADS);
      List<String> outcomes =
          Race.together(i -> () -> decisions.select(bids.get(i), caller(gig.hirerId())));
      assertThat(count(outcomes, OK)).isEqualTo(slots);
      assertThat(count(outcomes, "SLOTS_TAKEN")).isEqualTo(THREADS - slots);
      assertThat(statusOf(gig)).isEqualTo("FILLED");
      assertThat(withStatus(gig, "CLOSED")).isEqualTo(THREADS - slots);
    });
  }

  @Test
  void oneBidIsSelectedOnce() throws Exception {
    Race.rounds(() -> {
      Gig gig = stage().gig(UUID.randomUUID(), null, null, 5);
      UUID bid = stage().bid(gig, UUID.randomUUID());
      List<String> outcomes =
          Race.together(i -> () -> decisions.select(bid, caller(gig.hirerId())));
      assertThat(count(outcomes, OK)).isEqualTo(1);
      assertThat(count(outcomes, "APPLICATION_NOT_OPEN")).isEqualTo(THREADS - 1);
    });
  }

  @Test
  void withdrawingAgainstSelectingAndRejecting() throws Exception {
    Race.rounds(() -> {
      Gig gig = stage().gig(UUID.randomUUID(), null, null, 5);
      UUID applicant = UUID.randomUUID();
      UUID bid = stage().bid(gig, applicant);
      List<String> outcomes =
          Race.together(i ->
              switch (i % 4) {
                case 0 -> () -> decisions.select(bid, caller(gig.hirerId()));
                case 1 -> () -> applications.withdraw(bid, caller(applicant));
                case 2 -> () -> decisions.reject(bid, "No", caller(gig.hirerId()));
                default -> () -> decisions.shortlist(bid, caller(gig.hirerId()));
              });
      List<String> endings = new ArrayList<>();
      List<String> shortlistings = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        (i % 4 == 3 ? shortlistings : endings).add(outcomes.get(i));
      }
      assertThat(count(endings, OK)).isEqualTo(1);
      assertThat(count(shortlistings, OK)).isLessThanOrEqualTo(1);
      assertThat(count(outcomes, "APPLICATION_NOT_OPEN")).isEqualTo(THREADS - count(outcomes, OK));
      long version = stage().number("select version from application where id = ?", bid);
      assertThat(version).as("one version for each success").isEqualTo(1 + count(outcomes, OK));
    });
  }

  @Test
  void campaignsBudgetHoldsAcrossItsGigs() throws Exception {
    Race.rounds(() -> {
      UUID owner = UUID.randomUUID();
      UUID brand = stage().brand(owner);
      int affordable = 7;
      UUID campaign = stage().campaign(brand, affordable * 1000 + 999);
      List<UUID> bids = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        bids.addAll(stage().bids(stage().gig(owner, brand, campaign, THREADS), THREADS / 4));
      }
      var caller = new io.crewcall.gig.replica.Caller(owner, false, owners(brand));
      List<String> outcomes = Race.together(i -> () -> decisions.select(bids.get(i), caller));
      assertThat(count(outcomes, OK)).isEqualTo(affordable);
      assertThat(count(outcomes, "BUDGET_EXCEEDED")).isEqualTo(THREADS - affordable);
      assertThat(stage().number("select committed from campaign where campaign_id = ?", campaign))
          .isEqualTo(affordable * 1000);
    });
  }

  /** Selections at two levels of a chain at once: the fee above bounds each level. */
  @Test
  void feesAboveHoldAtEveryLevelOfAChain() throws Exception {
    Race.rounds(() -> {
      Work star = stage().work(UUID.randomUUID(), UUID.randomUUID(), 12_500);
      Work editor = stage().workUnder(star, UUID.randomUUID(), 5_500);
      List<UUID> second = new ArrayList<>();
      List<UUID> third = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        second.addAll(stage().bids(stage().subGig(star, THREADS), THREADS / 4));
        third.addAll(stage().bids(stage().subGig(editor, THREADS), THREADS / 4));
      }
      List<String> outcomes =
          Race.together(i ->
              i % 2 == 0
                  ? () -> decisions.select(second.get(i / 2), caller(star.workerId()))
                  : () -> decisions.select(third.get(i / 2), caller(editor.workerId())));
      assertThat(count(outcomes, OK)).as("7 below the star, 5 below the editor").isEqualTo(12);
      assertThat(count(outcomes, "BUDGET_EXCEEDED")).isEqualTo(THREADS - 12);
    });
  }

  /** Nobody slips in behind the selection of the last slot, and nobody stays open. */
  @Test
  void applyingAgainstTheLastSlot() throws Exception {
    Race.rounds(() -> {
      Gig gig = stage().gig(UUID.randomUUID(), null, null, 1);
      UUID bid = stage().bid(gig, UUID.randomUUID());
      List<String> outcomes =
          Race.together(i ->
              i == THREADS / 2
                  ? () -> decisions.select(bid, caller(gig.hirerId()))
                  : () ->
                      applications.apply(
                          gig.id(), ApplyingRacesTest.bid(gig), caller(UUID.randomUUID())));
      assertThat(outcomes.get(THREADS / 2)).isEqualTo(OK);
      int applied = count(outcomes, OK) - 1;
      assertThat(count(outcomes, "GIG_NOT_OPEN")).isEqualTo(THREADS - 1 - applied);
      assertThat(withStatus(gig, "CLOSED")).isEqualTo(applied);
    });
  }

  private static java.util.Map<UUID, io.crewcall.contracts.brand.BrandState.MemberRole> owners(
      UUID brand) {
    return java.util.Map.of(brand, io.crewcall.contracts.brand.BrandState.MemberRole.OWNER);
  }

  private String statusOf(Gig gig) {
    return stage().text("select status from gig where id = ?", gig.id());
  }

  private long withStatus(Gig gig, String status) {
    return stage()
        .number(
            "select count(*) from application where gig_id = ? and status = ?", gig.id(), status);
  }
}
