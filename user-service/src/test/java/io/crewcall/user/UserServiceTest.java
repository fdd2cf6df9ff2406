package io.crewcall.user;

import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.contracts.auth.AccountStateBuilder;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Base of the tests through HTTP and events: the service on a real database and a real broker. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else"
    })
@RealServers(sharedContext = true)
public abstract class UserServiceTest {
  protected static final MediaType MERGE_PATCH = MediaType.valueOf("application/merge-patch+json");
  protected static final Instant REGISTERED = Instant.parse("2026-11-01T08:00:00Z");

  @Autowired protected TestHttp http;
  @Autowired protected TestEvents events;

  /** Tells of a new account, as auth-service would. */
  protected UUID register(String displayName, Role... roles) {
    UUID id = UUID.randomUUID();
    events.publish("account.registered", id, 0, account(id, displayName, true, roles));
    return id;
  }

  /** A new account whose user is there. The first one of a context waits for its listeners. */
  protected UUID newUser(String displayName, Role... roles) {
    UUID id = register(displayName, roles);
    await().untilAsserted(() -> me(id).expectStatus().isOk());
    return id;
  }

  protected static AccountState account(
      UUID id, String displayName, boolean active, Role... roles) {
    return AccountStateBuilder.builder()
        .accountId(id)
        .handle(handle(id))
        .displayName(displayName)
        .roles(Set.of(roles))
        .active(active)
        .registeredAt(REGISTERED)
        .build();
  }

  protected static String handle(UUID id) {
    return "Asha_" + id.toString().substring(0, 8);
  }

  protected RestTestClient.ResponseSpec me(UUID id) {
    return http.as(id).get().uri("/api/v1/users/me").exchange();
  }

  protected RestTestClient.ResponseSpec patch(UUID id, String ifMatch, String json) {
    return http.as(id)
        .patch()
        .uri("/api/v1/users/me")
        .header("If-Match", ifMatch)
        .contentType(MERGE_PATCH)
        .body(json)
        .exchange();
  }

  protected static JsonNode body(RestTestClient.ResponseSpec answer) {
    return answer.returnResult(JsonNode.class).getResponseBody();
  }

  protected static String etag(RestTestClient.ResponseSpec answer) {
    return answer.returnResult(JsonNode.class).getResponseHeaders().getETag();
  }
}
