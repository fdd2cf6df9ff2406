package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.gig.Stage.Work;
import io.crewcall.testsupport.Replays;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has lost a right is not given what they were answered while they had it. */
class RetriedRightsTest extends GigServiceTest {
  @Autowired private DataSource database;

  @Test
  void noRetryIsAnsweredWithoutTheRight() {
    Work work = stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
    Stage.Gig open = stage().gig(UUID.randomUUID(), null, null, 1);
    UUID bid = stage().bid(open, UUID.randomUUID());
    UUID list = UUID.randomUUID();
    UUID somebody = UUID.randomUUID();
    int operations =
        Replays.at(
                http,
                database,
                somebody,
                tokens.bearer(somebody, Role.BRAND, Role.INFLUENCER, Role.CREATIVE))
            .with("gigs/{gigId}", work.gig().id())
            .with("gigs/{id}", work.gig().id())
            .with("applications/{id}", bid)
            .with("engagements/{id}", work.id())
            .with("brains-lists/{listId}", list)
            .openToAll("rejectApplications", "shortlistApplications", "createGig", "applyToGig")
            // Not rehearsed: an entry that was taken back counts no more. The worker stays the
            // worker.
            .openToAll("voidHours")
            .check();
    assertThat(operations).isGreaterThan(60);
  }
}
