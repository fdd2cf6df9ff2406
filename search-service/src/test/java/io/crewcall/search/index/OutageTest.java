package io.crewcall.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.search.SearchApi;
import io.crewcall.search.SearchApi.Answer;
import io.crewcall.search.States;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import io.crewcall.testsupport.servers.SharedServers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The service starts without Elasticsearch, finds it, loses it and finds it again. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else",
      "management.server.port=0"
    })
@RealServers(postgres = false)
class OutageTest {
  private static final CutWire WIRE = CutWire.to(SharedServers.elasticsearch().uri());
  private static final String PREFIX = "outage" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired private TestHttp http;
  @Autowired private TestTokens tokens;
  @Autowired private TestEvents events;
  @Autowired private Environment environment;

  @DynamicPropertySource
  static void elasticsearch(DynamicPropertyRegistry properties) {
    properties.add("crewcall.elasticsearch.url", WIRE::url);
    properties.add(
        "crewcall.elasticsearch.username", () -> SharedServers.elasticsearch().username());
    properties.add(
        "crewcall.elasticsearch.password", () -> SharedServers.elasticsearch().password());
    properties.add("crewcall.search.index-prefix", () -> PREFIX);
  }

  @AfterAll
  static void clean() {
    WIRE.close();
    SharedServers.elasticsearch().deleteIndices(PREFIX);
  }

  @Test
  void searchSaysSoAndEventsWait() {
    SearchApi somebody =
        new SearchApi(http.baseUrl(), tokens.bearer(UUID.randomUUID(), Role.BRAND));
    refused(somebody);
    publish("before");

    WIRE.join();
    awaitFound(somebody, "before");

    WIRE.cut();
    refused(somebody);
    List<String> meanwhile = List.of("one", "two", "three", "four", "five");
    meanwhile.forEach(this::publish);
    // Long enough for every event to be tried more often than a poisoned one would be.
    Awaitility.await()
        .during(Duration.ofSeconds(5))
        .until(() -> somebody.creators().status() == 503);
    refused(somebody);

    WIRE.join();
    meanwhile.forEach(name -> awaitFound(somebody, name));
    JsonNode parked = management("/actuator/deadletters").expect(200).body();
    assertThat(parked).isNotEmpty().allMatch(count -> count.asLong() == 0);
  }

  private void refused(SearchApi somebody) {
    Answer answer = somebody.creators("q", "x").refused(503, "SEARCH_UNAVAILABLE");
    assertThat(answer.header("retry-after")).isNotEmpty();
    somebody.gigs().refused(503, "SEARCH_UNAVAILABLE");
    // Still itself what it was asked wrongly.
    somebody.creators("limit", 0).refused(400, "INVALID_PARAMETER");
    assertThat(management("/actuator/health/readiness").status()).isEqualTo(200);
  }

  private void publish(String name) {
    UUID id = UUID.randomUUID();
    events.publish("user.created", id, 0, States.user(id, name, "Pune"));
    events.publish("influencer.created", id, 0, States.influencer(id, "Food", 100, 0.02, 1_000));
  }

  private static void awaitFound(SearchApi somebody, String name) {
    Awaitility.await()
        .until(() -> somebody.creators("q", name).items("displayName").equals(List.of(name)));
  }

  private Answer management(String path) {
    String port = environment.getRequiredProperty("local.management.port");
    return new SearchApi("http://127.0.0.1:" + port, null).call("GET", path);
  }
}
