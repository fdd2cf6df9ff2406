package io.crewcall.analytics.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.analytics.AnalyticsServiceTest;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.ApplicationStateBuilder;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementStateBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProgressApiTest extends AnalyticsServiceTest {
  private static final String SERIES = "/api/v1/analytics/users/me/series";

  private void completed(UUID worker, String on) {
    Engagement work = new Engagement(UUID.randomUUID(), worker, 100);
    EngagementState state =
        EngagementStateBuilder.builder(work.state(EngagementState.Status.COMPLETED, null))
            .completedAt(Instant.parse(on))
            .build();
    events.publish("engagement.completed", work.id, 3, state);
  }

  @Test
  void aSeriesTellsWhatEachDayWeekOrMonthAmountsTo() {
    UUID worker = newUser(Role.CREATIVE);
    completed(worker, "2026-08-31T23:59:59Z");
    completed(worker, "2026-09-01T00:00:00Z");
    completed(worker, "2026-09-07T10:00:00Z");
    completed(worker, "2026-11-30T10:00:00Z");
    awaitOwn(worker, own -> assertThat(own.at("/gigsCompleted/value").asDouble()).isEqualTo(4));

    JsonNode months =
        body(
            get(worker, SERIES + "?metric=gigsCompleted&by=MONTH&from=2026-08-15&to=2026-11-30")
                .expectStatus()
                .isOk());
    assertThat(months.get("title").asString()).isEqualTo("Gigs completed");
    assertThat(values(months, "from"))
        .containsExactly("2026-08-01", "2026-09-01", "2026-10-01", "2026-11-01");
    assertThat(values(months, "n")).containsExactly("1", "2", "0", "1");
    assertThat(months.at("/points/2/value").isNull()).as("no data is null").isTrue();

    JsonNode weeks =
        body(
            get(worker, SERIES + "?metric=gigsCompleted&by=WEEK&from=2026-09-01&to=2026-09-13")
                .expectStatus()
                .isOk());
    assertThat(values(weeks, "from")).containsExactly("2026-08-31", "2026-09-07");
    assertThat(values(weeks, "n")).containsExactly("2", "1");

    JsonNode earned =
        body(
            get(worker, SERIES + "?metric=earnings&by=DAY&from=2026-09-01&to=2026-09-02")
                .expectStatus()
                .isOk());
    assertThat(earned.at("/points/0/amounts").toString())
        .isEqualTo("[{\"amount\":10000,\"currency\":\"INR\"}]");
    assertThat(earned.at("/points/1/amounts").toString()).isEqualTo("[]");
  }

  @Test
  void whatIsNoSeriesIsRefused() {
    UUID user = newUser(Role.CREATIVE);
    assertThat(code(user, "?metric=fame", 400)).isEqualTo("INVALID_PARAMETER");
    assertThat(code(user, "?metric=successScore", 400)).isEqualTo("METRIC_WITHOUT_SERIES");
    assertThat(code(user, "?metric=hours&from=2026-02-01&to=2026-01-01", 400))
        .isEqualTo("RANGE_INVALID");
    assertThat(code(user, "?metric=hours&by=DAY&from=2020-02-01&to=2026-01-01", 400))
        .isEqualTo("RANGE_INVALID");
    get(user, SERIES).expectStatus().isBadRequest();
    get(null, SERIES + "?metric=hours").expectStatus().isUnauthorized();
  }

  @Test
  void theFunnelRemembersStagesThatTheLastStateHasForgotten() {
    UUID applicant = newUser(Role.CREATIVE);
    UUID hirer = newUser(Role.BRAND);
    // Shortlisted, offered, then withdrawn.
    UUID lost = UUID.randomUUID();
    tell(lost, applicant, hirer, 1, ApplicationState.Status.APPLIED, null);
    tell(lost, applicant, hirer, 2, ApplicationState.Status.SHORTLISTED, null);
    tell(lost, applicant, hirer, 3, ApplicationState.Status.OFFERED, null);
    tell(lost, applicant, hirer, 4, ApplicationState.Status.WITHDRAWN, null);
    // Selected at once, delivered and completed.
    Engagement work = new Engagement(hirer, applicant, 100);
    UUID won = UUID.randomUUID();
    tell(won, applicant, hirer, 1, ApplicationState.Status.APPLIED, null);
    tell(won, applicant, hirer, 2, ApplicationState.Status.SELECTED, work.id);
    work.completed();
    tell(UUID.randomUUID(), applicant, hirer, 1, ApplicationState.Status.APPLIED, null);

    for (UUID reader : List.of(applicant, hirer)) {
      String side = reader.equals(hirer) ? "HIRER" : "APPLICANT";
      await()
          .untilAsserted(() -> {
            JsonNode funnel =
                body(
                    get(reader, "/api/v1/analytics/users/me/funnel?side=" + side)
                        .expectStatus()
                        .isOk());
            assertThat(funnel.get("stages").toString())
                .isEqualTo(
                    "[{\"stage\":\"APPLIED\",\"n\":3},{\"stage\":\"SHORTLISTED\",\"n\":1},"
                        + "{\"stage\":\"OFFERED\",\"n\":1},{\"stage\":\"SELECTED\",\"n\":1},"
                        + "{\"stage\":\"DELIVERED\",\"n\":1},{\"stage\":\"COMPLETED\",\"n\":1}]");
          });
    }
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    JsonNode before =
        body(
            get(
                    applicant,
                    "/api/v1/analytics/users/me/funnel?to="
                        + today.minusDays(3)
                        + "&from="
                        + today.minusDays(9))
                .expectStatus()
                .isOk());
    assertThat(before.at("/stages/0/n").asLong()).isZero();
  }

  private void tell(
      UUID bid,
      UUID applicant,
      UUID hirer,
      long version,
      ApplicationState.Status status,
      UUID engagement) {
    ApplicationState state =
        ApplicationStateBuilder.builder(application(bid, UUID.randomUUID(), applicant, hirer))
            .status(status)
            .engagementId(engagement)
            .build();
    events.publish(
        new Event<>(UUID.randomUUID(), "application." + status, "test", NOW, bid, version, state));
  }

  private String code(UUID user, String query, int status) {
    return body(get(user, SERIES + query).expectStatus().isEqualTo(status)).get("code").asString();
  }

  private static List<String> values(JsonNode series, String name) {
    return series.get("points").valueStream().map(point -> point.get(name).asString()).toList();
  }
}
