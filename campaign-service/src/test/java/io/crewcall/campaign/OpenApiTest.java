package io.crewcall.campaign;

import io.crewcall.testsupport.OpenApiContract;
import io.crewcall.testsupport.TestHttp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OpenApiTest extends CampaignServiceTest {
  @Autowired private TestHttp client;

  @Test
  void isWhatIsPublished() {
    OpenApiContract.check(client, "campaign-service");
  }
}
