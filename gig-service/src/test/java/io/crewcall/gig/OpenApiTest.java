package io.crewcall.gig;

import io.crewcall.testsupport.OpenApiContract;
import org.junit.jupiter.api.Test;

class OpenApiTest extends GigServiceTest {

  @Test
  void apiIsAsDocumented() {
    OpenApiContract.check(http, "gig-service");
  }
}
