package io.crewcall.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.BadInput;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BadInputTest extends CampaignServiceTest {

  @Test
  void everyWriteRefusesWhatItCannotUnderstand() {
    UUID owner = UUID.randomUUID();
    UUID campaign = newCampaign(brand(owner(owner)), owner, rupees(100));
    int sent =
        BadInput.at(http, tokens.bearer(owner, Role.values()))
            .with("campaignId", campaign)
            .unchanged(() ->
                as(owner).get(CAMPAIGNS + "/" + campaign).raw().body()
                    + jdbc.sql("select count(*) from campaign").query(Long.class).single())
            .check();
    assertThat(sent).isGreaterThan(100);
  }
}
