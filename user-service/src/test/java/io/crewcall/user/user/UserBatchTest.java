package io.crewcall.user.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.TestTokens;
import io.crewcall.user.UserServiceTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Many users by one call. */
class UserBatchTest extends UserServiceTest {
  private static final String USERS = "/api/v1/users?";

  @Autowired private TestTokens tokens;

  @Test
  void usersAreGivenInTheOrderAskedForWithoutThoseWhoAreNotThere() {
    UUID asha = newUser("Asha", Role.INFLUENCER);
    UUID vik = newUser("Vik", Role.CREATIVE, Role.ADMIN);
    UUID closed = newUser("Closed");
    events.publish("account.deactivated", closed, 1, account(closed, "Closed", false));
    await()
        .untilAsserted(
            () -> assertThat(caller(asha).get("/api/v1/users/" + closed).status()).isEqualTo(404));

    Caller.Answer answer = caller(asha).get(USERS + ids(vik, UUID.randomUUID(), closed, asha, vik));

    assertThat(answer.status()).isEqualTo(200);
    JsonNode items = answer.body().get("items");
    assertThat(items.valueStream().map(item -> item.get("id").asString()))
        .containsExactly(vik.toString(), asha.toString());
    assertThat(items.get(0).get("displayName").asString()).isEqualTo("Vik");
    assertThat(items.get(0).get("roles").toString()).isEqualTo("[\"CREATIVE\"]");
    assertThat(answer.body().get("nextCursor").isNull()).isTrue();
  }

  @Test
  void aHundredCostOneCall() {
    UUID asha = newUser("Asha");
    List<UUID> all = Stream.generate(UUID::randomUUID).limit(99).collect(Collectors.toList());
    all.add(asha);

    assertThat(caller(asha).get(USERS + ids(all.toArray(UUID[]::new))).body().get("items"))
        .hasSize(1);
    all.add(UUID.randomUUID());
    assertThat(caller(asha).get(USERS + ids(all.toArray(UUID[]::new))).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ids=",
        "ids=not-an-id",
        "ids=7b0d4f0e-4c5b-4a9c-9a37-3f3c1f6f7a10,,7b0d4f0e-4c5b-4a9c-9a37-3f3c1f6f7a11",
        "ids=7b0d4f0e-4c5b-4a9c-9a37-3f3c1f6f7a10&handlePrefix=asha",
      })
  void whatIsNoListOfIdsIsRefused(String query) {
    Caller.Answer answer = caller(UUID.randomUUID()).get(USERS + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isNotEmpty();
  }

  @Test
  void strangersDoNotListUsers() {
    assertThat(new Caller(http.baseUrl(), null).get(USERS + ids(UUID.randomUUID())).status())
        .isEqualTo(401);
  }

  private Caller caller(UUID id) {
    return new Caller(http.baseUrl(), tokens.bearer(id));
  }

  private static String ids(UUID... ids) {
    return Stream.of(ids).map(UUID::toString).collect(Collectors.joining(",", "ids=", ""));
  }
}
