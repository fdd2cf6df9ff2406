package io.crewcall.influencer;

import io.crewcall.testsupport.OpenApiContract;
import org.junit.jupiter.api.Test;

class OpenApiTest extends InfluencerApiTest {

  @Test
  void apiIsAsDocumented() {
    OpenApiContract.check(http, "influencer-service");
  }
}
