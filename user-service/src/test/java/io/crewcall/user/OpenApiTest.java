package io.crewcall.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.BadParameters;
import io.crewcall.testsupport.OpenApiContract;
import io.crewcall.testsupport.TestTokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenApiTest extends UserServiceTest {

  @Test
  void isWhatIsPublished() {
    OpenApiContract.check(http, "user-service");
  }

  @Test
  void parametersTakeWhatIsPublishedAlone() {
    int sent =
        BadParameters.at(http, TestTokens.shared().bearer(UUID.randomUUID(), Role.values()))
            .check();
    assertThat(sent).isGreaterThan(50);
  }
}
