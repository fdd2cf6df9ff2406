package io.crewcall.campaign.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.campaign.chain.ChainEventsMother;
import io.crewcall.campaign.chain.ChainTest;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Platform;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileStateBuilder;
import io.crewcall.testsupport.Caller.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportTest extends ChainTest {

  @Test
  void theReportHasALinePerCreatorAndNoFeesThatAreNotTheBrands() {
    threeLevels();
    UUID formula = UUID.randomUUID();
    JsonNode report = as(owner).get(CAMPAIGNS + "/" + campaign + "/report").body();
    assertThat(report.get("creators")).hasSize(3);
    assertThat(report.at("/creators/0/displayName").asString()).isEqualTo("Ines");
    assertThat(report.at("/creators/0/hiredByBrand").asBoolean()).isTrue();
    assertThat(report.at("/creators/0/committed/amount").asLong()).isEqualTo(4_000_000);
    assertThat(report.at("/creators/1/committed").isNull()).isTrue();
    assertThat(report.at("/creators/2/committed").isNull()).isTrue();

    events.publish(ChainEventsMother.person(formula, "=cmd(\"x\"),1"));
    Event<GigState> gig = ChainEventsMother.gig(owner, brand, campaign, rupees(10));
    events.publish(gig);
    events.publish(ChainEventsMother.engagement(gig.data(), formula, rupees(10)).event(1));
    await()
        .untilAsserted(() -> {
          Answer csv = as(owner).get(CAMPAIGNS + "/" + campaign + "/report", "Accept", "text/csv");
          assertThat(csv.status()).isEqualTo(200);
          assertThat(csv.header("Content-Type")).startsWith("text/csv");
          assertThat(csv.raw().body())
              .startsWith("\ufeffuserId,handle,")
              .contains("\"'=cmd(\"\"x\"\"),1\"")
              .hasLineCount(5);
        });
  }

  @Test
  void theReportShowsWhatIsPublicOfEachCreator() {
    threeLevels();
    events.publish(
        "influencer.updated",
        influencer,
        3,
        InfluencerProfileStateBuilder.builder()
            .userId(influencer)
            .platform("INSTAGRAM")
            .accounts(
                List.of(
                    new InfluencerProfileState.Account(Platform.INSTAGRAM, "ines", 12_000, 9_000L),
                    new InfluencerProfileState.Account(Platform.YOUTUBE, "ines", 3_000, null)))
            .categories(List.of("FOOD"))
            .rateCard(List.of())
            .reels(List.of())
            .visible(true)
            .engagementRate(
                new Figure(0.031, 12, "P90D", "SELF_DECLARED", ChainEventsMother.START, 1))
            .engagementRateByViews(
                new Figure(null, 0, "P90D", "SELF_DECLARED", ChainEventsMother.START, 1))
            .build());
    events.publish(
        "scorecard.computed",
        editor,
        1,
        new ScorecardState(
            editor,
            4.8,
            12,
            4.7,
            0.9,
            1.0,
            0.95,
            null,
            12,
            ChainEventsMother.START,
            null,
            null,
            null));
    await()
        .untilAsserted(() -> {
          JsonNode report = as(owner).get(CAMPAIGNS + "/" + campaign + "/report").body();
          assertThat(report.at("/creators/0/followers").asLong()).isEqualTo(15_000);
          assertThat(report.at("/creators/0/engagementRate").asDouble()).isEqualTo(0.031);
          assertThat(report.at("/creators/0/rating").isNull()).isTrue();
          JsonNode edi =
              report
                  .get("creators")
                  .valueStream()
                  .filter(line -> line.get("displayName").asString().equals("Edi"))
                  .findFirst()
                  .orElseThrow();
          assertThat(edi.get("followers").isNull()).isTrue();
          assertThat(edi.get("rating").asDouble()).isEqualTo(4.8);
          assertThat(edi.get("reviewCount").asLong()).isEqualTo(12);
          assertThat(edi.get("onTimeRate").asDouble()).isEqualTo(0.95);
        });
    assertThat(
            as(owner)
                .get(CAMPAIGNS + "/" + campaign + "/report", "Accept", "text/csv")
                .raw()
                .body())
        .contains(",15000,0.031,,0,,\r\n");
  }
}
