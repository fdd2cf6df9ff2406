package io.crewcall.creative;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.Replays;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has lost a right is not given what they were answered while they had it. */
class RetriedRightsTest extends CreativeApiTest {
  @Autowired private DataSource database;

  @Test
  void noRetryIsAnsweredWithoutTheRight() {
    UUID somebody = UUID.randomUUID();
    int operations =
        Replays.at(http, database, somebody, tokens.bearer(somebody, Role.CREATIVE))
            .openToAll("addMyCalendarEntry", "addMyOffer")
            .check();
    assertThat(operations).isGreaterThan(4);
  }
}
