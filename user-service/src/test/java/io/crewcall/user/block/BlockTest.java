package io.crewcall.user.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.user.BlockState;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.TestTokens;
import io.crewcall.user.UserServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class BlockTest extends UserServiceTest {
  private static final int ROUNDS = Integer.getInteger("crewcall.race.rounds", 10);
  private static final String BLOCKS = "/api/v1/users/me/blocks";

  @Autowired private TestTokens tokens;
  @Autowired private JdbcClient jdbc;

  private Caller caller(UUID id) {
    return new Caller(http.baseUrl(), tokens.bearer(id, Role.BRAND));
  }

  @Test
  void blockingIsToldOnceAndCanBeLifted() {
    UUID asha = newUser("Asha", Role.BRAND);
    UUID ben = newUser("Ben", Role.CREATIVE);
    for (int i = 0; i < 2; i++) {
      assertThat(caller(asha).send("PUT", BLOCKS + "/" + ben, null).status()).isEqualTo(204);
    }
    JsonNode list = caller(asha).get(BLOCKS).body().path("items");
    assertThat(list).hasSize(1);
    assertThat(list.get(0).path("displayName").asString("")).isEqualTo("Ben");
    assertThat(caller(ben).get(BLOCKS).body().path("items")).isEmpty();
    for (int i = 0; i < 2; i++) {
      assertThat(caller(asha).delete(BLOCKS + "/" + ben).status()).isEqualTo(204);
    }
    assertThat(caller(asha).get(BLOCKS).body().path("items")).isEmpty();
    caller(asha).send("PUT", BLOCKS + "/" + ben, null);
    events.await(BlockState.class, e -> e.data().blockerId().equals(asha) && e.version() == 3);
    List<Event<BlockState>> told =
        events.all(BlockState.class).stream()
            .filter(e -> e.data().blockerId().equals(asha))
            .toList();
    assertThat(told)
        .extracting(Event::type)
        .containsExactly("block.set", "block.lifted", "block.set");
    assertThat(told).extracting(e -> e.data().active()).containsExactly(true, false, true);
    assertThat(told).extracting(Event::subject).containsOnly(told.getFirst().subject());
  }

  @Test
  void whatCannotBeBlockedIsRefused() {
    UUID asha = newUser("Asha", Role.BRAND);
    assertThat(caller(asha).send("PUT", BLOCKS + "/" + asha, null).code())
        .isEqualTo("BLOCKING_ONESELF");
    assertThat(caller(asha).send("PUT", BLOCKS + "/" + UUID.randomUUID(), null).code())
        .isEqualTo("USER_NOT_FOUND");
    assertThat(new Caller(http.baseUrl(), null).get(BLOCKS).status()).isEqualTo(401);
  }

  @Test
  void blocksAndLiftsAtOnceLeaveOneRowAndGrowingVersions() throws Exception {
    UUID asha = newUser("Asha", Role.BRAND);
    UUID ben = newUser("Ben", Role.CREATIVE);
    for (int round = 0; round < ROUNDS; round++) {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String method = i % 2 == 0 ? "PUT" : "DELETE";
        calls.add(() -> caller(asha).send(method, BLOCKS + "/" + ben, null).status());
        calls.add(() -> caller(ben).send(method, BLOCKS + "/" + asha, null).status());
      }
      try (ExecutorService pool = Executors.newFixedThreadPool(calls.size())) {
        for (var answer : pool.invokeAll(calls)) {
          assertThat(answer.get()).isEqualTo(204);
        }
      }
    }
    assertThat(
            jdbc.sql("select count(*) from user_block where blocker_id in (?, ?)")
                .params(asha, ben)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    caller(asha).delete(BLOCKS + "/" + ben);
    caller(asha).send("PUT", BLOCKS + "/" + ben, null);
    long last =
        jdbc.sql("select version from user_block where blocker_id = ?")
            .param(asha)
            .query(Long.class)
            .single();
    events.await(BlockState.class, e -> e.data().blockerId().equals(asha) && e.version() == last);
    List<Long> versions =
        events.all(BlockState.class).stream()
            .filter(e -> e.data().blockerId().equals(asha))
            .map(Event::version)
            .toList();
    assertThat(versions).isSorted().doesNotHaveDuplicates().hasSize((int) last);
  }
}
