package io.crewcall.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Event;
import io.crewcall.platform.things.BellState;
import io.crewcall.platform.things.Lamp;
import io.crewcall.platform.things.LampRepository;
import io.crewcall.platform.things.ThingApplication;
import io.crewcall.platform.things.ThingEffects;
import io.crewcall.platform.things.ThingState;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestEvents;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
    classes = ThingApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
@RealServers
class EventListenersTest {
  private static final String TOPIC = "thing.things";

  @Autowired private ThingEffects effects;
  @Autowired private TestEvents events;
  @Autowired private MeterRegistry meters;
  @Autowired private JdbcClient jdbc;
  @Autowired private JdbcInbox inbox;
  @Autowired private Clock clock;
  @Autowired private Topics topics;
  @Autowired private LampRepository lamps;

  @Value("${local.management.port}")
  private int managementPort;

  @AfterEach
  void forget() {
    effects.heal(false);
    effects.missingFor(0);
  }

  @Test
  void appliesARepeatedEventOnce() {
    UUID id = UUID.randomUUID();
    Event<ThingState> first = events.publish("thing.changed", id, 1, new ThingState(id, "a"));
    events.publish(first);
    events.publish(first);
    Event<ThingState> second = events.publish("thing.changed", id, 2, new ThingState(id, "b"));
    events.publish(first);
    Event<ThingState> third = events.publish("thing.changed", id, 3, new ThingState(id, "c"));

    awaitEffects(id, 3);
    assertThat(effects.of(id))
        .extracting(ThingEffects.Effect::eventId)
        .containsExactly(first.id(), second.id(), third.id());
  }

  /** Behind what nothing gets past for now there is a pile, which is polled together. */
  @Test
  void aPileOfEventsIsAppliedInFewTransactionsAndInOrder() {
    effects.missingFor(Integer.MAX_VALUE);
    // Enough for every partition.
    for (int i = 0; i < 30; i++) {
      UUID stuck = UUID.randomUUID();
      events.publish("thing.changed", stuck, 1, new ThingState(stuck, ThingEffects.FLAKY));
    }
    List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(20).toList();
    List<Event<ThingState>> told = new ArrayList<>();
    for (long version = 1; version <= 5; version++) {
      for (UUID subject : subjects) {
        told.add(events.publish("thing.changed", subject, version, new ThingState(subject, "a")));
      }
    }
    told.subList(0, 30).forEach(events::publish);
    effects.missingFor(0);

    for (UUID subject : subjects) {
      awaitEffects(subject, 5);
      assertThat(effects.of(subject))
          .extracting(ThingEffects.Effect::version)
          .containsExactly(1L, 2L, 3L, 4L, 5L);
    }
    assertThat(effects.transactions(told.stream().map(Event::id).toList())).isLessThan(40);
  }

  @Test
  void oneOfAPileThatCannotBeDigestedTakesNoOtherWithIt() {
    double dead = dead();
    UUID stuck = UUID.randomUUID();
    effects.missingFor(3);
    events.publish("thing.changed", stuck, 1, new ThingState(stuck, ThingEffects.FLAKY));
    List<UUID> subjects = Stream.generate(UUID::randomUUID).limit(30).toList();
    for (UUID subject : subjects) {
      events.publish("thing.changed", subject, 1, new ThingState(subject, "a"));
    }
    UUID bad = UUID.randomUUID();
    events.publish("thing.changed", bad, 1, new ThingState(bad, ThingEffects.POISON));
    raw(bad, 2, "no json");
    for (UUID subject : subjects) {
      events.publish("thing.changed", subject, 2, new ThingState(subject, "b"));
    }

    for (UUID subject : subjects) {
      awaitEffects(subject, 2);
      assertThat(effects.of(subject))
          .extracting(ThingEffects.Effect::version)
          .containsExactly(1L, 2L);
    }
    await().until(() -> dead() == dead + 2);
    assertThat(effects.of(bad)).isEmpty();
    assertThat(effects.of(stuck)).hasSize(1);
  }

  @Test
  void eachEventOfABatchReadsWhatTheOneBeforeWrote() {
    UUID id = UUID.randomUUID();
    Event<ThingState> event = thing(id);
    List<String> read = new ArrayList<>();
    inbox.once(
        List.of(event, thing(id), event),
        news -> {
          assertThat(news).hasSize(2).contains(event);
          lamps.save(new Lamp(id, "by Hibernate"));
          inbox.next();
          read.add(
              jdbc.sql("select name from lamp where id = ?")
                  .param(id)
                  .query(String.class)
                  .single());
          read.add(lamps.findById(id).orElseThrow().state().name());
          jdbc.sql("update lamp set name = 'by SQL' where id = ?").param(id).update();
          inbox.next();
          read.add(lamps.findById(id).orElseThrow().state().name());
        });
    assertThat(read).containsExactly("by Hibernate", "by Hibernate", "by SQL");
  }

  @Test
  void ignoresWhatANewerWriterAdded() {
    UUID id = UUID.randomUUID();
    raw(id, 1, "{\"thingId\":\"%s\",\"name\":\"a\",\"colour\":\"red\"}".formatted(id));
    awaitEffects(id, 1);
  }

  @Test
  void waitsForAServerThatIsMissingInsteadOfParking() {
    double dead = dead();
    UUID id = UUID.randomUUID();
    effects.missingFor(5);
    events.publish("thing.changed", id, 1, new ThingState(id, ThingEffects.FLAKY));
    events.publish("thing.changed", id, 2, new ThingState(id, "after"));

    awaitEffects(id, 2);
    assertThat(effects.of(id)).extracting(ThingEffects.Effect::version).containsExactly(1L, 2L);
    assertThat(dead()).isEqualTo(dead);
  }

  @Test
  void whatIsUrgentStandsInNoLine() {
    UUID stuck = UUID.randomUUID();
    effects.missingFor(Integer.MAX_VALUE);
    events.publish("thing.changed", stuck, 1, new ThingState(stuck, ThingEffects.FLAKY));
    UUID bell = UUID.randomUUID();
    events.publish("bell.rung", bell, 1, new BellState(bell));
    awaitEffects(bell, 1);
    assertThat(effects.of(stuck)).isEmpty();
    effects.missingFor(0);
    awaitEffects(stuck, 1);
  }

  @Test
  void parksPoisonWithItsCauseAndReplaysItByCommand() throws Exception {
    double dead = dead();
    UUID id = UUID.randomUUID();
    Event<ThingState> poison =
        events.publish("thing.changed", id, 1, new ThingState(id, ThingEffects.POISON));
    events.publish("thing.changed", id, 2, new ThingState(id, "after"));

    var letter = awaitLetter(found -> found.key().equals(id.toString()));
    assertThat(header(letter, EventHeaders.ID)).isEqualTo(poison.id().toString());
    assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo(topics.nameOf(ThingState.class));
    assertThat(header(letter, DeadLetters.EXCEPTION)).isEqualTo("java.lang.IllegalStateException");
    assertThat(header(letter, DeadLetters.MESSAGE)).isEqualTo("cannot digest " + id);
    assertThat(Long.parseLong(header(letter, DeadLetters.OFFSET))).isNotNegative();
    // The partition went on, and nothing of the failed tries stayed.
    awaitEffects(id, 1);
    assertThat(effects.of(id)).extracting(ThingEffects.Effect::version).containsExactly(2L);
    assertThat(dead()).isEqualTo(dead + 1);

    String topic = topics.nameOf(ThingState.class);
    long waiting = operate("GET", "").get(topic).asLong();
    assertThat(waiting).isPositive();

    // Still poison: back to the dead letters.
    JsonNode again = operate("POST", "{\"topic\":\"" + topic + "\"}").get(topic);
    assertThat(again.get("parkedAgain").asInt()).isPositive();
    assertThat(effects.of(id)).hasSize(1);

    effects.heal(true);
    JsonNode done = operate("POST", "{}").get(topic);
    assertThat(done.get("applied").asInt()).isPositive();
    assertThat(effects.of(id)).extracting(ThingEffects.Effect::version).containsExactly(2L, 1L);

    JsonNode nothing = operate("POST", "{}").get(topic);
    assertThat(nothing.get("applied").asInt()).isZero();
    assertThat(effects.of(id)).hasSize(2);
  }

  @Test
  void parksWhatIsNoEventAtOnce() {
    UUID noJson = UUID.randomUUID();
    raw(noJson, 1, "no json");
    UUID wrongType = UUID.randomUUID();
    raw(wrongType, 1, "{\"thingId\":\"no id\",\"name\":\"a\"}");
    UUID bare = UUID.randomUUID();
    events.publish(
        TOPIC, bare.toString(), new RecordHeaders(), "{}".getBytes(StandardCharsets.UTF_8));

    for (UUID id : new UUID[] {noJson, wrongType, bare}) {
      var letter = awaitLetter(found -> found.key().equals(id.toString()));
      assertThat(header(letter, DeadLetters.EXCEPTION))
          .isEqualTo(MalformedEventException.class.getName());
    }
  }

  @Test
  void forgetsTheInboxAfterThirtyDays() {
    UUID old = UUID.randomUUID();
    UUID young = UUID.randomUUID();
    remember(old, Duration.ofDays(31));
    remember(young, Duration.ofDays(29));
    inbox.forget();
    assertThat(
            jdbc.sql("select event_id from inbox where event_id in (?, ?)")
                .params(old, young)
                .query(UUID.class)
                .list())
        .containsExactly(young);
  }

  @Test
  void exposesHealthThatCountsKafkaButDoesNotHangOnIt() throws Exception {
    await()
        .until(
            () -> get("/actuator/health").get("components").get("kafka").get("status").asString(),
            "UP"::equals);
    JsonNode readiness = get("/actuator/health/readiness");
    assertThat(readiness.get("status").asString()).isEqualTo("UP");
    assertThat(readiness.get("components").has("db")).isTrue();
  }

  private Event<ThingState> thing(UUID id) {
    return new Event<>(
        UUID.randomUUID(),
        "thing.changed",
        "test",
        clock.instant(),
        id,
        1,
        new ThingState(id, "a"));
  }

  private void remember(UUID event, Duration ago) {
    jdbc.sql("insert into inbox (event_id, received_at) values (?, ?)")
        .params(event, clock.instant().minus(ago).atOffset(java.time.ZoneOffset.UTC))
        .update();
  }

  private void raw(UUID subject, long version, String value) {
    RecordHeaders headers = new RecordHeaders();
    EventHeaders.put(headers, "ce_specversion", "1.0");
    EventHeaders.put(headers, EventHeaders.ID, UUID.randomUUID().toString());
    EventHeaders.put(headers, EventHeaders.TYPE, "thing.changed");
    EventHeaders.put(headers, "ce_source", "thing-service");
    EventHeaders.put(headers, "ce_time", clock.instant().toString());
    EventHeaders.put(headers, EventHeaders.SUBJECT, subject.toString());
    EventHeaders.put(headers, EventHeaders.VERSION, Long.toString(version));
    events.publish(TOPIC, subject.toString(), headers, value.getBytes(StandardCharsets.UTF_8));
  }

  private void awaitEffects(UUID subject, int count) {
    await().until(() -> effects.of(subject).size() >= count);
  }

  /** Letters are in a topic whose name ends with the group, which has the test's prefix. */
  private ConsumerRecord<String, byte[]> awaitLetter(
      Predicate<ConsumerRecord<String, byte[]>> matching) {
    String prefix = topics.properties().topicPrefix();
    return events.awaitRecord(TOPIC + "." + prefix + "thing-service.dlt", matching);
  }

  private double dead() {
    return meters.counter("crewcall.events.dead", "topic", topics.nameOf(ThingState.class)).count();
  }

  private JsonNode operate(String method, String body) throws Exception {
    return http(
        HttpRequest.newBuilder(uri("/actuator/deadletters"))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private JsonNode get(String path) throws Exception {
    return http(HttpRequest.newBuilder(uri(path)).build());
  }

  private static JsonNode http(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return JsonMapper.shared().readTree(answer.body());
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + managementPort + path);
  }

  private static String header(ConsumerRecord<String, byte[]> found, String name) {
    return new String(found.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
