package io.crewcall.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.auth.Concurrently;
import io.crewcall.platform.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

  private static PasswordProperties properties(int iterations, Duration patience) {
    return new PasswordProperties(8192, iterations, 1, 2, patience);
  }

  @Test
  void matchesWhatItHashed() {
    try (PasswordHasher passwords = new PasswordHasher(properties(1, Duration.ofSeconds(30)))) {
      String hash = passwords.hash("seven green kettles");
      assertThat(passwords.hash("seven green kettles")).isNotEqualTo(hash);
      assertThat(passwords.matches("seven green kettles", hash)).isTrue();
      assertThat(passwords.matches("Seven green kettles", hash)).isFalse();
      assertThat(passwords.outdated(hash)).isFalse();
    }
  }

  /** "ê" is one character on one keyboard and two on another. */
  @Test
  void takesComposedAndDecomposedCharactersForTheSame() {
    try (PasswordHasher passwords = new PasswordHasher(properties(1, Duration.ofSeconds(30)))) {
      String composed = "cr\u00e8me br\u00fbl\u00e9e \u00e0 la maison";
      String decomposed = "cre\u0300me bru\u0302le\u0301e a\u0300 la maison";
      assertThat(passwords.matches(decomposed, passwords.hash(composed))).isTrue();
      assertThat(passwords.matches(composed, passwords.hash(decomposed))).isTrue();
      assertThat(passwords.matches("creme brulee a la maison", passwords.hash(composed))).isFalse();
    }
  }

  @Test
  void knowsHashesOfWeakerParameters() {
    String hash;
    try (PasswordHasher passwords = new PasswordHasher(properties(1, Duration.ofSeconds(30)))) {
      hash = passwords.hash("seven green kettles");
    }
    try (PasswordHasher passwords = new PasswordHasher(properties(2, Duration.ofSeconds(30)))) {
      assertThat(passwords.matches("seven green kettles", hash)).isTrue();
      assertThat(passwords.outdated(hash)).isTrue();
    }
  }

  /** Seen once: with hashes on virtual threads, those in a transaction waited for half a minute. */
  @Test
  void othersGetOnWhileManyWaitForTheirTurn() throws Exception {
    try (PasswordHasher passwords = new PasswordHasher(properties(4, Duration.ofMinutes(2)))) {
      AtomicBoolean hashing = new AtomicBoolean(true);
      AtomicInteger steps = new AtomicInteger();
      Thread other =
          Thread.startVirtualThread(() -> {
            while (hashing.get()) {
              try {
                Thread.sleep(1);
              } catch (InterruptedException stopped) {
                return;
              }
              steps.incrementAndGet();
            }
          });
      List<Integer> seen =
          Concurrently.run(
              40,
              number -> {
                passwords.hash("seven green kettles");
                return steps.get();
              });
      hashing.set(false);
      other.join();
      // It made its steps all along, and not after all the hashes only.
      assertThat(seen.stream().distinct().count()).isGreaterThan(20);
    }
  }

  @Test
  void doesNotWaitForEver() throws Exception {
    try (PasswordHasher passwords = new PasswordHasher(properties(8, Duration.ofMillis(1)))) {
      assertThatThrownBy(() -> passwords.hash("seven green kettles"))
          .isInstanceOfSatisfying(
              ProblemException.class,
              busy -> {
                assertThat(busy.problem().status().value()).isEqualTo(503);
                assertThat(busy.problem().code()).isEqualTo("SIGN_IN_BUSY");
              });
    }
  }
}
