package io.crewcall.e2e;

import static io.crewcall.e2e.LocalStack.api;
import static io.crewcall.e2e.LocalStack.crewcall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.local.demo.Api;
import io.crewcall.local.demo.Api.Answer;
import io.crewcall.local.demo.Money;
import io.crewcall.local.demo.Person;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * What holds while things break: nothing that was acknowledged is lost, and nothing is counted
 * twice. Needs a JVM for each service; run with the Maven profile {@code faults}.
 */
@Tag("faults")
@ExtendWith(LocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
  private static final int APPLICANTS = 50;
  private static final int GIGS = 20;
  private static final int WRITERS = 8;

  /** How long Kafka is away, in seconds. */
  private static final int OUTAGE = Integer.getInteger("crewcall.e2e.outage", 60);

  private final Api api = api();
  private final List<Person> applicants = new ArrayList<>();
  private Person hirer;

  private record Gig(String id, String roleId) {}

  @BeforeAll
  void people() throws Exception {
    hirer = LocalStack.person("BRAND");
    inParallel(
        IntStream.range(0, APPLICANTS).boxed().toList(),
        number -> {
          Person person = LocalStack.person("CREATIVE");
          synchronized (applicants) {
            applicants.add(person);
          }
        });
  }

  @Test
  void gigServiceIsKilledWhileApplicationsAreWritten() throws Exception {
    Map<Person, Integer> before = applicationsCounted();
    List<Gig> gigs = IntStream.range(0, GIGS).mapToObj(i -> gig("killed " + i)).toList();
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    AtomicInteger written = new AtomicInteger();
    List<Map.Entry<Person, Gig>> bids = new ArrayList<>();
    for (Gig gig : gigs) {
      applicants.forEach(applicant -> bids.add(Map.entry(applicant, gig)));
    }
    inParallel(
        bids,
        bid -> {
          acknowledged.add(applyUntilAnswered(bid.getKey(), bid.getValue()));
          if (written.incrementAndGet() == bids.size() / 3) {
            kill("gig-service");
          }
        });
    Set<String> stored = ConcurrentHashMap.newKeySet();
    for (Gig gig : gigs) {
      stored.addAll(applicationsOf(gig));
    }
    assertThat(stored).containsAll(acknowledged).hasSize(APPLICANTS * GIGS);
    await("analytics")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() ->
            applicationsCounted()
                .forEach(
                    (person, count) -> assertThat(count - before.get(person)).isEqualTo(GIGS)));
    for (Gig gig : gigs) {
      await("search").atMost(Duration.ofSeconds(30)).until(() -> found(gig));
    }
    assertOrderPerKey();
  }

  @Test
  void kafkaIsAwayWhileWritesGoOn() throws Exception {
    Map<Person, Integer> before = applicationsCounted();
    crewcall("stop", "kafka");
    Instant back = Instant.now().plusSeconds(OUTAGE);
    List<Gig> gigs = new ArrayList<>();
    List<Person> some = applicants.subList(0, 10);
    while (gigs.isEmpty() || (Instant.now().isBefore(back) && gigs.size() < 200)) {
      Gig gig = gig("no kafka " + gigs.size());
      gigs.add(gig);
      for (Person applicant : some) {
        apply(applicant, gig, "no-kafka").expect(201);
      }
    }
    await().atMost(Duration.ofSeconds(OUTAGE + 30L)).until(() -> Instant.now().isAfter(back));
    crewcall("restart", "kafka");
    await("analytics")
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> {
          Map<Person, Integer> now = applicationsCounted();
          for (Person person : some) {
            assertThat(now.get(person) - before.get(person)).isEqualTo(gigs.size());
          }
        });
    await("search").atMost(Duration.ofSeconds(30)).until(() -> found(gigs.getLast()));
    assertOrderPerKey();
  }

  /** Versions of one aggregate never go back on its topic, repeated deliveries aside. */
  private void assertOrderPerKey() {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", "127.0.0.1:" + (19092 + LocalStack.PORT_OFFSET));
    settings.put("key.deserializer", StringDeserializer.class.getName());
    settings.put("value.deserializer", StringDeserializer.class.getName());
    int read = 0;
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
      for (String topic : List.of("gig.gigs", "gig.applications")) {
        List<TopicPartition> partitions =
            consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        Map<String, Long> versions = new HashMap<>();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        while (partitions.stream().anyMatch(one -> consumer.position(one) < end.get(one))) {
          for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(500))) {
            read++;
            if (seen.add(header(event, "ce_id"))) {
              long version = Long.parseLong(header(event, "ce_aggregateversion"));
              Long last = versions.put(event.key(), version);
              assertThat(last == null || last < version)
                  .as("%s of %s came after %s", version, event.key(), last)
                  .isTrue();
            }
          }
        }
      }
    }
    assertThat(read).isPositive();
  }

  private static String header(ConsumerRecord<String, String> event, String name) {
    return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private void kill(String service) {
    Matcher pid = Pattern.compile("(?m)^" + service + "\\s.*").matcher(crewcall("status"));
    assertThat(pid.find()).isTrue();
    Matcher number = Pattern.compile("\\bpid (\\d+)|\\s(\\d{2,7})\\s").matcher(pid.group());
    long process = -1;
    while (number.find()) {
      String digits = number.group(1) == null ? number.group(2) : number.group(1);
      boolean java =
          ProcessHandle.of(Long.parseLong(digits))
              .flatMap(handle -> handle.info().command())
              .map(command -> command.endsWith("java"))
              .orElse(false);
      if (java) {
        process = Long.parseLong(digits);
      }
    }
    assertThat(process).as(pid.group()).isPositive();
    ProcessHandle.of(process).orElseThrow().destroyForcibly();
  }

  private Gig gig(String title) {
    Answer made =
        api.post(
                "/api/v1/gigs",
                hirer,
                Map.of(
                    "title",
                    title + " " + UUID.randomUUID(),
                    "description",
                    "For the fault suite",
                    "type",
                    "CREW_HIRE",
                    "deadline",
                    Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS),
                    "roles",
                    List.of(
                        Map.of(
                            "profession",
                            "EDITOR",
                            "skillTags",
                            List.of(),
                            "slots",
                            1,
                            "budgetPerSlot",
                            Money.rupees(5_000)))))
            .expect(201);
    api.post("/api/v1/gigs/" + made.text("id") + "/publish", hirer, Map.of()).expect(200);
    return new Gig(made.text("id"), made.body().path("roles").get(0).path("id").asString());
  }

  private Answer apply(Person applicant, Gig gig, String key) {
    return api.call(
        "POST",
        "/api/v1/gigs/" + gig.id() + "/applications",
        applicant,
        Map.of(
            "gigRoleId", gig.roleId(),
            "coverNote", "Gladly",
            "proposedFee", Money.rupees(4_000)),
        Map.of("Idempotency-Key", key + applicant.id() + gig.id()));
  }

  /** Sends it again, with its key, until the platform has said yes. */
  private String applyUntilAnswered(Person applicant, Gig gig) {
    Instant patience = Instant.now().plusSeconds(120);
    while (true) {
      try {
        Answer answer = apply(applicant, gig, "kill");
        if (answer.status() == 201) {
          return answer.text("id");
        }
        assertThat(answer.status()).as(answer.response().body()).isIn(409, 502, 503, 504);
      } catch (UncheckedIOException interrupted) {
        assertThat(Instant.now()).isBefore(patience);
      }
      assertThat(Instant.now()).isBefore(patience);
    }
  }

  private List<String> applicationsOf(Gig gig) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          api.get("/api/v1/gigs/" + gig.id() + "/applications?limit=100" + cursor, hirer)
              .expect(200)
              .body();
      page.path("items").forEach(item -> ids.add(item.path("id").asString()));
      cursor =
          page.path("nextCursor").isString() ? "&cursor=" + page.path("nextCursor").asString() : "";
    } while (!cursor.isEmpty());
    return ids;
  }

  private boolean found(Gig gig) {
    Answer exact = api.get("/api/v1/gigs/" + gig.id(), hirer).expect(200);
    String title = exact.text("title").replace(" ", "+");
    return api.get("/api/v1/search/gigs?q=" + title, hirer).body().toString().contains(gig.id());
  }

  private Map<Person, Integer> applicationsCounted() {
    Map<Person, Integer> counts = new HashMap<>();
    for (Person applicant : applicants) {
      JsonNode figure =
          api.get("/api/v1/analytics/users/me", applicant).expect(200).body().path("gigsApplied");
      counts.put(
          applicant, figure.isNumber() ? figure.asInt() : (int) figure.path("value").asDouble(0));
    }
    return counts;
  }

  private interface Work<T> {
    void on(T item) throws Exception;
  }

  private static <T> void inParallel(List<T> items, Work<T> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> running = new ArrayList<>();
      for (T item : items) {
        running.add(
            threads.submit(() -> {
              work.on(item);
              return null;
            }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
  }
}
