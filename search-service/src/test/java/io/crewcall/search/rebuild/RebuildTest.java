package io.crewcall.search.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.core.CountResponse;
import co.elastic.clients.transport.endpoints.BooleanResponse;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.creative.SkillState;
import io.crewcall.contracts.gig.GigState.Status;
import io.crewcall.search.SearchApi;
import io.crewcall.search.SearchApi.Answer;
import io.crewcall.search.States;
import io.crewcall.search.index.Elasticsearch;
import io.crewcall.search.index.Indices;
import io.crewcall.search.index.Kind;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Indices filled anew from the topics: when told to, and when somebody has deleted them. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else",
      "management.server.port=0"
    })
@RealServers(postgres = false, elasticsearch = true)
class RebuildTest {
  private static final int PEOPLE = 15;

  @Autowired private TestHttp http;
  @Autowired private TestTokens tokens;
  @Autowired private TestEvents events;
  @Autowired private Elasticsearch elasticsearch;
  @Autowired private Indices indices;
  @Autowired private Environment environment;

  private final List<UUID> people = new ArrayList<>();
  private SearchApi somebody;

  @BeforeEach
  void peopleAndGigs() {
    somebody = new SearchApi(http.baseUrl(), tokens.bearer(UUID.randomUUID(), Role.BRAND));
    awaitQuiet();
    for (int i = 0; i < PEOPLE; i++) {
      UUID id = UUID.randomUUID();
      people.add(id);
      events.publish("user.created", id, 0, States.user(id, "Asha", "Pune"));
      events.publish("influencer.created", id, 0, States.influencer(id, "x", 10, 0.02, 100));
      var gig = States.gig(id, "Shoot", Status.OPEN, Instant.now().plus(Duration.ofDays(9)));
      events.publish("gig.published", id, 0, gig);
    }
    UUID skill = UUID.randomUUID();
    events.publish(
        "skill.defined",
        skill,
        1,
        new SkillState(skill, "kept-skill", "Kept", List.of(), List.of(), List.of(), false));
    awaitAll();
  }

  @Test
  void toldToWhileItIsSearchedAndWritten() throws Exception {
    String creatorsBefore = behind(Kind.CREATORS);
    String gigsBefore = behind(Kind.GIGS);
    int atLeast = found().size();
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger searches = new AtomicInteger();
    ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    Thread searching =
        Thread.ofVirtual()
            .start(() -> {
              while (!done.get()) {
                Answer answer = somebody.creators("limit", 1);
                searches.incrementAndGet();
                // Others need the machine too.
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                if (answer.status() != 200 || answer.body().path("total").asInt() < atLeast) {
                  wrong.add(answer.response().body());
                }
              }
            });
    AtomicInteger version = new AtomicInteger();
    Thread writing =
        Thread.ofVirtual()
            .start(() -> {
              while (!done.get()) {
                int v = version.incrementAndGet();
                UUID id = people.get(v % PEOPLE);
                events.publish("user.updated", id, v, States.user(id, "Asha " + v, "Pune"));
                LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
              }
            });

    assertThat(management("POST").path("running").asBoolean()).isTrue();
    await().until(() -> !management("GET").path("running").asBoolean());
    done.set(true);
    searching.join();
    writing.join();

    JsonNode last = management("GET").path("last");
    for (String kind : List.of("CREATORS", "GIGS")) {
      assertThat(last.path(kind).path("failure").isNull()).as(last.toString()).isTrue();
      assertThat(last.path(kind).path("events").asLong()).isGreaterThanOrEqualTo(PEOPLE);
    }
    assertThat(wrong).isEmpty();
    assertThat(searches.get()).isPositive();
    assertThat(behind(Kind.CREATORS)).isNotEqualTo(creatorsBefore);
    assertThat(behind(Kind.GIGS)).isNotEqualTo(gigsBefore);
    BooleanResponse stillThere =
        elasticsearch.call(
            client -> client.indices().exists(exists -> exists.index(creatorsBefore)));
    assertThat(stillThere.value()).isFalse();
    // Every person is as last told, whichever index the listener wrote to at the time.
    int lastVersion = version.get();
    for (int v = Math.max(1, lastVersion - PEOPLE + 1); v <= lastVersion; v++) {
      String name = "Asha " + v;
      String id = people.get(v % PEOPLE).toString();
      await().until(() -> displayName(id).equals(name));
    }
  }

  @Test
  void bySelfWhenAnIndexWasDeleted() {
    for (Kind kind : Kind.values()) {
      String index = behind(kind);
      elasticsearch.call(client -> client.indices().delete(delete -> delete.index(index)));
    }
    // An event that comes meanwhile does not make Elasticsearch invent an index.
    UUID late = UUID.randomUUID();
    people.add(late);
    events.publish("user.created", late, 0, States.user(late, "Asha", "Pune"));
    events.publish("influencer.created", late, 0, States.influencer(late, "x", 10, 0.02, 100));
    events.publish(
        "gig.published",
        late,
        0,
        States.gig(late, "Shoot", Status.OPEN, Instant.now().plus(Duration.ofDays(9))));
    awaitAll();
    for (Kind kind : Kind.values()) {
      assertThat(behind(kind)).startsWith(indices.of(kind).name() + "_");
    }
    awaitQuiet();
    awaitAll();
    String skills = indices.of(Kind.SKILLS).name();
    CountResponse kept = elasticsearch.call(client -> client.count(count -> count.index(skills)));
    assertThat(kept.count()).isPositive();
  }

  private void awaitQuiet() {
    await()
        .until(() ->
            !management("GET").path("running").asBoolean()
                && Arrays.stream(Kind.values()).allMatch(indices::complete));
  }

  private void awaitAll() {
    List<String> wanted = people.stream().map(UUID::toString).toList();
    await().ignoreExceptions().until(() -> found().containsAll(wanted));
    await()
        .ignoreExceptions()
        .until(() -> somebody.gigs("limit", 100).items("id").containsAll(wanted));
  }

  private List<String> found() {
    return somebody.creators("limit", 100).items("userId");
  }

  private String displayName(String id) {
    for (JsonNode item : somebody.creators("limit", 100).expect(200).body().path("items")) {
      if (item.path("userId").asString().equals(id)) {
        return item.path("displayName").asString();
      }
    }
    return "";
  }

  /** The one index behind an alias. */
  private String behind(Kind kind) {
    String alias = indices.of(kind).name();
    Set<String> behind =
        elasticsearch.call(
            client -> client.indices().getAlias(get -> get.name(alias)).aliases().keySet());
    assertThat(behind).hasSize(1);
    return behind.iterator().next();
  }

  private JsonNode management(String method) {
    String port = environment.getRequiredProperty("local.management.port");
    return new SearchApi("http://127.0.0.1:" + port, null)
        .call(method, "/actuator/searchrebuild")
        .expect(200)
        .body();
  }
}
