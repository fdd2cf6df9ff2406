package io.crewcall.campaign.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.campaign.chain.ChainEventsMother;
import io.crewcall.campaign.chain.ChainEventsMother.Engagement;
import io.crewcall.campaign.chain.ChainTest;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.GigStateBuilder;
import io.crewcall.testsupport.Caller.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TreeTest extends ChainTest {

  private JsonNode tree() {
    Answer answer = as(owner).get(CAMPAIGNS + "/" + campaign + "/tree");
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void theBrandSeesEverybodyAndTheFeesItPays() {
    threeLevels();
    JsonNode tree = tree();
    assertThat(tree.at("/campaign/brandName").asString()).isEqualTo("Chai & Co");
    assertThat(tree.at("/budget/amount").asLong()).isEqualTo(10_000_000);
    assertThat(tree.at("/own/committed/amount").asLong()).isEqualTo(4_000_000);
    assertThat(tree.at("/remaining/amount").asLong()).isEqualTo(6_000_000);
    assertThat(tree.at("/own/engagements").asInt()).isEqualTo(1);
    // Work adds up over the levels, money does not: it is inside the fee above.
    assertThat(tree.at("/total/committed/amount").asLong()).isEqualTo(4_000_000);
    assertThat(tree.at("/total/completed/amount").asLong()).isZero();
    assertThat(tree.at("/total/engagements").asInt()).isEqualTo(3);
    assertThat(tree.at("/total/openEngagements").asInt()).isEqualTo(2);
    assertThat(tree.at("/total/completedEngagements").asInt()).isEqualTo(1);
    assertThat(tree.at("/total/agreedHours").asInt()).isEqualTo(16);
    assertThat(tree.at("/own/agreedHours").asInt()).isEqualTo(10);
    assertThat(tree.at("/total/loggedHours").asInt()).isEqualTo(6);
    assertThat(tree.at("/total/lateEngagements").asInt()).isEqualTo(1);
    assertThat(tree.at("/total/maxDaysLate").asInt()).isEqualTo(1);

    JsonNode first = tree.at("/gigs/0/engagements/0");
    assertThat(tree.at("/gigs/0/budget/amount").asLong()).isEqualTo(10_000_000);
    assertThat(first.at("/worker/displayName").asString()).isEqualTo("Ines");
    assertThat(first.get("profession").asString()).isEqualTo("INFLUENCER");
    assertThat(first.at("/fee/amount").asLong()).isEqualTo(4_000_000);
    assertThat(first.get("passedOn").isNull()).isTrue();
    assertThat(first.get("late").asBoolean()).isTrue();

    JsonNode subGig = first.at("/subGigs/0");
    JsonNode second = subGig.at("/engagements/0");
    JsonNode third = second.at("/subGigs/0/engagements/0");
    assertThat(subGig.get("depth").asInt()).isEqualTo(2);
    assertThat(subGig.at("/creator/displayName").asString()).isEqualTo("Ines");
    assertThat(second.at("/worker/displayName").asString()).isEqualTo("Edi");
    assertThat(second.get("profession").asString()).isEqualTo("EDITOR");
    assertThat(third.at("/worker/displayName").asString()).isEqualTo("Asis");
    for (JsonNode below : List.of(second, third)) {
      assertThat(below.get("fee").isNull()).isTrue();
      assertThat(below.at("/own/committed").isNull()).isTrue();
      assertThat(below.at("/total/completed").isNull()).isTrue();
      assertThat(below.get("passedOn").isNull()).isTrue();
    }
    assertThat(subGig.get("budget").isNull()).isTrue();
    assertThat(subGig.at("/own/committed").isNull()).isTrue();
    // No other way to the hidden fees either.
    assertThat(tree.toString()).doesNotContain("1000000,").doesNotContain("200000,");
  }

  /** As at the gig itself: gig-service tells with each event whether everybody sees it. */
  @Test
  void theBudgetOfASubGigIsShownWhileItIsPublic() {
    ThreeLevels chain = threeLevels();
    long version = chain.subGig.version();
    for (boolean open : List.of(true, false)) {
      events.publish(
          "gig.updated",
          chain.subGig.subject(),
          ++version,
          GigStateBuilder.builder(chain.subGig.data()).payPublic(open).build());
      await()
          .untilAsserted(() -> {
            JsonNode subGig = tree().at("/gigs/0/engagements/0/subGigs/0");
            assertThat(subGig.at("/budget/amount").asLong(0)).isEqualTo(open ? 2_400_000 : 0);
            assertThat(subGig.at("/own/committed").isNull()).isTrue();
            assertThat(subGig.at("/engagements/0/fee").isNull()).isTrue();
          });
    }
  }

  @Test
  void aWorkerMayOpenTheFeeToThoseAbove() {
    ThreeLevels chain = threeLevels();
    events.publish(chain.second.is(EngagementState.Status.COMPLETED).opened().event(3));
    await()
        .until(() ->
            count(
                    "select count(*) from engagement_replica where campaign_id = :id and fee_visible",
                    campaign)
                == 1);
    JsonNode second = tree().at("/gigs/0/engagements/0/subGigs/0/engagements/0");
    assertThat(second.at("/fee/amount").asLong()).isEqualTo(1_000_000);
    assertThat(second.at("/own/completed/amount").asLong()).isEqualTo(1_000_000);
    // The budget, and what is further below, stay with those whose they are.
    assertThat(tree().at("/gigs/0/engagements/0/subGigs/0/budget").isNull()).isTrue();
    assertThat(second.at("/subGigs/0/engagements/0/fee").isNull()).isTrue();
    assertThat(tree().at("/total/committed/amount").asLong()).isEqualTo(4_000_000);
    JsonNode report = as(owner).get(CAMPAIGNS + "/" + campaign + "/report").body();
    assertThat(report.at("/creators/1/hiredByBrand").asBoolean()).isFalse();
    List<JsonNode> opened =
        report
            .get("creators")
            .valueStream()
            .filter(
                line -> !line.get("hiredByBrand").asBoolean() && !line.get("committed").isNull())
            .toList();
    assertThat(opened).hasSize(1);
    assertThat(opened.getFirst().at("/committed/amount").asLong()).isEqualTo(1_000_000);
  }

  @Test
  void aDisputeCommitsWhatTheWorkerWasAwarded() {
    ThreeLevels chain = threeLevels();
    events.publish(chain.first.resolved(rupees(15_000)).event(2));
    await()
        .untilAsserted(
            () -> assertThat(tree().at("/own/committed/amount").asLong()).isEqualTo(1_500_000));
    assertThat(tree().at("/own/completed/amount").asLong()).isEqualTo(1_500_000);
    assertThat(tree().at("/remaining/amount").asLong()).isEqualTo(8_500_000);
  }

  @Test
  void theOwnerOfASubTreeSeesWhatItCosts() {
    ThreeLevels chain = threeLevels();
    String path = "/api/v1/gigs/" + chain.subGig.subject() + "/tree";
    Answer answer = as(influencer).get(path);
    assertThat(answer.status()).isEqualTo(200);
    JsonNode gig = answer.body().get("gig");
    assertThat(gig.at("/own/committed/amount").asLong()).isEqualTo(1_000_000);
    assertThat(gig.at("/own/completed/amount").asLong()).isEqualTo(1_000_000);
    assertThat(gig.at("/budget/amount").asLong()).isEqualTo(2_400_000);
    assertThat(gig.at("/engagements/0/fee/amount").asLong()).isEqualTo(1_000_000);
    assertThat(gig.at("/total/engagements").asInt()).isEqualTo(2);
    // What the editor pays is the editor's.
    assertThat(gig.at("/engagements/0/subGigs/0/engagements/0/fee").isNull()).isTrue();

    // The brand may look, without the fees; others may not know of it.
    assertThat(as(owner).get(path).body().at("/gig/own/committed").isNull()).isTrue();
    assertThat(as(owner).get(path).body().at("/gig/own/engagements").asInt()).isEqualTo(1);
    for (UUID other : List.of(editor, assistant, UUID.randomUUID())) {
      assertThat(as(other).get(path).status()).isEqualTo(404);
    }
    assertThat(as(influencer).get("/api/v1/gigs/" + chain.gig.subject() + "/tree").status())
        .isEqualTo(404);
    assertThat(as(influencer).get(CAMPAIGNS + "/" + campaign + "/tree").status()).isEqualTo(404);
    Answer whole = as(owner).get("/api/v1/gigs/" + chain.gig.subject() + "/tree");
    assertThat(whole.body().at("/gig/own/committed/amount").asLong()).isEqualTo(4_000_000);
    assertThat(whole.body().at("/gig/total/engagements").asInt()).isEqualTo(3);
  }

  @Test
  void theWorkerInTheMiddleSeesWhatIsPassedOn() {
    ThreeLevels chain = threeLevels();
    JsonNode gig =
        as(editor).get("/api/v1/gigs/" + chain.subSubGig.subject() + "/tree").body().get("gig");
    assertThat(gig.at("/own/committed/amount").asLong()).isEqualTo(200_000);
  }

  @Test
  void aDraftIsKnownToItsWriterAlone() {
    ThreeLevels chain = threeLevels();
    Event<GigState> draft =
        ChainEventsMother.gig(
            influencer, null, campaign, chain.first.id(), 2, rupees(5), GigState.Status.DRAFT);
    events.publish(draft);
    String path = "/api/v1/gigs/" + draft.subject() + "/tree";
    assertThat(as(influencer).get(path).status()).isEqualTo(200);
    assertThat(as(owner).get(path).status()).isEqualTo(404);
    assertThat(tree().at("/gigs/0/engagements/0/subGigs")).hasSize(1);
  }

  @Test
  void whatArrivesBeforeItsParentIsShownOnceTheParentIsThere() {
    ThreeLevels chain = new ThreeLevels();
    events.publish(chain.third.event(1));
    events.publish(chain.subSubGig);
    events.publish(chain.second.event(1));
    awaitEngagements(2);
    assertThat(tree().get("gigs")).isEmpty();
    events.publish(chain.first.event(1));
    events.publish(chain.gig);
    events.publish(chain.subGig);
    await()
        .untilAsserted(() -> {
          assertThat(tree().at("/total/engagements").asInt()).isEqualTo(3);
          assertThat(tree().at("/total/committed/amount").asLong()).isEqualTo(4_000_000);
        });
  }

  @Test
  void anOldOrRepeatedEventChangesNothing() {
    ThreeLevels chain = threeLevels();
    events.publish(chain.first.is(EngagementState.Status.COMPLETED).event(5));
    await()
        .untilAsserted(
            () -> assertThat(tree().at("/own/completed/amount").asLong()).isEqualTo(4_000_000));
    events.publish(chain.first.is(EngagementState.Status.CANCELLED).event(4));
    events.publish(chain.first.event(1));
    Engagement other = ChainEventsMother.engagement(chain.gig.data(), UUID.randomUUID(), rupees(1));
    events.publish(other.event(1));
    awaitEngagements(4);
    assertThat(tree().at("/own/completed/amount").asLong()).isEqualTo(4_000_000);
  }

  /** Random chains of three levels, told in random order, against SQL that knows no tree. */
  @Test
  void sumsEqualThoseOfIndependentSql() {
    Random random = new Random(7);
    EngagementState.Status[] statuses = EngagementState.Status.values();
    List<Event<?>> told = new ArrayList<>();
    List<Engagement> made = new ArrayList<>();
    List<Event<GigState>> gigs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      gigs.add(ChainEventsMother.gig(owner, brand, campaign, rupees(20_000)));
    }
    for (int level = 1; level <= 3; level++) {
      List<Event<GigState>> below = new ArrayList<>();
      for (Event<GigState> gig : gigs) {
        told.add(gig);
        for (int i = random.nextInt(4); i > 0; i--) {
          Engagement engagement =
              ChainEventsMother.engagement(
                      gig.data(), UUID.randomUUID(), Money.inr(random.nextInt(1_000_000)))
                  .is(statuses[random.nextInt(statuses.length)])
                  .due(Instant.now().plus(Duration.ofDays(random.nextInt(20) - 10)));
          if (random.nextBoolean()) {
            engagement = engagement.hours(random.nextInt(40));
          }
          if (random.nextBoolean()) {
            engagement =
                engagement.delivered(Instant.now().plus(Duration.ofDays(random.nextInt(20) - 10)));
          }
          made.add(engagement);
          told.add(engagement.event(1));
          if (level < 3) {
            for (int j = random.nextInt(3); j > 0; j--) {
              below.add(ChainEventsMother.subGig(engagement.state(), rupees(1_000)));
            }
          }
        }
      }
      gigs = below;
    }
    Collections.shuffle(told, random);
    told.forEach(events::publish);
    awaitEngagements(made.size());
    await()
        .until(() ->
            count("select count(*) from gig_replica where campaign_id = :id", campaign)
                == told.size() - made.size());

    JsonNode tree = tree();
    String lost = "(status = 'CANCELLED')";
    assertThat(tree.at("/own/committed/amount").asLong())
        .isEqualTo(sql("sum(fee)", "parent_engagement_id is null and not " + lost));
    assertThat(tree.at("/total/committed/amount").asLong())
        .isEqualTo(tree.at("/own/committed/amount").asLong());
    assertThat(tree.at("/total/completed/amount").asLong())
        .isEqualTo(
            sql(
                "sum(fee)",
                "parent_engagement_id is null and status in ('COMPLETED', 'RESOLVED')"));
    assertThat(tree.at("/own/engagements").asLong())
        .isEqualTo(sql("count(*)", "parent_engagement_id is null"));
    assertThat(tree.at("/total/engagements").asLong()).isEqualTo(sql("count(*)", "true"));
    assertThat(tree.at("/total/openEngagements").asLong())
        .isEqualTo(sql("count(*)", "status not in ('COMPLETED', 'CANCELLED', 'RESOLVED')"));
    assertThat(tree.at("/total/agreedHours").asLong())
        .isEqualTo(sql("sum(agreed_hours)", "not " + lost));
    assertThat(tree.at("/total/loggedHours").asLong()).isEqualTo(sql("sum(hours_logged)", "true"));
    String late =
        "coalesce(first_delivered_at > first_due_date_at_delivery,"
            + " due_date < now() and status not in ('COMPLETED', 'CANCELLED', 'RESOLVED'))";
    assertThat(tree.at("/total/lateEngagements").asLong()).isEqualTo(sql("count(*)", late));
    for (JsonNode gig : tree.get("gigs")) {
      assertThat(gig.at("/own/committed/amount").asLong())
          .isEqualTo(
              sql("sum(fee)", "gig_id = '" + gig.get("id").asString() + "' and not " + lost));
    }
  }

  private long sql(String sum, String where) {
    return count(
        "select coalesce(%s, 0) from engagement_replica where campaign_id = :id and %s"
            .formatted(sum, where),
        campaign);
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheTree() {
    String path = CAMPAIGNS + "/" + campaign + "/tree";
    assertThat(statements.during(() -> as(owner).get(path))).isEqualTo(4);
    ThreeLevels chain = threeLevels();
    for (int i = 0; i < 10; i++) {
      events.publish(
          ChainEventsMother.engagement(chain.gig.data(), UUID.randomUUID(), rupees(1)).event(1));
    }
    awaitEngagements(13);
    assertThat(statements.during(() -> as(owner).get(path))).isEqualTo(4);
    assertThat(
            statements.during(
                () -> as(influencer).get("/api/v1/gigs/" + chain.subGig.subject() + "/tree")))
        .isEqualTo(5);
    assertThat(statements.during(() -> as(owner).get(CAMPAIGNS + "/" + campaign + "/report")))
        .isEqualTo(5);
  }
}
