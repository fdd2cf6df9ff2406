package io.crewcall.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.BadInput;
import io.crewcall.testsupport.BadParameters;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BadInputTest extends MediaServiceTest {
  @Test
  void everyWriteRefusesWhatItCannotUnderstand() {
    int sent =
        BadInput.at(http, tokens.bearer(UUID.randomUUID(), Role.values()))
            .unchanged(() -> jdbc.sql("select count(*) from asset").query(Long.class).single())
            .check();
    assertThat(sent).isGreaterThan(20);
  }

  @Test
  void parametersTakeWhatIsPublishedAlone() {
    int sent = BadParameters.at(http, tokens.bearer(UUID.randomUUID(), Role.values())).check();
    assertThat(sent).isGreaterThan(10);
  }
}
