package io.crewcall.creative;

import io.crewcall.testsupport.OpenApiContract;
import org.junit.jupiter.api.Test;

class OpenApiTest extends CreativeApiTest {

  @Test
  void apiIsAsDocumented() {
    OpenApiContract.check(http, "creative-service");
  }
}
