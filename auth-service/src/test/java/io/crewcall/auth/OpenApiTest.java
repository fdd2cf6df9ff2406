package io.crewcall.auth;

import io.crewcall.testsupport.OpenApiContract;
import io.crewcall.testsupport.TestHttp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AuthServiceTest
class OpenApiTest {
  @Autowired private TestHttp http;

  @Test
  void isWhatIsPublished() {
    OpenApiContract.check(http, "auth-service");
  }
}
