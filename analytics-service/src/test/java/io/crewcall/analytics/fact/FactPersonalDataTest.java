package io.crewcall.analytics.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.analytics.AnalyticsServiceTest;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.contracts.user.UserStateBuilder;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.TestTokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class FactPersonalDataTest extends AnalyticsServiceTest {
  @Autowired private TestTokens tokens;
  @Autowired private JdbcClient jdbc;

  private Caller service() {
    return new Caller(
        http.baseUrl(),
        tokens.bearerWith(
            UUID.randomUUID(),
            claims -> {
              claims.put("sub", "user-service");
              claims.put("aud", List.of("crewcall-internal"));
              claims.put("scope", "personal-data");
            }));
  }

  private Event<ScorecardState> told(UUID person, Predicate<Event<ScorecardState>> card) {
    return events.await(
        ScorecardState.class, event -> event.subject().equals(person) && card.test(event));
  }

  @Test
  void factsStayUnderTheIdAndHoldNoNames() {
    UUID person = newUser(Role.CREATIVE);
    UUID hirer = newUser(Role.BRAND);
    String path = "/internal/personal-data/" + person;
    Engagement engagement = new Engagement(hirer, person, 1000);
    events.publish(
        "engagement.started",
        engagement.id,
        1,
        engagement.state(EngagementState.Status.COMPLETED, null));
    UserState.Away first =
        new UserState.Away(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-03"));
    UserState.Away second =
        new UserState.Away(LocalDate.parse("2026-12-10"), LocalDate.parse("2026-12-12"));
    events.publish(
        "user.updated",
        person,
        1,
        UserStateBuilder.builder()
            .userId(person)
            .handle("asha.secret")
            .displayName("Asha Secret")
            .bio("secret bio")
            .languages(List.of())
            .roles(Set.of(Role.CREATIVE))
            .away(first)
            .createdAt(NOW)
            .active(true)
            .awayPeriods(List.of(first, second))
            .build());
    await()
        .untilAsserted(() -> {
          JsonNode export = service().get(path).body();
          assertThat(export.path("facts").toString()).contains("ENGAGEMENT", "WORKER");
          assertThat(export.path("times-away").toString()).contains("2026-12-03", "2026-12-10");
          assertThat(export.at("/figures/metrics/gigsCompleted/n").asInt()).isEqualTo(1);
        });
    assertThat(
            jdbc.sql("select count(*) from fact_event where state::text ilike '%secret%'")
                .query(Integer.class)
                .single())
        .as("not even before")
        .isZero();

    for (int i = 0; i < 2; i++) {
      assertThat(service().delete(path).status()).isEqualTo(204);
    }
    // The figures go, also where copies of them are kept, whatever comes to those first.
    long counted = told(person, card -> card.data().gigsCompleted() == 1).version();
    told(person, card -> card.version() > counted && card.data().gigsCompleted() == 0);
    JsonNode left = service().get(path).body();
    assertThat(left.at("/figures/metrics/gigsCompleted/n").asInt(-1)).isZero();
    assertThat(left.path("facts").toString()).contains("ENGAGEMENT");
    assertThat(left.has("times-away")).isFalse();
    assertThat(
            http.anonymous()
                .get()
                .uri("/api/v1/scorecards/" + person)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value())
        .isEqualTo(404);
  }
}
