package io.crewcall.search.creator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.crewcall.platform.messaging.BatchEventHandler;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.search.SearchServiceTest;
import io.crewcall.search.States;
import io.crewcall.search.index.DocumentStore;
import io.crewcall.search.index.IndexUnavailableException;
import io.crewcall.search.index.Indices;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** However the events of one person arrive, the document is the same in the end. */
class CreatorProjectionTest extends SearchServiceTest {
  private static final int SHUFFLES = 40;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired private CreatorProjection creators;
  @Autowired private DocumentStore documents;
  @Autowired private Indices indices;

  /** As an event would wait for it. */
  @BeforeEach
  void theIndexIsReady() {
    await()
        .ignoreExceptionsInstanceOf(IndexUnavailableException.class)
        .until(() -> documents.find(target(), UUID.randomUUID(), JsonNode.class).isEmpty());
  }

  @Test
  void anyOrderWithRepeatsEndsInTheSameDocument() {
    UUID inOrder = UUID.randomUUID();
    history(inOrder).forEach(this::apply);
    JsonNode expected = document(inOrder);
    assertThat(expected.path("discoverable").asBoolean()).isTrue();
    assertThat(expected.path("hit").path("displayName").asString()).isEqualTo("Name 4");
    assertThat(expected.path("hit").path("followers").asLong()).isEqualTo(4000);
    for (int seed = 0; seed < SHUFFLES; seed++) {
      UUID id = UUID.randomUUID();
      List<Event<?>> shuffled = history(id);
      shuffled.addAll(shuffled.subList(0, shuffled.size() / 2));
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.forEach(this::apply);
      assertThat(document(id)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void severalInstancesAtOneDocumentEndInTheSameDocument() throws Exception {
    UUID alone = UUID.randomUUID();
    history(alone).forEach(this::apply);
    int workers = 4;
    for (int round = 0; round < 5; round++) {
      UUID id = UUID.randomUUID();
      CyclicBarrier start = new CyclicBarrier(workers);
      try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
        List<Future<?>> all = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
          List<Event<?>> mine = history(id);
          Collections.shuffle(mine, new Random(round * 100L + worker));
          all.add(
              threads.submit(() -> {
                start.await();
                mine.forEach(this::apply);
                return null;
              }));
        }
        for (Future<?> one : all) {
          one.get();
        }
      }
      assertThat(document(id)).isEqualTo(document(alone));
    }
  }

  @Test
  void batchesOfManyPeopleEndInTheSameDocuments() {
    UUID alone = UUID.randomUUID();
    history(alone).forEach(this::apply);
    for (int seed = 0; seed < 5; seed++) {
      List<UUID> people = Stream.generate(UUID::randomUUID).limit(30).toList();
      List<Event<?>> all = new ArrayList<>();
      people.forEach(id -> all.addAll(history(id)));
      all.addAll(all.subList(0, all.size() / 3));
      Collections.shuffle(all, new Random(seed));
      for (int from = 0; from < all.size(); from += 100) {
        applyAll(all.subList(from, Math.min(from + 100, all.size())));
      }
      for (UUID id : people) {
        assertThat(document(id)).as("seed %d", seed).isEqualTo(document(alone));
      }
    }
  }

  /** Versions 0 to 4 of each part. */
  private static List<Event<?>> history(UUID id) {
    List<Event<?>> all = new ArrayList<>();
    for (int v = 0; v < 5; v++) {
      all.add(event(id, v, States.user(id, "Name " + v, "City " + v, v != 3)));
      all.add(event(id, v, States.influencer(id, "Headline " + v, v * 1000L, v / 100.0, 10 + v)));
      all.add(event(id, v, States.creative(id, "Bio " + v, List.of("DOP"), List.of(), v != 2)));
      all.add(event(id, v, States.scorecard(id, 4 + v / 10.0, 0.5)));
    }
    return all;
  }

  private static <T extends AggregateState> Event<T> event(UUID id, long version, T state) {
    return new Event<>(UUID.randomUUID(), "x.y", "test", States.THEN, id, version, state);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void apply(Event<?> event) {
    for (Subscription subscription : creators.into(target())) {
      if (subscription.state().isInstance(event.data())) {
        subscription.handler().on(event);
        return;
      }
    }
    throw new AssertionError(event);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void applyAll(List<Event<?>> events) {
    for (Subscription subscription : creators.into(target())) {
      List<Event<?>> told =
          events.stream().filter(event -> subscription.state().isInstance(event.data())).toList();
      if (!told.isEmpty()) {
        ((BatchEventHandler) subscription.handler()).onAll(told);
      }
    }
  }

  private Target target() {
    return indices.of(Kind.CREATORS);
  }

  /** Without what is particular to the person. */
  private JsonNode document(UUID id) {
    String source =
        documents.find(target(), id, JsonNode.class).orElseThrow().document().toString();
    return JSON.readTree(
        source
            .replace(id.toString(), "ID")
            .replaceAll("\"handles\":\"[^\"]*\"", "\"handles\":\"\"")
            .replace(id.toString().substring(24), "TAIL"));
  }
}
