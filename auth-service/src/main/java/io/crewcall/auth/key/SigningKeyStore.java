package io.crewcall.auth.key;

import com.nimbusds.jose.jwk.JWK;
import java.text.ParseException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signing keys in the database; their private parts never leave this service readable. */
@Component
class SigningKeyStore {
  private final JdbcClient jdbc;
  private final KeyVault vault;

  SigningKeyStore(JdbcClient jdbc, KeyVault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /**
   * @param signsFrom when verifiers will have heard of it
   */
  record StoredKey(JWK key, Instant createdAt, Instant signsFrom) {}

  /** Of several instances one goes on; the others wait until its transaction ends. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('signing_key', 0))")
        .query((row, number) -> "")
        .single();
  }

  void add(JWK key, Instant createdAt, Instant signsFrom) {
    jdbc.sql(
            """
            insert into signing_key (key_id, sealed_key, created_at, signs_from)
            values (:id, :sealed, :created, :from)
            """)
        .param("id", key.getKeyID())
        .param("sealed", vault.seal(key.getKeyID(), key.toJSONString()))
        .param("created", at(createdAt))
        .param("from", at(signsFrom))
        .update();
  }

  void drop(String keyId) {
    jdbc.sql("delete from signing_key where key_id = :id").param("id", keyId).update();
  }

  /** All keys, the newest first. */
  List<StoredKey> all() {
    return jdbc.sql(
            """
            select key_id, sealed_key, created_at, signs_from from signing_key
            order by signs_from desc, key_id desc
            """)
        .query((row, number) ->
            new StoredKey(
                parse(vault.open(row.getString("key_id"), row.getBytes("sealed_key"))),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("signs_from", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static JWK parse(String json) {
    try {
      return JWK.parse(json);
    } catch (ParseException broken) {
      throw new IllegalStateException("a stored signing key cannot be read", broken);
    }
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
