package io.crewcall.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.Replays;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has lost a right is not given what they were answered while they had it. */
class RetriedRightsTest extends MediaServiceTest {
  @Autowired private DataSource database;

  @Test
  void noRetryIsAnsweredWithoutTheRight() {
    UUID somebody = UUID.randomUUID();
    int operations =
        Replays.at(http, database, somebody, tokens.bearer(somebody, Role.values()))
            .openToAll("startMultipartUpload", "startUpload")
            .check();
    assertThat(operations).isGreaterThan(2);
  }
}
