package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.local.demo.Api;
import io.crewcall.local.demo.Api.Answer;
import io.crewcall.local.demo.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * After a storm of changes through the API, with topics read anew in the middle of it and somebody
 * erased, every copy equals what its owner has. {@code -Dcrewcall.storm=...} says how many changes.
 */
@ExtendWith(LocalStack.class)
class ReplicasTest {
  private static final int CHANGES = Integer.getInteger("crewcall.storm", 300);
  private static final int AT_ONCE = 6;

  /** What no storm is about, or what may be over at its end. */
  private static final Set<String> QUIET =
      Set.of("campaign", "notification_invitation", "open_offer");

  private final Api api = LocalStack.api();

  @Test
  void noCopyIsForgotten() {
    Replicas replicas = new Replicas();
    assertThat(replicas.all().stream().map(Replicas.Copy::table).collect(Collectors.toSet()))
        .containsAll(
            Replicas.declared().stream()
                .filter(table -> !Replicas.COMPUTED.contains(table))
                .toList());
    for (String table : Replicas.declared()) {
      for (String database :
          Stores.query("postgres", "select datname from pg_database where datname like '%\\_db'")) {
        boolean there =
            !Stores.query(
                    database, "select tablename from pg_tables where tablename = '" + table + "'")
                .isEmpty();
        boolean owners =
            Stores.query(
                    database,
                    "select column_name from information_schema.columns where table_name = '"
                        + table
                        + "' and column_name in ('id', 'created_at', 'name')")
                .isEmpty();
        if (there && owners && !Replicas.COMPUTED.contains(table)) {
          assertThat(replicas.all())
              .as(database + "." + table + " is compared")
              .anyMatch(copy -> copy.database().equals(database) && copy.table().equals(table));
        }
      }
    }
  }

  @Test
  void afterAStormEveryCopyEqualsItsOwner() throws Exception {
    Storm storm = new Storm(api);
    try (ExecutorService stormers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> runs = new ArrayList<>();
      for (int one = 0; one < AT_ONCE; one++) {
        Random random = new Random(one);
        runs.add(
            stormers.submit(() -> {
              for (int i = 0; i < CHANGES / AT_ONCE; i++) {
                storm.change(random);
              }
            }));
      }
      await().atMost(Duration.ofMinutes(5)).until(() -> storm.done() > CHANGES / 4);
      readAnew();
      Person leaver = storm.anybody();
      storm.settle(leaver);
      erase(leaver).expect(202);
      await().atMost(Duration.ofMinutes(10)).until(() -> storm.done() > CHANGES * 3 / 4);
      readAnew();
      for (Future<?> run : runs) {
        run.get();
      }
      await()
          .atMost(Duration.ofMinutes(3))
          .untilAsserted(() ->
              assertThat(api.get("/api/v1/users/" + leaver.id(), null).status())
                  .as(() -> String.join("\n", erasureOf(leaver)))
                  .isEqualTo(404));
    }
    System.out.printf("%d changes, %d of them refused%n", storm.done(), storm.refused());
    assertThat(storm.faults()).as("answers that are faults").isEmpty();
    equalInTheEnd();
  }

  private void equalInTheEnd() {
    Replicas replicas = new Replicas();
    await()
        .atMost(Storm.LAG)
        .pollInterval(Duration.ofSeconds(3))
        .untilAsserted(() ->
            assertThat(
                    replicas.all().stream()
                        .flatMap(copy -> copy.differences().stream())
                        .limit(60)
                        .collect(Collectors.joining("\n")))
                .as("+ only the copy has it, - only the owner")
                .isEmpty());
    for (Replicas.Copy copy : replicas.all()) {
      long rows = copy.size();
      System.out.printf("%s.%s %d rows%n", copy.database(), copy.table(), rows);
      if (!QUIET.contains(copy.table())) {
        assertThat(rows).as(copy.database() + "." + copy.table()).isPositive();
      }
    }
  }

  /** As a migration does that has grown a copy: one version back, and the topic from its start. */
  private static void readAnew() {
    for (String database :
        List.of("users_db", "influencer_db", "creative_db", "brand_db", "gigs_db")) {
      for (String table :
          List.of("user_replica", "influencer_card", "creative_card", "scorecard_card")) {
        Stores.update(database, "update " + table + " set version = version - 1");
      }
      for (String topic :
          List.of(
              "user.users", "influencer.profiles", "creative.profiles", "analytics.scorecards")) {
        Stores.update(
            database,
            "insert into job (task_name, task_instance, execution_time) values ('replica-refill', '"
                + topic
                + "', now()) on conflict do nothing");
      }
    }
  }

  private static List<String> erasureOf(Person person) {
    return Stores.query(
        "users_db",
        "select row_to_json(e)::text from erasure e where user_id = '"
            + person.id()
            + "'"
            + " union all select row_to_json(s)::text from privacy_step s where user_id = '"
            + person.id()
            + "'");
  }

  private Answer erase(Person person) {
    String handle = api.get("/api/v1/users/me", person).text("handle");
    return api.post("/api/v1/users/me/erasure", person, Map.of("handle", handle));
  }
}
