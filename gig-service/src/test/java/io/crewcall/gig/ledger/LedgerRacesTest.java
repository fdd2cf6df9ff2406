package io.crewcall.gig.ledger;

import static io.crewcall.gig.Race.OK;
import static io.crewcall.gig.Race.THREADS;
import static io.crewcall.gig.Race.count;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Race;
import io.crewcall.gig.Stage.Work;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Words about money, many at once: each counts once and the sums hold. */
class LedgerRacesTest extends GigServiceTest {
  @Autowired private PaymentService payments;

  @AfterEach
  void invariants() {
    nothingViolated();
  }

  private Work payable() {
    Work work = stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
    stage().complete(work);
    return work;
  }

  private long entries(Work work, String kind) {
    return stage()
        .number(
            "select count(*) from ledger_entry where engagement_id = ? and kind = ?",
            work.id(),
            kind);
  }

  @Test
  void paidOnceByHandAndByTheProvider() throws Exception {
    Race.rounds(() -> {
      Work work = payable();
      payments.pay(work.id(), caller(work.gig().hirerId()));
      UUID payment =
          jdbc.sql("select id from payment where engagement_id = ?")
              .param(work.id())
              .query(UUID.class)
              .single();
      List<String> outcomes =
          Race.together(i ->
              i % 2 == 0
                  ? () -> payments.markPaid(work.id(), null, caller(work.gig().hirerId()))
                  : () ->
                      payments.settle(
                          new PaymentNotice(
                              payment + "-" + i % 5,
                              payment,
                              PaymentNotice.Outcome.SUCCEEDED,
                              null)));
      assertThat(outcomes).isSubsetOf(OK, "LEDGER_STATE");
      assertThat(entries(work, "PAID")).isEqualTo(1);
      assertThat(stage().text("select status from ledger where engagement_id = ?", work.id()))
          .isEqualTo("PAID");
      assertThat(stage().text("select status from payment where id = ?", payment))
          .isEqualTo("SUCCEEDED");
    });
  }

  @Test
  void oneOrderAtATime() throws Exception {
    Race.rounds(() -> {
      Work work = payable();
      List<String> outcomes =
          Race.together(i -> () -> payments.pay(work.id(), caller(work.gig().hirerId())));
      assertThat(count(outcomes, OK)).isEqualTo(1);
      assertThat(count(outcomes, "PAYMENT_UNDER_WAY")).isEqualTo(THREADS - 1);
    });
  }

  @Test
  void paidAgainstContestedAgainstConfirmed() throws Exception {
    Race.rounds(() -> {
      Work work = payable();
      payments.markPaid(work.id(), null, caller(work.gig().hirerId()));
      List<String> outcomes =
          Race.together(i ->
              switch (i % 4) {
                case 0 -> () -> payments.confirm(work.id(), caller(work.workerId()));
                case 1 -> () -> payments.contest(work.id(), "No", caller(work.workerId()));
                default -> () -> payments.markPaid(work.id(), null, caller(work.gig().hirerId()));
              });
      assertThat(outcomes).isSubsetOf(OK, "LEDGER_STATE");
      long paid = entries(work, "PAID");
      long contested = entries(work, "CONTESTED");
      long received = entries(work, "RECEIVED");
      assertThat(paid + contested + received - 1).isEqualTo(count(outcomes, OK));
      assertThat(paid - contested).isBetween(0L, 1L);
      assertThat(received).isBetween(0L, 1L);
    });
  }
}
