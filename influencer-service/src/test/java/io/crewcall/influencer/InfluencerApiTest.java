package io.crewcall.influencer;

import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.user.UserState;
import io.crewcall.contracts.user.UserStateBuilder;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.RequestStatements;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Ground of the tests through HTTP: one service on real servers, with a clock that can be set. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else",
      "management.server.port=0"
    })
@RealServers(sharedContext = true)
@Import({SetClock.class, RequestStatements.class})
public abstract class InfluencerApiTest {
  protected static final String ME = "/api/v1/influencers/me";

  @Autowired protected TestHttp http;
  @Autowired protected TestEvents events;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected SetClock clock;
  @Autowired protected RequestStatements statements;

  @BeforeEach
  void clockRuns() {
    clock.run();
  }

  protected RestTestClient influencer(UUID userId) {
    return http.as(userId, Role.INFLUENCER);
  }

  /** A new influencer with one Instagram account. */
  protected UUID newInfluencer(long followers) {
    UUID userId = UUID.randomUUID();
    influencer(userId)
        .put()
        .uri(ME)
        .body(instagram(followers))
        .exchange()
        .expectStatus()
        .isCreated();
    return userId;
  }

  protected static Map<String, Object> instagram(long followers) {
    return Map.of(
        "platform",
        "INSTAGRAM",
        "accounts",
        List.of(Map.of("platform", "INSTAGRAM", "handle", "@asha.cooks", "followers", followers)),
        "categories",
        List.of("food", "Street Food"),
        "headline",
        "Home food of the Konkan",
        "rateCard",
        List.of(
            Map.of(
                "deliverable", "REEL", "price", Map.of("amount", 1_500_000, "currency", "INR"))));
  }

  /** What user-service tells of somebody. */
  protected void tell(UserState user, long version) {
    handled(events.publish("user.updated", user.userId(), version, user).id());
  }

  /** An active influencer. */
  protected static UserStateBuilder person(UUID userId) {
    return UserStateBuilder.builder()
        .userId(userId)
        .handle("h" + userId.toString().substring(0, 8))
        .displayName("Asha")
        .languages(List.of())
        .roles(Set.of(Role.INFLUENCER))
        .createdAt(Instant.now())
        .active(true);
  }

  protected JsonNode profile(UUID userId) {
    return http.anonymous()
        .get()
        .uri("/api/v1/influencers/{id}", userId)
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(JsonNode.class)
        .getResponseBody();
  }

  protected String profileTag(UUID userId) {
    return influencer(userId)
        .get()
        .uri(ME)
        .exchange()
        .returnResult(JsonNode.class)
        .getResponseHeaders()
        .getETag();
  }

  /** Waits until an event has had its effect, be it none. */
  protected void handled(UUID eventId) {
    await()
        .until(() ->
            jdbc.sql("select count(*) from inbox where event_id = :id")
                    .param("id", eventId)
                    .query(Long.class)
                    .single()
                == 1);
  }
}
