package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.local.demo.Api;
import io.crewcall.local.demo.Person;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Callers whose token has not run out, but what it was issued for has: 401 at every operation. */
@ExtendWith(LocalStack.class)
class EndedCallersTest {
  private static final String NOBODYS = "0198c0de-0000-7000-8000-00000000dead";
  private static final String CLOSE = "/api/v1/auth/account/deactivate";

  private final Api api = LocalStack.api();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void tokensOfEndedSessionsClosedAndErasedAccountsOpenNothing() throws Exception {
    Map<String, Person> callers = new LinkedHashMap<>();
    callers.put("signed out", signedOut());
    callers.put("closed", closed());
    callers.put("erased", erased());
    for (Map.Entry<String, Person> caller : callers.entrySet()) {
      await(caller.getKey() + " is refused")
          .atMost(Duration.ofSeconds(30))
          .until(() -> api.get("/api/v1/users/me", caller.getValue()).status() == 401);
    }
    List<String> open = new ArrayList<>();
    for (Operation operation : Operation.all()) {
      for (Map.Entry<String, Person> caller : callers.entrySet()) {
        int status = status(operation, caller.getValue());
        if (status != 401) {
          open.add("%s for %s: %d".formatted(operation.key(), caller.getKey(), status));
        }
      }
    }
    assertThat(open).isEmpty();
  }

  private Person signedOut() {
    Person person = LocalStack.person("BRAND", "INFLUENCER", "CREATIVE");
    api.call("DELETE", "/api/v1/auth/sessions/" + session(person), person, null, Map.of())
        .expect(204);
    return person;
  }

  private String session(Person person) {
    return api.get("/api/v1/auth/sessions", person)
        .expect(200)
        .body()
        .path("items")
        .path(0)
        .path("id")
        .asString();
  }

  private Person closed() {
    Person person = LocalStack.person("BRAND", "INFLUENCER", "CREATIVE");
    api.post(CLOSE, person, Map.of("password", LocalStack.PASSWORD)).expect(204);
    return person;
  }

  private Person erased() {
    String word = "e" + UUID.randomUUID().toString().substring(0, 8);
    Person person =
        Person.join(
            api,
            word + "@example.test",
            LocalStack.PASSWORD,
            "Gone Soon",
            "gone." + word,
            List.of("CREATIVE"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> api.get("/api/v1/users/me", person).status() == 200);
    Stores.proveAddress(word + "@example.test");
    api.post("/api/v1/users/me/erasure", person, Map.of("handle", "gone." + word)).expect(202);
    return person;
  }

  private int status(Operation operation, Person person) throws Exception {
    String path = operation.path().replaceAll("\\{[^}]+}", NOBODYS);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(LocalStack.GATEWAY + path))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + person.token());
    if (!operation.contentType().isEmpty()) {
      request.header("Content-Type", operation.contentType());
    }
    request.method(
        operation.method(),
        operation.contentType().isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString("{}"));
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
