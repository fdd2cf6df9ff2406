package io.crewcall.user.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.auth.AccountStateBuilder;
import io.crewcall.contracts.user.UserState;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.TestTokens;
import io.crewcall.user.UserServiceTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Changing handles, finding people by them, and several times away. */
class HandleTest extends UserServiceTest {
  private static final int ROUNDS = Integer.getInteger("crewcall.race.rounds", 10);

  @Autowired private TestTokens tokens;
  @Autowired private JdbcClient jdbc;

  private Caller caller(UUID id, Role... roles) {
    return new Caller(http.baseUrl(), tokens.bearer(id, roles));
  }

  private Caller.Answer rename(UUID id, String handle) {
    Caller caller = caller(id);
    return caller.put(
        "/api/v1/users/me/handle",
        Map.of("handle", handle),
        "If-Match",
        caller.get("/api/v1/users/me").etag());
  }

  private static String fresh() {
    return "h_" + UUID.randomUUID().toString().substring(0, 13).replace('-', '.');
  }

  @Test
  void theOldHandleLeadsToTheNewOneAndIsKept() {
    UUID id = newUser("Asha", Role.CREATIVE);
    String old = handle(id);
    String wanted = fresh();
    assertThat(rename(id, wanted).status()).isEqualTo(200);

    Caller anybody = new Caller(http.baseUrl(), null);
    Caller.Answer moved = anybody.get("/api/v1/users/by-handle/" + old.toUpperCase());
    assertThat(moved.status()).isEqualTo(308);
    assertThat(moved.header("Location")).isEqualTo("/api/v1/users/by-handle/" + wanted);
    assertThat(anybody.get(moved.header("Location")).body().path("id").asString(""))
        .isEqualTo(id.toString());
    assertThat(events.await(UserState.class, e -> e.data().handle().equals(wanted)).subject())
        .isEqualTo(id);

    UUID other = newUser("Ben", Role.CREATIVE);
    assertThat(rename(other, old).code()).isEqualTo("HANDLE_TAKEN");
    assertThat(rename(other, wanted.toUpperCase()).code()).isEqualTo("HANDLE_TAKEN");
    jdbc.sql("update handle set kept_until = now() where handle_key = ?")
        .param(old.toLowerCase())
        .update();
    assertThat(anybody.get("/api/v1/users/by-handle/" + old).status()).isEqualTo(404);
    assertThat(rename(other, old).status()).isEqualTo(200);
    assertThat(anybody.get("/api/v1/users/by-handle/" + old).body().path("id").asString(""))
        .isEqualTo(other.toString());
  }

  @Test
  void programsAndApplicationsOfOthersChangeNone() {
    UUID id = newUser("Asha", Role.CREATIVE);
    Caller application =
        new Caller(
            http.baseUrl(),
            tokens.bearerWith(id, claims -> claims.remove("first_party"), Role.CREATIVE));
    Caller.Answer refused =
        application.put(
            "/api/v1/users/me/handle",
            Map.of("handle", fresh()),
            "If-Match",
            application.get("/api/v1/users/me").etag());
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("FIRST_PARTY_REQUIRED");
  }

  @Test
  void changesAreFew() {
    UUID id = newUser("Asha", Role.CREATIVE);
    String first = handle(id);
    assertThat(rename(id, fresh()).status()).isEqualTo(200);
    assertThat(rename(id, first).status()).as("back to one's own").isEqualTo(200);
    assertThat(rename(id, first.toUpperCase()).status()).as("another case").isEqualTo(200);
    Caller.Answer refused = rename(id, fresh());
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("HANDLE_CHANGED_TOO_OFTEN");
    assertThat(Long.parseLong(refused.header("Retry-After"))).isGreaterThan(80L * 24 * 3600);
    JsonNode own = caller(id).get("/api/v1/users/me/handle").body();
    assertThat(own.path("handle").asString("")).isEqualTo(first.toUpperCase());
    assertThat(own.path("changesLeft").asInt()).isZero();
    assertThat(own.path("nextChangeAt").isNull()).isFalse();
    assertThat(own.path("former")).hasSize(1);
    for (String bad : List.of("ab", "deleted-12345678", "a b c", "x".repeat(31), "...")) {
      assertThat(rename(id, bad).status()).as(bad).isEqualTo(400);
    }
  }

  @Test
  void ofChangesToOneNameExactlyOneWins() throws Exception {
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      people.add(newUser("Racer " + i, Role.CREATIVE));
    }
    for (int round = 0; round < ROUNDS; round++) {
      jdbc.sql("delete from handle_change").update();
      String wanted = fresh();
      List<Callable<Integer>> attempts =
          people.stream().<Callable<Integer>>map(id -> () -> rename(id, wanted).status()).toList();
      try (ExecutorService pool = Executors.newFixedThreadPool(people.size())) {
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> future : pool.invokeAll(attempts)) {
          answers.add(future.get());
        }
        assertThat(answers).containsOnlyOnce(200).allMatch(s -> s == 200 || s == 409);
      }
      assertThat(count("select count(*) from users where lower(handle) = ?", wanted)).isEqualTo(1);
      assertThat(count("select count(*) from handle where handle_key = ?", wanted)).isEqualTo(1);
    }
  }

  @Test
  void aNewcomerWhoseHandleIsTakenAtThatMomentGetsOneLikeIt() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      UUID settled = newUser("Asha", Role.CREATIVE);
      UUID newcomer = UUID.randomUUID();
      String wanted = fresh();
      try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
        Future<Integer> change = pool.submit(() -> rename(settled, wanted).status());
        events.publish(
            "account.registered",
            newcomer,
            0,
            AccountStateBuilder.builder()
                .accountId(newcomer)
                .handle(wanted)
                .displayName("New")
                .roles(Set.of(Role.CREATIVE))
                .active(true)
                .registeredAt(REGISTERED)
                .build());
        me(newcomer).expectStatus().isOk();
        String theirs = body(me(newcomer)).path("handle").asString("");
        if (change.get() == 200) {
          assertThat(theirs).startsWith(wanted + "_").hasSize(wanted.length() + 5);
        } else {
          assertThat(change.get()).isEqualTo(409);
          assertThat(theirs).isEqualTo(wanted);
        }
      }
    }
  }

  @Test
  void peopleAreFoundByHowTheirHandleBegins() {
    String prefix = "q" + UUID.randomUUID().toString().substring(0, 6);
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      UUID id = newUser("Person " + i, Role.CREATIVE);
      people.add(id);
      assertThat(rename(id, prefix + "_" + i).status()).isEqualTo(200);
    }
    UUID asking = newUser("Asking", Role.BRAND);
    Caller caller = caller(asking);
    List<String> found = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          caller.get("/api/v1/users?limit=2&handlePrefix=" + prefix.toUpperCase() + cursor).body();
      page.path("items").forEach(item -> found.add(item.path("handle").asString("")));
      cursor =
          page.path("nextCursor").isNull() ? "" : "&cursor=" + page.path("nextCursor").asString("");
    } while (!cursor.isEmpty());
    assertThat(found)
        .containsExactly(prefix + "_0", prefix + "_1", prefix + "_2", prefix + "_3", prefix + "_4");

    assertThat(caller.put("/api/v1/users/me/blocks/" + people.get(1), "").status()).isEqualTo(204);
    caller(people.get(3)).put("/api/v1/users/me/blocks/" + asking, "");
    assertThat(caller.get("/api/v1/users?handlePrefix=" + prefix).body().path("items")).hasSize(3);
    assertThat(caller.get("/api/v1/users?handlePrefix=a").status()).isEqualTo(400);
    assertThat(caller.get("/api/v1/users?handlePrefix=a%25").status()).isEqualTo(400);
    assertThat(caller.get("/api/v1/users").status()).isEqualTo(400);
    assertThat(new Caller(http.baseUrl(), null).get("/api/v1/users?handlePrefix=as").status())
        .isEqualTo(401);
  }

  @Test
  void thePlanForPrefixesIsTheIndex() {
    jdbc.sql(
            """
            insert into users (id, handle, display_name, languages, roles, active, account_version,
              created_at, updated_at, version)
            select gen_random_uuid(), 'plan' || n || '.' || substr(md5(random()::text), 1, 8), 'P', '[]', '[]',
              true, 0, now(), now(), 0 from generate_series(1, 20000) n
            """)
        .update();
    jdbc.sql("analyze users").update();
    String plan =
        String.join(
            "\n",
            jdbc.sql(
                    """
                    explain select id from users u
                    where lower(handle) collate "C" >= 'plan77' and lower(handle) collate "C" < 'plan77~'
                      and lower(handle) collate "C" > 'plan771' and active and not erased
                    order by lower(handle) collate "C" limit 21
                    """)
                .query(String.class)
                .list());
    assertThat(plan).contains("users_handle_prefix").doesNotContain("Sort");
    jdbc.sql("delete from users where display_name = 'P'").update();
  }

  @Test
  void severalTimesAway() {
    UUID id = newUser("Asha", Role.CREATIVE);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Caller caller = caller(id);
    assertThat(away(caller, today.plusDays(20), today.plusDays(25)).status()).isEqualTo(200);
    assertThat(away(caller, today, today.plusDays(3)).status()).isEqualTo(200);
    assertThat(away(caller, today.plusDays(25), today.plusDays(26)).code())
        .isEqualTo("AWAY_OVERLAPS");
    JsonNode me = caller.get("/api/v1/users/me").body();
    assertThat(me.path("awayPeriods")).hasSize(2);
    assertThat(me.path("away").path("from").asString("")).isEqualTo(today.toString());
    UserState told =
        events
            .await(
                UserState.class,
                e ->
                    e.subject().equals(id)
                        && e.data().awayPeriods() != null
                        && e.data().awayPeriods().size() == 2)
            .data();
    assertThat(told.away()).isEqualTo(told.awayPeriods().getFirst());

    String first = me.path("awayPeriods").get(0).path("id").asString("");
    String path = "/api/v1/users/me/away-periods/";
    assertThat(caller.delete(path + first).status()).isEqualTo(428);
    assertThat(
            caller.delete(path + first, "If-Match", caller.get("/api/v1/users/me").etag()).status())
        .isEqualTo(200);
    assertThat(
            caller.delete(path + first, "If-Match", caller.get("/api/v1/users/me").etag()).code())
        .isEqualTo("AWAY_PERIOD_NOT_FOUND");
    assertThat(caller.get("/api/v1/users/me").body().path("away").path("from").asString(""))
        .isEqualTo(today.plusDays(20).toString());
  }

  private static Caller.Answer away(Caller caller, LocalDate from, LocalDate to) {
    return caller.post(
        "/api/v1/users/me/away-periods",
        Map.of("from", from.toString(), "to", to.toString()),
        "If-Match",
        caller.get("/api/v1/users/me").etag());
  }

  private int count(String sql, String value) {
    return jdbc.sql(sql).param(value).query(Integer.class).single();
  }
}
