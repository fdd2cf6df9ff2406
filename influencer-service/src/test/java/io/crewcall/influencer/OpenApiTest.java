package io.crewcall.influencer;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.BadParameters;
import io.crewcall.testsupport.OpenApiContract;
import io.crewcall.testsupport.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenApiTest extends InfluencerApiTest {

  @Test
  void apiIsAsDocumented() {
    OpenApiContract.check(http, "influencer-service");
  }

  @Test
  void parametersTakeWhatIsPublishedAlone() {
    int sent =
        BadParameters.at(http, TestTokens.shared().bearer(UUID.randomUUID(), Role.values()))
            .check();
    assertThat(sent).isGreaterThan(30);
  }
}
