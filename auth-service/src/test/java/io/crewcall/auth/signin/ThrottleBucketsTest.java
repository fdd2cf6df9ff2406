package io.crewcall.auth.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.crewcall.auth.Concurrently;
import io.crewcall.auth.key.TestEncryption;
import io.crewcall.testsupport.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ThrottleBucketsTest {
  private final TestDatabase database = TestDatabase.create();
  private final HikariDataSource connections = new HikariDataSource();
  private JdbcClient jdbc;
  private ThrottleBuckets throttle;

  @BeforeEach
  void migrate() {
    connections.setJdbcUrl(database.url());
    connections.setUsername(database.username());
    connections.setPassword(database.password());
    connections.setMaximumPoolSize(8);
    Flyway.configure().dataSource(connections).load().migrate();
    jdbc = JdbcClient.create(connections);
    throttle =
        new ThrottleBuckets(
            jdbc,
            TestEncryption.create(),
            new ThrottleProperties(
                new ThrottleProperties.Account(3, Duration.ofSeconds(30)),
                new ThrottleProperties.Known(3, Duration.ofSeconds(4)),
                new ThrottleProperties.Address(6, Duration.ofMinutes(5)),
                Duration.ofMinutes(15)));
  }

  @AfterEach
  void drop() {
    connections.close();
    database.close();
  }

  private Optional<Duration> attempt(String email, String address) {
    return throttle.begin(attemptOf(email, address));
  }

  private static ThrottleBuckets.Attempt attemptOf(String email, String address) {
    return new ThrottleBuckets.Attempt(ThrottleBucket.ofStrangers(email), address);
  }

  @Test
  void strangersDoNotCountInTheOwnersBucket() {
    for (int i = 0; i < 5; i++) {
      attempt("asha@x.example", "address " + i);
    }
    assertThat(attempt("asha@x.example", "another")).isPresent();
    ThrottleBuckets.Attempt own =
        new ThrottleBuckets.Attempt(
            ThrottleBucket.ofDevice("asha@x.example", "device"), "192.0.2.9");
    assertThat(throttle.begin(own)).isEmpty();
  }

  @Test
  void anAccountThatDoesNotOwnTheAddressDoesNotStartTheCountAnew() {
    int admitted = 0;
    for (int i = 0; i < 20; i++) {
      admitted += attempt("asha@x.example", "address " + i).isEmpty() ? 1 : 0;
      ThrottleBuckets.Attempt duplicate = attemptOf("asha@x.example", "address " + i);
      if (throttle.begin(duplicate).isEmpty()) {
        throttle.succeeded(duplicate, false);
      }
    }
    assertThat(admitted).isLessThanOrEqualTo(5);
  }

  /** As if the waiting time had passed. */
  private void waitItOut() {
    jdbc.sql("update sign_in_throttle set blocked_until = now()").update();
  }

  @Test
  void delaysGrowToALimitThatTheOwnerCanWaitFor() {
    for (int i = 0; i < 3; i++) {
      assertThat(attempt("asha@x.example", "address " + i)).isEmpty();
    }
    for (long expected : new long[] {1, 2, 4, 8, 16, 30, 30}) {
      // Admitted, but the next one has to wait.
      assertThat(attempt("asha@x.example", "address of " + expected)).isEmpty();
      assertThat(attempt("asha@x.example", "another")).contains(Duration.ofSeconds(expected));
      waitItOut();
    }
  }

  @Test
  void anAddressThatTriesManyAccountsIsSlowedDown() {
    for (int i = 0; i < 7; i++) {
      assertThat(attempt("person" + i + "@x.example", "192.0.2.1")).isEmpty();
    }
    assertThat(attempt("person9@x.example", "192.0.2.1")).isPresent();
    assertThat(attempt("person9@x.example", "192.0.2.2")).isEmpty();
  }

  @Test
  void successfulAttemptsDoNotCount() {
    for (int i = 0; i < 50; i++) {
      ThrottleBuckets.Attempt attempt = attemptOf("person" + i + "@x.example", "192.0.2.1");
      assertThat(throttle.begin(attempt)).isEmpty();
      throttle.succeeded(attempt, true);
    }
  }

  @Test
  void oneOwnAccountDoesNotClearAnAddress() {
    for (int i = 0; i < 6; i++) {
      assertThat(attempt("person" + i + "@x.example", "192.0.2.1")).isEmpty();
    }
    ThrottleBuckets.Attempt own = attemptOf("own@x.example", "192.0.2.1");
    assertThat(throttle.begin(own)).isEmpty();
    throttle.succeeded(own, true);
    assertThat(attempt("person7@x.example", "192.0.2.1")).isEmpty();
    assertThat(attempt("person8@x.example", "192.0.2.1")).isPresent();
  }

  @Test
  void attemptsAtTheSameMomentAreCountedEach() throws Exception {
    List<Optional<Duration>> waits =
        Concurrently.run(32, number -> attempt("asha@x.example", "address " + number));
    assertThat(waits.stream().filter(Optional::isEmpty)).hasSize(4);
  }

  @Test
  void whatWasNotComparedDoesNotCount() {
    for (int i = 0; i < 20; i++) {
      ThrottleBuckets.Attempt attempt = attemptOf("asha@x.example", "192.0.2.1");
      assertThat(throttle.begin(attempt)).isEmpty();
      throttle.takeBack(attempt, new IllegalStateException("the database was away"));
    }
  }

  @Test
  void attemptsAtTheSameMomentDoNotBlockEachOther() throws Exception {
    for (int round = 0; round < 20; round++) {
      String address = "192.0.2." + round;
      assertThat(
              Concurrently.run(
                  6, number -> attempt("person" + number + address + "@x.example", address)))
          .allMatch(Optional::isEmpty);
    }
  }

  @Test
  void quietTimeForgets() {
    for (int i = 0; i < 4; i++) {
      attempt("asha@x.example", "address " + i);
    }
    assertThat(attempt("asha@x.example", "another")).isPresent();
    jdbc.sql(
            """
            update sign_in_throttle set last_attempt_at = now() - interval '16 minutes',
              blocked_until = now() - interval '15 minutes'
            """)
        .update();
    for (int i = 0; i < 3; i++) {
      assertThat(attempt("asha@x.example", "address")).isEmpty();
    }
    jdbc.sql("update sign_in_throttle set last_attempt_at = now() - interval '16 minutes'")
        .update();
    throttle.forget();
    assertThat(jdbc.sql("select count(*) from sign_in_throttle").query(Long.class).single())
        .isZero();
  }

  @Test
  void noAddressIsStoredReadable() {
    attempt("asha@x.example", "192.0.2.1");
    assertThat(jdbc.sql("select length(subject) from sign_in_throttle").query(Integer.class).list())
        .containsOnly(32);
  }
}
