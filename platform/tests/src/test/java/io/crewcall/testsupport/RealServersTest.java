package io.crewcall.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.contracts.auth.AccountStateBuilder;
import io.crewcall.servers.S3Access;
import io.crewcall.testsupport.servers.SharedServers;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** All four servers, through an application context. */
@SpringBootTest(classes = RealServersTest.NoService.class, webEnvironment = WebEnvironment.NONE)
@RealServers(elasticsearch = true, s3 = true)
class RealServersTest {
  @Autowired private Environment environment;
  @Autowired private TestEvents events;
  @Autowired private TestTokens tokens;

  @Test
  void databaseIsTheContextsOwn() throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                property("spring.datasource.url"),
                property("spring.datasource.username"),
                property("spring.datasource.password"));
        var statement = connection.createStatement()) {
      statement.execute("create table own (id int)");
    }
    try (TestDatabase other = TestDatabase.create()) {
      assertThatThrownBy(() ->
              DriverManager.getConnection(
                  other.url(),
                  property("spring.datasource.username"),
                  property("spring.datasource.password")))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void eventsArriveAsPublished() {
    UUID account = UUID.randomUUID();
    Event<AccountState> sent =
        events.publish(
            "account.registered",
            account,
            1,
            AccountStateBuilder.builder()
                .accountId(account)
                .handle("asha")
                .displayName("Asha")
                .roles(Set.of(Role.BRAND))
                .active(true)
                .registeredAt(Instant.parse("2026-01-02T03:04:05Z"))
                .build());
    assertThat(events.await(AccountState.class, "account.registered", account)).isEqualTo(sent);
    assertThat(events.all(AccountState.class)).contains(sent);
    assertThat(property("crewcall.kafka.topic-prefix")).isNotEmpty();
  }

  @Test
  void missingEventIsSaidToBeMissing() {
    events.publish("raw.topic", "key", new RecordHeaders(), new byte[] {1});
    assertThat(events.records("raw.topic")).hasSize(1);
    assertThat(events.records("no.topic")).isEmpty();
  }

  @Test
  void searchEngineAndObjectStoreAnswer() {
    assertThat(property("crewcall.search.index-prefix")).isNotEmpty();
    assertThat(property("crewcall.elasticsearch.url"))
        .isEqualTo(SharedServers.elasticsearch().uri().toString());
    assertThat(SharedServers.elasticsearch().answers()).isTrue();
    var s3 =
        new S3Access(
            URI.create(property("crewcall.s3.endpoint")),
            property("crewcall.s3.access-key"),
            property("crewcall.s3.secret-key"));
    assertThat(s3.answers()).isTrue();
    assertThat(property("crewcall.media.bucket")).endsWith("-media");
  }

  @Test
  void tokensAreTheOnesThatServicesAreToldToTrust() {
    assertThat(property("crewcall.security.issuer")).isEqualTo(tokens.issuer());
    assertThat(property("crewcall.security.jwk-set-uri")).startsWith(tokens.issuer());
  }

  @Nested
  class Inside {
    @Autowired private Environment inner;

    @Test
    void sharesTheContextOfTheClassAroundIt() {
      assertThat(inner).isSameAs(environment);
    }
  }

  private String property(String name) {
    return environment.getRequiredProperty(name);
  }

  @Configuration
  static class NoService {}
}
