package io.crewcall.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.campaign.chain.ChainEventsMother;
import io.crewcall.contracts.brand.BrandState.Member;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.campaign.CampaignState;
import io.crewcall.testsupport.Caller;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PersonalDataTest extends CampaignServiceTest {

  private Caller service() {
    return caller(
        tokens.bearerWith(
            UUID.randomUUID(),
            claims -> {
              claims.put("sub", "user-service");
              claims.put("aud", List.of("crewcall-internal"));
              claims.put("scope", "personal-data");
            }));
  }

  private void erase(UUID userId) {
    for (int time = 0; time < 2; time++) {
      assertThat(service().delete("/internal/personal-data/" + userId).status()).isEqualTo(204);
    }
  }

  @Test
  void campaignsOfABrandWithNobodyLeftLoseTheirWords() {
    UUID owner = UUID.randomUUID();
    UUID manager = UUID.randomUUID();
    UUID alone = newCampaign(brand(owner(owner)), owner, rupees(1_000));
    UUID team = brand(owner(owner), new Member(manager, MemberRole.MANAGER));
    UUID shared = newCampaign(team, owner, rupees(2_000));
    JsonNode export = service().get("/internal/personal-data/" + owner).body();
    assertThat(export.get("campaigns-made")).hasSize(2);
    assertThat(export.at("/campaigns-made/0/description").asString())
        .isEqualTo("Sweets and lights");

    erase(owner);
    List<CampaignState> told =
        events.all(CampaignState.class).stream()
            .filter(event -> event.subject().equals(alone))
            .map(event -> event.data())
            .toList();
    assertThat(told).hasSize(2);
    assertThat(told.getLast().title()).isEqualTo("Deleted campaign");
    assertThat(told.getLast().description()).isNull();
    assertThat(told.getLast().budget()).isEqualTo(rupees(1_000));
    JsonNode kept = as(manager).get(CAMPAIGNS + "/" + shared).body();
    assertThat(kept.get("title").asString()).isEqualTo("Diwali 2026");
  }

  @Test
  void theChainKeepsItsFactsWithoutTheName() {
    UUID owner = UUID.randomUUID();
    UUID worker = UUID.randomUUID();
    UUID brand = brand(owner(owner));
    UUID campaign = newCampaign(brand, owner, rupees(100));
    var gig = ChainEventsMother.gig(owner, brand, campaign, rupees(50));
    events.publish(gig);
    events.publish(ChainEventsMother.person(worker, "Ines"));
    events.publish(ChainEventsMother.engagement(gig.data(), worker, rupees(40)).event(1));
    String path = CAMPAIGNS + "/" + campaign + "/tree";
    await().untilAsserted(() -> assertThat(as(owner).get(path).raw().body()).contains("Ines"));
    erase(worker);
    JsonNode engagement = as(owner).get(path).body().at("/gigs/0/engagements/0");
    assertThat(engagement.toString()).doesNotContainIgnoringCase("ines");
    assertThat(engagement.at("/worker/displayName").asString()).isEqualTo("Deleted user");
    assertThat(engagement.at("/fee/amount").asLong()).isEqualTo(4_000);
  }
}
