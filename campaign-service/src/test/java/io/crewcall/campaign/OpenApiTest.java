package io.crewcall.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.BadParameters;
import io.crewcall.testsupport.OpenApiContract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenApiTest extends CampaignServiceTest {

  @Test
  void isWhatIsPublished() {
    OpenApiContract.check(http, "campaign-service");
  }

  @Test
  void parametersTakeWhatIsPublishedAlone() {
    int sent = BadParameters.at(http, tokens.bearer(UUID.randomUUID(), Role.values())).check();
    assertThat(sent).isGreaterThan(15);
  }
}
