package io.crewcall.user;

import io.crewcall.testsupport.OpenApiContract;
import org.junit.jupiter.api.Test;

class OpenApiTest extends UserServiceTest {

  @Test
  void isWhatIsPublished() {
    OpenApiContract.check(http, "user-service");
  }
}
