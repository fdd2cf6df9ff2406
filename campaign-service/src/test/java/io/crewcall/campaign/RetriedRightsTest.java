package io.crewcall.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.Replays;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has lost a right is not given what they were answered while they had it. */
class RetriedRightsTest extends CampaignServiceTest {
  @Autowired private DataSource database;

  @Test
  void noRetryIsAnsweredWithoutTheRight() {
    UUID somebody = UUID.randomUUID();
    int operations =
        Replays.at(http, database, somebody, tokens.bearer(somebody, Role.BRAND))
            .openToAll()
            .check();
    assertThat(operations).isGreaterThan(6);
  }
}
