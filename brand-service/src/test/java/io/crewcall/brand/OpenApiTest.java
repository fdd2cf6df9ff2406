package io.crewcall.brand;

import io.crewcall.testsupport.OpenApiContract;
import io.crewcall.testsupport.TestHttp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OpenApiTest extends BrandServiceTest {
  @Autowired private TestHttp client;

  @Test
  void isWhatIsPublished() {
    OpenApiContract.check(client, "brand-service");
  }
}
