package io.crewcall.auth.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.Concurrently;
import io.crewcall.testsupport.TestHttp;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wrong passwords from many addresses, and what becomes of the owner. The clock of the throttle
 * stands still until a test moves it, so the figures do not depend on the speed of the machine.
 */
@AuthServiceTest
class GuessingTest {
  private static final int STRANGERS = 20;
  private static final int GUESSES_EACH = 25;
  private static final int ROUNDS = 2;

  @Autowired private TestHttp http;
  @Autowired private JdbcClient jdbc;
  private AuthClient owner;
  private Person person;
  private OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

  @BeforeEach
  void stopTheClockAndRegister() {
    setClock("timestamptz '" + now + "'");
    owner = new AuthClient(http.baseUrl());
    person = owner.newPerson();
    jdbc.sql("update account set email_verified_at = now() where id = ?")
        .param(person.id())
        .update();
  }

  @AfterEach
  void letTheClockRun() {
    setClock("now()");
  }

  private void moveClock(Duration step) {
    now = now.plus(step);
    setClock("timestamptz '" + now + "'");
  }

  private void setClock(String time) {
    jdbc.sql(
            "create or replace function database_time() returns timestamptz language sql stable"
                + " return "
                + time)
        .update();
  }

  private Answer from(AuthClient client, int number, String password) {
    return client.post(
        "/api/v1/auth/login",
        Map.of("email", person.email(), "password", password),
        "X-Forwarded-For",
        "198.51." + number / 200 + "." + (1 + number % 200));
  }

  /**
   * Statuses of the answers to wrong passwords of all strangers at once, each guess from elsewhere.
   */
  private List<Integer> guesses(int round) throws Exception {
    return Concurrently.run(
            STRANGERS,
            number -> {
              AuthClient stranger = new AuthClient(http.baseUrl());
              return IntStream.range(0, GUESSES_EACH)
                  .map(i -> (round * STRANGERS + number) * GUESSES_EACH + i)
                  .map(guess -> from(stranger, guess, "guess no. " + guess).status())
                  .boxed()
                  .toList();
            })
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void aThousandStrangersGetNoFurtherThanOneAndTheOwnerGetsIn() throws Exception {
    // The owner was here before, at home.
    assertThat(from(owner, 5000, AuthClient.PASSWORD).status()).isEqualTo(200);
    AuthClient strange = new AuthClient(http.baseUrl());
    // Ten guesses are free and the one after them begins the delays, however many addresses there
    // are. When a delay is over, one more guess is compared.
    int[] compared = {11, 1};
    int[] delays = {1, 2};
    for (int round = 0; round < ROUNDS; round++) {
      List<Integer> answers = guesses(round);
      assertThat(answers).containsOnly(401, 429).hasSize(STRANGERS * GUESSES_EACH);
      assertThat(answers.stream().filter(status -> status == 401)).hasSize(compared[round]);

      // From the known device the owner gets in at once, wherever it is now; and at home by any.
      assertThat(from(owner, 7000, AuthClient.PASSWORD).status()).isEqualTo(200);
      AuthClient newDevice = new AuthClient(http.baseUrl());
      assertThat(from(newDevice, 5000, AuthClient.PASSWORD).status()).isEqualTo(200);
      // From a strange device and network the owner waits like everybody.
      Answer early = from(strange, 9000, AuthClient.PASSWORD);
      assertThat(early.status()).isEqualTo(429);
      assertThat(early.header("Retry-After")).isEqualTo(String.valueOf(delays[round]));
      moveClock(Duration.ofSeconds(delays[round]));
    }
    assertThat(from(strange, 9000, AuthClient.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void anAccountOfOnesOwnAtTheSameAddressDoesNotHelpToGuess() {
    AuthClient stranger = new AuthClient(http.baseUrl());
    Map<String, Object> duplicate =
        new java.util.HashMap<>(AuthClient.registration(person.email(), AuthClient.newHandle()));
    duplicate.put("password", "a password of my own");
    assertThat(stranger.post("/api/v1/auth/register", duplicate).status()).isEqualTo(201);
    int compared = 0;
    for (int i = 0; i < 40; i++) {
      // Each success would be a known device, if the duplicate counted.
      from(stranger, i, "a password of my own");
      compared += from(stranger, i, "guess no. " + i).status() == 401 ? 1 : 0;
    }
    assertThat(compared).isEqualTo(11);
  }

  @Test
  void aPasswordResetMakesTheDeviceKnown() {
    AuthClient fresh = new AuthClient(http.baseUrl());
    for (int i = 0; i < 15; i++) {
      from(new AuthClient(http.baseUrl()), i, "guess no. " + i);
    }
    assertThat(from(fresh, 9001, AuthClient.PASSWORD).status()).isEqualTo(429);
    fresh.post("/api/v1/auth/password-reset", Map.of("email", person.email()));
    String code =
        io.crewcall.auth.TestMail.await(person.email(), "Choose a new password").codes().getFirst();
    fresh.post(
        "/api/v1/auth/password-reset/confirm",
        Map.of("code", code, "newPassword", "nine blue teapots"));
    assertThat(from(fresh, 9001, "nine blue teapots").status()).isEqualTo(200);
  }
}
