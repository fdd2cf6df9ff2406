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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The traps around applying, each with 32 at once: twice the same, and the deadline. */
class ApplyingRacesTest extends GigServiceTest {
  @Autowired private ApplicationService applications;
  @Autowired private DecisionService decisions;

  static ApplicationRequest bid(Gig gig) {
    return new ApplicationRequest(gig.roleId(), null, Money.inr(Stage.FEE), null);
  }

  @AfterEach
  void invariants() {
    nothingViolated();
  }

  @Test
  void samePersonAppliesOnce() throws Exception {
    Race.rounds(() -> {
      Gig gig = stage().gig(UUID.randomUUID(), null, null, 1);
      var applicant = caller(UUID.randomUUID());
      List<String> outcomes =
          Race.together(i -> () -> applications.apply(gig.id(), bid(gig), applicant));
      assertThat(count(outcomes, OK)).isEqualTo(1);
      assertThat(count(outcomes, "ALREADY_APPLIED")).isEqualTo(THREADS - 1);
    });
  }

  @Test
  void withdrawingAndComingBackLeavesOneLiveBidAtMost() throws Exception {
    Race.rounds(() -> {
      Gig gig = stage().gig(UUID.randomUUID(), null, null, 1);
      var applicant = caller(UUID.randomUUID());
      UUID first = stage().bid(gig, applicant.id());
      List<String> outcomes =
          Race.together(i ->
              i % 2 == 0
                  ? () -> applications.withdraw(first, applicant)
                  : () -> applications.apply(gig.id(), bid(gig), applicant));
      assertThat(outcomes).isSubsetOf(OK, "APPLICATION_NOT_OPEN", "ALREADY_APPLIED");
      assertThat(
              stage()
                  .number(
                      """
                      select count(*) from application
                      where gig_id = ? and status <> 'WITHDRAWN'
                      """,
                      gig.id()))
          .isLessThanOrEqualTo(1);
    });
  }

  /** Bids come in while the deadline passes and four instances expire the gig. */
  @Test
  void deadlineIsTheDatabases() throws Exception {
    Race.rounds(() -> {
      Gig gig = stage().gig(UUID.randomUUID(), null, null, 1);
      jdbc.sql(
              """
              update gig set deadline = clock_timestamp() + interval '60 milliseconds'
              where id = ?
              """)
          .param(gig.id())
          .update();
      List<String> outcomes =
          Race.together(i ->
              () -> {
                // Spread over the deadline, some of each before, at and behind it.
                LockSupport.parkNanos(i * 4_000_000L);
                if (i % 8 == 7) {
                  run("gigExpiry");
                } else {
                  applications.apply(gig.id(), bid(gig), caller(UUID.randomUUID()));
                }
              });
      run("gigExpiry");
      assertThat(outcomes).isSubsetOf(OK, "DEADLINE_PASSED").contains("DEADLINE_PASSED");
      long stored = stage().number("select count(*) from application where gig_id = ?", gig.id());
      assertThat(stored).isEqualTo(count(outcomes, OK) - THREADS / 8);
      assertThat(
              stage()
                  .number(
                      """
                      select count(*) from application a join gig g on g.id = a.gig_id
                      where g.id = ? and a.applied_at >= g.deadline
                      """,
                      gig.id()))
          .isZero();
      assertThat(stage().number("select version from gig where id = ?", gig.id()))
          .as("expired once")
          .isEqualTo(3);
    });
  }

  /** After the deadline a hirer may still decide; the last slot fills an expired gig. */
  @Test
  void expiredGigStillHires() {
    Gig gig = stage().gig(UUID.randomUUID(), null, null, 1);
    UUID bid = stage().bid(gig, UUID.randomUUID());
    jdbc.sql("update gig set deadline = now() - interval '1 second' where id = ?")
        .param(gig.id())
        .update();
    run("gigExpiry");
    assertThat(stage().text("select status from gig where id = ?", gig.id())).isEqualTo("EXPIRED");
    decisions.select(bid, caller(gig.hirerId()));
    assertThat(stage().text("select status from gig where id = ?", gig.id())).isEqualTo("FILLED");
  }

  /** More bids than are closed at once: the rest follow by the timer, and none can be decided. */
  @Test
  void largePileIsClosedInShares() {
    Gig gig = stage().gig(UUID.randomUUID(), null, null, 1);
    UUID winner = stage().bid(gig, UUID.randomUUID());
    jdbc.sql(
            """
            insert into application (id, gig_id, gig_role_id, applicant_id, hirer_id, proposed_fee,
              currency, status, gig_deadline, applied_at, version)
            select gen_random_uuid(), g.id, ?, gen_random_uuid(), g.creator_id, 1, 'INR', 'APPLIED',
              g.deadline, now(), 1
            from gig g, generate_series(1, 700) where g.id = ?
            """)
        .params(gig.roleId(), gig.id())
        .update();
    decisions.select(winner, caller(gig.hirerId()));
    String open =
        "select count(*) from application where gig_id = ? and status in ('APPLIED', 'SHORTLISTED')";
    assertThat(stage().number(open, gig.id())).isEqualTo(400);
    UUID left =
        jdbc.sql("select id from application where gig_id = ? and status = 'APPLIED' limit 1")
            .param(gig.id())
            .query(UUID.class)
            .single();
    assertThat(refusal(() -> decisions.shortlist(left, caller(gig.hirerId()))))
        .isEqualTo("APPLICATION_NOT_OPEN");
    run("applicationClosing");
    assertThat(stage().number(open, gig.id())).isZero();
    assertThat(stage().number("select count(*) from gig_closing")).isZero();
  }

  private static String refusal(Runnable action) {
    try {
      action.run();
      return OK;
    } catch (io.crewcall.platform.problem.ProblemException refused) {
      return refused.problem().code();
    }
  }
}
