package io.crewcall.analytics.scorecard;

import static io.crewcall.contracts.gig.EngagementState.Status.ACTIVE;
import static io.crewcall.contracts.gig.EngagementState.Status.CANCELLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.analytics.AnalyticsServiceTest;
import io.crewcall.analytics.fact.AwayDeclaration;
import io.crewcall.analytics.fact.FactReader;
import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.Figure;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.creative.CreativeProfileStateBuilder;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.influencer.InfluencerProfileStateBuilder;
import io.crewcall.contracts.user.UserState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ScorecardsTest extends AnalyticsServiceTest {
  @Autowired private CheckScorecardsJob check;
  @Autowired private JdbcClient jdbc;
  @Autowired private FactReader facts;

  @Test
  void aNewcomerHasFiguresWithoutValues() {
    UUID user = newUser(Role.CREATIVE);

    JsonNode own = own(user);

    assertThat(own.propertyNames())
        .containsExactly(
            "userId",
            "gigsPosted",
            "gigsApplied",
            "gigsWon",
            "gigsCompleted",
            "avgRating",
            "reviewCount",
            "earnings",
            "hours",
            "profileViews",
            "responseRate",
            "responseTime",
            "hirerDecisionRate",
            "completionRate",
            "onTimeRate",
            "engagementRate",
            "successScore",
            "averageBudget",
            "averageFee",
            "skillTags",
            "asOf",
            "avgRatingAsHirer",
            "reviewCountAsHirer",
            "explanations",
            "badges");
    for (String name : new String[] {"gigsCompleted", "avgRating", "earnings", "profileViews"}) {
      assertThat(own.get(name).get("value").isNull()).as(name).isTrue();
      assertThat(own.get(name).get("n").asLong()).as(name).isZero();
      assertThat(own.get(name).propertyNames())
          .containsExactly("value", "n", "window", "basis", "asOf", "formulaVersion");
    }
    ScorecardState told = events.await(ScorecardState.class, "scorecard.computed", user).data();
    assertThat(told.rankedRating()).isEqualTo(4.5);
    assertThat(told.rating()).isNull();
    assertThat(told.gigsCompleted()).isZero();
  }

  @Test
  void aWorkersRecordGrowsWithTheEvents() {
    UUID worker = newUser(Role.CREATIVE);
    for (int i = 0; i < 3; i++) {
      Engagement engagement = new Engagement(newUser(Role.BRAND), worker, 20_000).completed();
      events.publish(
          "gig.published",
          engagement.gigId,
          1,
          gig(engagement.gigId, engagement.gigRoleId, UUID.randomUUID()));
      engagement.reviewed(5);
    }
    new Engagement(newUser(Role.BRAND), worker, 20_000)
        .tell(ACTIVE, null)
        .tell(CANCELLED, EngagementState.Fault.WORKER);

    awaitOwn(
        worker,
        own -> {
          assertThat(own.at("/gigsWon/value").asDouble()).isEqualTo(4);
          assertThat(own.at("/gigsCompleted/value").asDouble()).isEqualTo(3);
          assertThat(own.at("/completionRate/value").asDouble()).isEqualTo(0.75);
          assertThat(own.at("/onTimeRate/value").asDouble()).isEqualTo(1.0);
          assertThat(own.at("/avgRating/value").asDouble()).isEqualTo(5.0);
          assertThat(own.at("/hours/value").asDouble()).isEqualTo(36);
          assertThat(own.at("/earnings/value/0/amount/amount").asLong()).isEqualTo(6_000_000);
          assertThat(own.at("/averageFee/value/0/amount/amount").asLong()).isEqualTo(2_000_000);
          // 4 clients of 1.25 each, one failed.
          assertThat(own.at("/successScore/value").asDouble()).isEqualTo((4 + 3.75) / 10);
          assertThat(own.at("/skillTags/0").toString())
              .isEqualTo(
                  "{\"skill\":\"editing\",\"declared\":false,\"completedGigs\":3,"
                      + "\"endorsements\":3}");
        });
    Event<ScorecardState> told =
        events.await(
            ScorecardState.class,
            e ->
                e.subject().equals(worker)
                    && e.data().gigsCompleted() == 3
                    && e.data().reviewCount() == 3
                    && Double.valueOf(0.75).equals(e.data().completionRate()));
    assertThat(told.data().rating()).isEqualTo(5.0);
    assertThat(
            events.all(ScorecardState.class).stream()
                .filter(e -> e.subject().equals(worker) && e.data().reviewCount() < 3))
        .as("a rating that others do not see is not told")
        .allSatisfy(e -> assertThat(e.data().rating()).isNull());
    assertThat(told.data().successScore()).isEqualTo(0.775);
    assertThat(check.check(worker)).isEqualTo(CheckScorecardsJob.Outcome.EQUAL);
  }

  @Test
  void eventsInAnyOrderAndAgainGiveTheSameFigures() {
    UUID worker = newUser(Role.CREATIVE);
    List<Event<?>> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Engagement engagement = new Engagement(UUID.randomUUID(), worker, 5_000);
      all.add(event("engagement.started", engagement.id, 0, engagement.state(ACTIVE, null)));
      all.add(
          event(
              "engagement.completed",
              engagement.id,
              2,
              engagement.state(EngagementState.Status.COMPLETED, null)));
      UUID review = UUID.randomUUID();
      all.add(event("review.revealed", review, 2, engagement.review(review, 4, true)));
      all.add(
          event(
              "gig.published",
              engagement.gigId,
              1,
              gig(engagement.gigId, engagement.gigRoleId, UUID.randomUUID())));
      UUID bid = UUID.randomUUID();
      all.add(
          event(
              "application.applied",
              bid,
              0,
              application(bid, engagement.gigId, worker, UUID.randomUUID())));
    }
    // Each comes two times, in an order that no topic would give.
    List<Event<?>> delivered = new ArrayList<>(all);
    delivered.addAll(all);
    Collections.shuffle(delivered, new Random(3));
    delivered.forEach(events::publish);

    awaitOwn(
        worker,
        own -> {
          assertThat(own.at("/gigsApplied/value").asDouble()).isEqualTo(4);
          assertThat(own.at("/gigsCompleted/value").asDouble()).isEqualTo(4);
          assertThat(own.at("/reviewCount/value").asDouble()).isEqualTo(4);
          assertThat(own.at("/avgRating/value").asDouble()).isEqualTo(4);
          assertThat(own.at("/earnings/value/0/amount/amount").asLong()).isEqualTo(2_000_000);
          assertThat(own.at("/skillTags/0/completedGigs").asLong()).isEqualTo(4);
        });
    await()
        .untilAsserted(
            () -> assertThat(check.check(worker)).isEqualTo(CheckScorecardsJob.Outcome.EQUAL));
  }

  @Test
  void aHeldReviewLeavesTheRatingAndComesBack() {
    UUID worker = newUser(Role.CREATIVE);
    Engagement bad = new Engagement(UUID.randomUUID(), worker, 5_000).completed();
    UUID review = UUID.randomUUID();
    events.publish("review.revealed", review, 2, bad.review(review, 1, true));
    for (int i = 0; i < 3; i++) {
      new Engagement(UUID.randomUUID(), worker, 5_000).completed().reviewed(5);
    }
    awaitOwn(worker, own -> assertThat(own.at("/avgRating/value").asDouble()).isEqualTo(4));

    events.publish("review.held", review, 3, bad.review(review, 1, false));

    awaitOwn(worker, own -> assertThat(own.at("/avgRating/value").asDouble()).isEqualTo(5));
    // What is older than what is known is ignored.
    events.publish("review.revealed", review, 2, bad.review(review, 1, true));
    events.publish("review.restored", review, 4, bad.review(review, 2, true));
    awaitOwn(worker, own -> assertThat(own.at("/avgRating/value").asDouble()).isEqualTo(4.25));
  }

  @Test
  void hirersAreMeasuredToo() {
    UUID hirer = newUser(Role.BRAND);
    UUID gig = UUID.randomUUID();
    events.publish("gig.published", gig, 1, gig(gig, UUID.randomUUID(), hirer));

    awaitOwn(
        hirer,
        own -> {
          assertThat(own.at("/gigsPosted/value").asDouble()).isEqualTo(1);
          assertThat(own.at("/averageBudget/value/0/amount").toString())
              .isEqualTo("{\"amount\":100000,\"currency\":\"INR\"}");
        });
  }

  @Test
  void responsesAndProfilesAreTaken() {
    UUID user = newUser(Role.INFLUENCER);
    for (int i = 1; i <= 5; i++) {
      UUID id = UUID.randomUUID();
      events.publish(
          "invitation.accepted", id, 1, invitation(id, user, NOW.minus(Duration.ofDays(i))));
    }
    Figure rate = new Figure(0.042, 12, "P90D", "SELF_DECLARED", NOW, 2);
    events.publish(
        "influencer.engagement-computed",
        user,
        5,
        InfluencerProfileStateBuilder.builder()
            .userId(user)
            .platform("INSTAGRAM")
            .accounts(List.of())
            .categories(List.of())
            .rateCard(List.of())
            .reels(List.of())
            .visible(true)
            .engagementRate(rate)
            .engagementRateByViews(noFigure())
            .build());
    events.publish(
        "creative.created",
        user,
        1,
        CreativeProfileStateBuilder.builder()
            .userId(user)
            .professions(List.of("EDITOR"))
            .skillTags(List.of("premiere"))
            .reels(List.of())
            .unavailable(List.of())
            .visible(true)
            .build());

    awaitOwn(
        user,
        own -> {
          assertThat(own.at("/responseRate/value").asDouble()).isEqualTo(1);
          assertThat(own.at("/responseTime/value").asDouble()).isEqualTo(3600);
          assertThat(own.at("/engagementRate/value").asDouble()).isEqualTo(0.042);
          assertThat(own.at("/engagementRate/basis").asString()).isEqualTo("SELF_DECLARED");
          assertThat(own.at("/skillTags/0/declared").asBoolean()).isTrue();
        });
  }

  @Test
  void timesAwayAreRememberedAsTheyWereSaid() {
    UUID user = newUser(Role.INFLUENCER);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    UserState.Away away = new UserState.Away(today.plusDays(2), today.plusDays(5));
    events.publish("user.updated", user, 1, user(user, true, away, Role.INFLUENCER));
    events.publish("user.updated", user, 2, user(user, true, away, Role.INFLUENCER, Role.BRAND));
    events.publish("user.updated", user, 3, user(user, true, null, Role.INFLUENCER));

    await()
        .untilAsserted(() ->
            assertThat(facts.read(user, known -> 4.5).aways())
                .extracting(AwayDeclaration::periods)
                .containsExactly(List.of(away), List.of()));
  }

  @Test
  void whatHappensToTheRecordLaterDoesNotMoveTheEndOfAnEngagement() {
    UUID worker = newUser(Role.CREATIVE);
    UUID hirer = UUID.randomUUID();
    Instant resolved = NOW.minus(Duration.ofDays(780));
    for (int i = 0; i < 3; i++) {
      new Engagement(newUser(Role.BRAND), worker, 5_000).completed();
    }
    Engagement lost = new Engagement(hirer, worker, 5_000);
    EngagementState dispute =
        lost.state(EngagementState.Status.RESOLVED, EngagementState.Fault.WORKER);
    events.publish(
        new Event<>(
            UUID.randomUUID(), "engagement.resolved", "test", resolved, lost.id, 4, dispute));
    awaitOwn(worker, own -> assertThat(own.at("/completionRate/n").asLong()).isEqualTo(4));
    double before = own(worker).at("/successScore/value").asDouble();

    events.publish("engagement.fee-visibility-changed", lost.id, 5, dispute);
    events.publish(
        "gig.published", UUID.randomUUID(), 1, gig(UUID.randomUUID(), UUID.randomUUID(), worker));

    awaitOwn(worker, own -> assertThat(own.at("/gigsPosted/value").asDouble()).isOne());
    await().until(() -> eventsOf(lost.id) == 2);
    await()
        .untilAsserted(
            () -> assertThat(check.check(worker)).isEqualTo(CheckScorecardsJob.Outcome.EQUAL));
    assertThat(own(worker).at("/successScore/value").asDouble()).isEqualTo(before);
  }

  @Test
  void eachEventIsKeptUnderItsIdAndNoneIsOverwritten() {
    UUID worker = newUser(Role.CREATIVE);
    Engagement work = new Engagement(UUID.randomUUID(), worker, 5_000).completed();
    Event<EngagementState> again =
        event(
            "engagement.completed", work.id, 3, work.state(EngagementState.Status.COMPLETED, null));
    events.publish(again);
    events.publish(again);
    await().until(() -> eventsOf(work.id) == 4);

    assertThat(
            jdbc.sql("select type from fact_event where fact_id = :id order by version")
                .param("id", work.id)
                .query(String.class)
                .list())
        .containsExactly(
            "engagement.ACTIVE",
            "engagement.DELIVERED",
            "engagement.COMPLETED",
            "engagement.completed");
  }

  private long eventsOf(UUID fact) {
    return jdbc.sql("select count(*) from fact_event where fact_id = :id")
        .param("id", fact)
        .query(Long.class)
        .single();
  }

  private static <T extends AggregateState> Event<T> event(
      String type, UUID subject, long version, T state) {
    return new Event<>(UUID.randomUUID(), type, "test", NOW, subject, version, state);
  }
}
