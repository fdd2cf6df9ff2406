package io.crewcall.creative;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.BadParameters;
import io.crewcall.testsupport.OpenApiContract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenApiTest extends CreativeApiTest {

  @Test
  void apiIsAsDocumented() {
    OpenApiContract.check(http, "creative-service");
  }

  @Test
  void parametersTakeWhatIsPublishedAlone() {
    int sent = BadParameters.at(http, tokens.bearer(UUID.randomUUID(), Role.values())).check();
    assertThat(sent).isGreaterThan(50);
  }
}
