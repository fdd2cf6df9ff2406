package io.crewcall.creative.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.ApplicationStateBuilder;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementStateBuilder;
import io.crewcall.creative.CreativeApiTest;
import io.crewcall.platform.availability.Days;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.StatusAssertions;
import tools.jackson.databind.JsonNode;

class AvailabilityTest extends CreativeApiTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
  private static final LocalDate TODAY = LocalDate.now(ZONE);

  @Test
  void showsEachDayAsWhatItIs() {
    UUID userId = newEditor();
    LocalDate sunday = TODAY.plusDays(14).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
    crew(userId)
        .put()
        .uri(ME + "/unavailability")
        .header("If-Match", "\"v1\"")
        .body(
            Map.of(
                "intervals",
                List.of(
                    Map.of(
                        "from",
                        sunday.minusDays(2).toString(),
                        "to",
                        sunday.minusDays(2).toString())),
                "daysOff",
                List.of("SUNDAY"),
                "timeZone",
                "Asia/Kolkata"))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.daysOff[0]")
        .isEqualTo("SUNDAY")
        .jsonPath("$.timeZone")
        .isEqualTo("Asia/Kolkata");
    UUID engagement = UUID.randomUUID();
    // Due half past midnight in Kolkata: that is the evening before in UTC.
    Instant due = sunday.plusDays(2).atTime(0, 30).atZone(ZONE).toInstant();
    tell(engagement, userId, EngagementState.Status.ACTIVE, due, 1);
    String path =
        "/api/v1/creatives/"
            + userId
            + "/availability?from="
            + sunday.minusDays(3)
            + "&to="
            + sunday.plusDays(3);
    await().until(() -> read(path).at("/days/0/state").asString().equals("BUSY"));
    assertThat(states(path))
        .containsExactly("BUSY", "UNAVAILABLE", "BUSY", "DAY_OFF", "BUSY", "BUSY", "FREE");

    tell(engagement, userId, EngagementState.Status.COMPLETED, due, 3);
    await().until(() -> read(path).at("/days/0/state").asString().equals("FREE"));
    handled(tell(engagement, userId, EngagementState.Status.ACTIVE, due, 2));
    handled(tell(UUID.randomUUID(), userId, EngagementState.Status.DISPUTED, due, 1));
    assertThat(states(path))
        .containsExactly("FREE", "UNAVAILABLE", "FREE", "DAY_OFF", "FREE", "FREE", "FREE");
  }

  @Test
  void isFromTodayForThirtyDaysUnlessToldOtherwise() {
    UUID userId = newEditor();
    JsonNode availability = read("/api/v1/creatives/" + userId + "/availability");
    assertThat(availability.get("days")).hasSize(30);
    assertThat(availability.get("timeZone").asString()).isEqualTo("Asia/Kolkata");
    for (String range :
        List.of("from=2026-01-02&to=2026-01-01", "from=2026-01-01&to=2026-12-31", "from=soon")) {
      http.anonymous()
          .get()
          .uri("/api/v1/creatives/" + userId + "/availability?" + range)
          .exchange()
          .expectStatus()
          .isBadRequest();
    }
  }

  @Test
  void refusesUnknownZonesAndDays() {
    UUID userId = newEditor();
    put(userId, Map.of("intervals", List.of(), "timeZone", "Mars/Olympus"))
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    put(userId, Map.of("intervals", List.of(), "daysOff", List.of("CATURDAY"))).isBadRequest();
  }

  /** Late work lies on today too. */
  @Test
  void lateWorkKeepsSomebodyBusy() {
    Instant now = TODAY.atStartOfDay(ZONE).toInstant();
    Commitment late =
        new Commitment(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(2)), false);
    assertThat(late.days(TODAY, ZONE).to()).isEqualTo(TODAY);
    Commitment open = new Commitment(now.minus(Duration.ofDays(9)), null, false);
    assertThat(open.days(TODAY, ZONE)).isEqualTo(new Days(TODAY.minusDays(9), TODAY));
  }

  /** An offer on the table is not sure, and neither is a delivery that may come back. */
  @Test
  void offersAndDeliveriesAreTentative() {
    UUID userId = newEditor();
    String path = "/api/v1/creatives/" + userId + "/availability";
    UUID application = UUID.randomUUID();
    Instant due = TODAY.plusDays(3).atTime(18, 0).atZone(ZONE).toInstant();
    offer(application, userId, ApplicationState.Status.OFFERED, due, 2);
    await().until(() -> states(path).getFirst().equals("TENTATIVE"));
    assertThat(states(path).subList(0, 5))
        .containsExactly("TENTATIVE", "TENTATIVE", "TENTATIVE", "TENTATIVE", "FREE");
    offer(application, userId, ApplicationState.Status.OFFER_DECLINED, due, 3);
    await().until(() -> states(path).getFirst().equals("FREE"));

    UUID engagement = UUID.randomUUID();
    tell(engagement, userId, EngagementState.Status.DELIVERED, due, 2);
    await().until(() -> states(path).getFirst().equals("TENTATIVE"));
    tell(engagement, userId, EngagementState.Status.CHANGES_REQUESTED, due, 3);
    await().until(() -> states(path).getFirst().equals("BUSY"));
  }

  private void offer(
      UUID application, UUID worker, ApplicationState.Status status, Instant due, long version) {
    Instant now = Instant.now();
    events.publish(
        "application.changed",
        application,
        version,
        ApplicationStateBuilder.builder()
            .applicationId(application)
            .gigId(UUID.randomUUID())
            .gigRoleId(UUID.randomUUID())
            .applicantId(worker)
            .hirerId(UUID.randomUUID())
            .proposedFee(Money.inr(100))
            .status(status)
            .gigDeadline(due)
            .appliedAt(now)
            .offer(
                new ApplicationState.Offer(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    Money.inr(100),
                    null,
                    due,
                    now.plus(Duration.ofDays(3))))
            .build());
  }

  private StatusAssertions put(UUID userId, Map<String, Object> body) {
    return crew(userId)
        .put()
        .uri(ME + "/unavailability")
        .header("If-Match", "\"v1\"")
        .body(body)
        .exchange()
        .expectStatus();
  }

  private List<String> states(String path) {
    return read(path).get("days").valueStream().map(day -> day.get("state").asString()).toList();
  }

  private UUID tell(
      UUID engagement, UUID worker, EngagementState.Status status, Instant due, long version) {
    return events
        .publish(
            "engagement.changed",
            engagement,
            version,
            EngagementStateBuilder.builder()
                .engagementId(engagement)
                .gigId(UUID.randomUUID())
                .gigRoleId(UUID.randomUUID())
                .applicationId(UUID.randomUUID())
                .depth(1)
                .hirerId(UUID.randomUUID())
                .workerId(worker)
                .profession("EDITOR")
                .fee(Money.inr(100))
                .status(status)
                .startedAt(Instant.now())
                .dueDate(due)
                .build())
        .id();
  }
}
