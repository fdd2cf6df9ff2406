package io.crewcall.gateway.session;

import io.crewcall.platform.encryption.Encryption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sign-outs that auth-service has not heard of yet, since it was away. */
final class SignOutQueue {
  private static final Logger log = LoggerFactory.getLogger(SignOutQueue.class);
  private static final int BATCH = 50;

  /** After this auth-service has ended the session by itself: nobody used it. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Encryption encryption;
  private final ProviderClient provider;
  private final Clock clock;

  private record Waiting(UUID id, byte[] token) {}

  SignOutQueue(
      SessionDatabase database, Encryption encryption, ProviderClient provider, Clock clock) {
    this.jdbc = JdbcClient.create(database.jdbc());
    this.encryption = encryption;
    this.provider = provider;
    this.clock = clock;
  }

  /** Tells auth-service, now or as soon as it is back. */
  void signOut(String refreshToken) {
    try {
      provider.revoke(refreshToken);
    } catch (ProviderUnavailableException away) {
      log.warn("auth-service hears of a sign-out later: {}", away.getMessage());
      UUID id = UUID.randomUUID();
      jdbc.sql("insert into web_sign_out (id, token, since) values (:id, :token, :since)")
          .param("id", id)
          .param("token", encryption.encrypt(name(id), refreshToken))
          .param("since", clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /** Tells it what it has not heard; two instances that do so at once do no harm. */
  void retry() {
    jdbc.sql("delete from web_sign_out where since < :oldest")
        .param("oldest", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
    List<Waiting> waiting =
        jdbc.sql("select id, token from web_sign_out order by since limit :batch")
            .param("batch", BATCH)
            .query((row, number) ->
                new Waiting(row.getObject("id", UUID.class), row.getBytes("token")))
            .list();
    for (Waiting next : waiting) {
      try {
        provider.revoke(encryption.decrypt(name(next.id()), next.token()));
      } catch (ProviderUnavailableException stillAway) {
        return;
      } catch (IllegalStateException otherKey) {
        log.warn("a sign-out is given up: {}", otherKey.getMessage());
      }
      jdbc.sql("delete from web_sign_out where id = :id").param("id", next.id()).update();
    }
  }

  private static String name(UUID id) {
    return "web sign-out " + id;
  }
}
