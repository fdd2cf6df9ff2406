package io.crewcall.auth.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.Together;
import io.crewcall.testsupport.TestHttp;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A thousand wrong passwords from many addresses, and what becomes of the owner. */
@AuthServiceTest
class GuessingTest {
  private static final int GUESSES = 1000;

  /** Each from many addresses. */
  private static final int STRANGERS = 20;

  @Autowired private TestHttp http;
  @Autowired private JdbcClient jdbc;
  private AuthClient owner;
  private Person person;

  @BeforeEach
  void register() {
    owner = new AuthClient(http.baseUrl());
    person = owner.newPerson();
    jdbc.sql("update account set email_verified_at = now() where id = ?")
        .param(person.id())
        .update();
  }

  private Answer from(AuthClient client, int number, String password) {
    return client.post(
        "/api/v1/auth/login",
        Map.of("email", person.email(), "password", password),
        "X-Forwarded-For",
        "198.51." + number / 200 + "." + (1 + number % 200));
  }

  @Test
  void aThousandStrangersGetNoFurtherThanOneAndTheOwnerGetsIn(TestReporter report)
      throws Exception {
    // The owner was here before, at home.
    assertThat(from(owner, 5000, AuthClient.PASSWORD).status()).isEqualTo(200);

    long began = System.nanoTime();
    List<Integer> answers =
        Together.run(
                STRANGERS,
                number -> {
                  AuthClient stranger = new AuthClient(http.baseUrl());
                  return IntStream.range(0, GUESSES / STRANGERS)
                      .map(i -> number * (GUESSES / STRANGERS) + i)
                      .map(guess -> from(stranger, guess, "guess no. " + guess).status())
                      .boxed()
                      .toList();
                })
            .stream()
            .flatMap(List::stream)
            .toList();
    double seconds = (System.nanoTime() - began) / 1e9;

    long compared = answers.stream().filter(status -> status == 401).count();
    long throttled = answers.stream().filter(status -> status == 429).count();
    assertThat(compared + throttled).isEqualTo(GUESSES);
    // Ten are free; the delays double from then on, however many addresses there are.
    double most = 11 + Math.log(seconds + 2) / Math.log(2) + 1;
    assertThat((double) compared).isBetween(11.0, most);

    // From the known device the owner gets in at once, wherever it is now; and at home by any.
    assertThat(from(owner, 7000, AuthClient.PASSWORD).status()).isEqualTo(200);
    AuthClient newDevice = new AuthClient(http.baseUrl());
    assertThat(from(newDevice, 5000, AuthClient.PASSWORD).status()).isEqualTo(200);
    // From a strange device and network the owner waits like everybody, and then gets in.
    AuthClient strange = new AuthClient(http.baseUrl());
    Answer early = from(strange, 9000, AuthClient.PASSWORD);
    assertThat(early.status()).isEqualTo(429);
    int wait = Integer.parseInt(early.header("Retry-After"));
    assertThat(wait).isBetween(1, 300);
    jdbc.sql("update sign_in_throttle set blocked_until = now() where kind = 'STRANGERS'").update();
    assertThat(from(strange, 9000, AuthClient.PASSWORD).status()).isEqualTo(200);

    report.publishEntry(
        Map.of(
            "guesses", String.valueOf(GUESSES),
            "compared", String.valueOf(compared),
            "throttled", String.valueOf(throttled),
            "seconds", "%.1f".formatted(seconds),
            "owner, known device", "at once",
            "owner, known network", "at once",
            "owner, strange device and network", "after " + wait + " s at that moment"));
    System.out.printf(
        "guessing: %d guesses, %d compared, %d throttled in %.1f s; owner: at once from a known"
            + " device or network, else after %d s%n",
        GUESSES, compared, throttled, seconds, wait);
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
    assertThat(compared).isLessThan(16);
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
