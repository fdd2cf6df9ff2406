package io.crewcall.analytics;

import io.crewcall.testsupport.OpenApiContract;
import org.junit.jupiter.api.Test;

class OpenApiTest extends AnalyticsServiceTest {

  @Test
  void isWhatIsPublished() {
    OpenApiContract.check(http, "analytics-service");
  }
}
