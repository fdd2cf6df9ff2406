package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.Stage.Gig;
import io.crewcall.gig.Stage.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Recurring jobs where several instances of the service run on one database: what was set before
 * they started happens when its time has come, and once.
 */
class TwoInstancesTest extends GigServiceTest {
  private static final int EACH = 4;
  @Autowired private Environment environment;

  /** Another instance, on the servers of this test, with its recurring jobs running. */
  private ConfigurableApplicationContext instance() {
    List<String> properties =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--crewcall.jobs.recurring=true",
                "--crewcall.gig.job-interval=50ms"));
    Stream.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.kafka.bootstrap-servers",
            "crewcall.kafka.topic-prefix",
            "crewcall.security.issuer",
            "crewcall.security.jwk-set-uri",
            "crewcall.cursor-secret")
        .filter(environment::containsProperty)
        .forEach(name -> properties.add("--" + name + "=" + environment.getProperty(name)));
    return new SpringApplicationBuilder(GigServiceApplication.class)
        .run(properties.toArray(String[]::new));
  }

  @Test
  void everythingHappensOnce() {
    List<UUID> offers = new ArrayList<>();
    List<UUID> invitations = new ArrayList<>();
    List<UUID> deliveries = new ArrayList<>();
    List<UUID> leavers = new ArrayList<>();
    List<UUID> gigs = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      Api hirer = person();
      Gig gig = stage().gig(hirer.id(), null, null, 3);
      gigs.add(gig.id());
      UUID bid = stage().bid(gig, UUID.randomUUID());
      hirer.post("/applications/" + bid + "/offer", Map.of("fee", fee())).expect(200);
      offers.add(bid);
      Answer invitation =
          hirer
              .post(
                  "/gigs/" + gig.id() + "/invitations",
                  Map.of(
                      "gigRoleId",
                      gig.roleId(),
                      "userId",
                      UUID.randomUUID(),
                      "terms",
                      Map.of("fee", fee())))
              .expect(201);
      invitations.add(invitation.id("id"));
      Work work = stage().work(hirer.id(), UUID.randomUUID(), 1000);
      as(work.workerId())
          .post("/engagements/" + work.id() + "/deliveries", Map.of("note", "Cut"))
          .expect(201);
      deliveries.add(work.id());
      Work leaving = stage().work(hirer.id(), UUID.randomUUID(), 1000);
      as(leaving.workerId())
          .post(
              "/engagements/" + leaving.id() + "/request-cancel",
              Map.of("reason", "WORKER_UNAVAILABLE"))
          .expect(200);
      leavers.add(leaving.id());
    }
    // Started after all that was set, as after a restart; nothing is due yet.
    try (ConfigurableApplicationContext first = instance();
        ConfigurableApplicationContext second = instance()) {
      assertThat(first.isRunning() && second.isRunning()).isTrue();
      assertThat(count("application", "OFFERED", offers)).isEqualTo(EACH);
      clockForward(Duration.ofDays(8));
      await()
          .untilAsserted(() -> {
            assertThat(count("application", "OFFER_EXPIRED", offers)).isEqualTo(EACH);
            assertThat(count("invitation", "EXPIRED", invitations)).isEqualTo(EACH);
            assertThat(count("engagement", "COMPLETED", deliveries)).isEqualTo(EACH);
            assertThat(count("engagement", "CANCELLED", leavers)).isEqualTo(EACH);
            assertThat(count("gig", "EXPIRED", gigs)).isEqualTo(EACH);
          });
    }
    offers.forEach(id -> events.await(ApplicationState.class, "application.offer-expired", id));
    invitations.forEach(id -> events.await(InvitationState.class, "invitation.expired", id));
    deliveries.forEach(id -> events.await(EngagementState.class, "engagement.completed", id));
    leavers.forEach(id -> events.await(EngagementState.class, "engagement.cancelled", id));
    gigs.forEach(id -> events.await(GigState.class, "gig.expired", id));
    assertThat(
            events.all(ApplicationState.class).stream()
                .filter(event -> event.type().equals("application.offer-expired"))
                .map(event -> event.subject())
                .filter(offers::contains))
        .hasSize(EACH);
    assertThat(
            events.all(EngagementState.class).stream()
                .filter(event -> deliveries.contains(event.subject()))
                .filter(event -> event.type().equals("engagement.completed")))
        .hasSize(EACH);
    nothingViolated();
  }

  private static Map<String, Object> fee() {
    return Map.of("amount", 700, "currency", "INR");
  }

  private long count(String table, String status, List<UUID> ids) {
    return jdbc.sql("select count(*) from " + table + " where status = :status and id in (:ids)")
        .param("status", status)
        .param("ids", ids)
        .query(Long.class)
        .single();
  }
}
