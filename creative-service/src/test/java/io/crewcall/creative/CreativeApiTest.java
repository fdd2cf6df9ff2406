package io.crewcall.creative;

import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.media.AssetState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.contracts.user.UserStateBuilder;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.RequestStatements;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Ground of the tests through HTTP: one service on real servers. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else",
      "management.server.port=0"
    })
@RealServers(sharedContext = true)
@Import(RequestStatements.class)
public abstract class CreativeApiTest {
  protected static final String ME = "/api/v1/creatives/me";

  @Autowired protected TestHttp http;
  @Autowired protected TestEvents events;
  @Autowired protected TestTokens tokens;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected RequestStatements statements;

  protected RestTestClient crew(UUID userId) {
    return http.as(userId, Role.CREATIVE);
  }

  protected Caller caller(UUID userId, Role... roles) {
    return new Caller(http.baseUrl(), tokens.bearer(userId, roles));
  }

  protected Caller nobody() {
    return new Caller(http.baseUrl(), null);
  }

  /** Somebody user-service tells of, with that name. */
  protected UUID person(String displayName) {
    UUID userId = UUID.randomUUID();
    tell(userId, displayName, 1);
    return userId;
  }

  protected void tell(UUID userId, String displayName, long version) {
    tell(person(userId).displayName(displayName).build(), version);
  }

  /** What user-service tells of somebody. */
  protected void tell(UserState user, long version) {
    handled(events.publish("user.updated", user.userId(), version, user).id());
  }

  /** An active crew member. */
  protected static UserStateBuilder person(UUID userId) {
    return UserStateBuilder.builder()
        .userId(userId)
        .handle("h" + userId.toString().substring(0, 8))
        .displayName("Ravi")
        .languages(List.of())
        .roles(Set.of(Role.CREATIVE))
        .createdAt(Instant.now())
        .active(true);
  }

  /** A processed video of somebody's. */
  protected UUID video(UUID ownerId) {
    UUID media = UUID.randomUUID();
    handled(
        events
            .publish(
                "asset.ready",
                media,
                2,
                new AssetState(
                    media,
                    ownerId,
                    "REEL",
                    "video/mp4",
                    1_000_000,
                    AssetState.Status.READY,
                    1080,
                    1920))
            .id());
    return media;
  }

  /** A new editor. */
  protected UUID newEditor() {
    UUID userId = UUID.randomUUID();
    crew(userId).put().uri(ME).body(editor(600_000)).exchange().expectStatus().isCreated();
    return userId;
  }

  protected static Map<String, Object> editor(long dayRate) {
    return Map.of(
        "professions",
        List.of("EDITOR", "COLORIST"),
        "skillTags",
        List.of("Reel Editing", "grading", "Colorist", "konkani subtitles!"),
        "bio",
        "Fast cuts for food and travel.",
        "city",
        "Pune",
        "dayRate",
        Map.of("amount", dayRate, "currency", "INR"));
  }

  protected JsonNode profile(UUID userId) {
    return read("/api/v1/creatives/" + userId);
  }

  protected JsonNode read(String path) {
    return http.anonymous()
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .returnResult(JsonNode.class)
        .getResponseBody();
  }

  protected String profileTag(UUID userId) {
    return crew(userId)
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
