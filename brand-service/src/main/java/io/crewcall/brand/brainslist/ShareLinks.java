package io.crewcall.brand.brainslist;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links to lists. A token is 256 random bits, told once and kept as its hash. */
@Repository
class ShareLinks {
  /** So many may be in force for one list. */
  static final int MAX = 20;

  private static final int TOKEN_BYTES = 32;

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  ShareLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A link without its token. */
  record ShareLink(UUID id, UUID listId, UUID createdBy, Instant createdAt, Instant expiresAt) {}

  /** Keeps the link; returns its token. */
  String add(ShareLink link) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            """
            insert into brains_list_share
              (id, list_id, token_hash, created_by, created_at, expires_at)
            values (:id, :list, :hash, :by, :at, :expires)
            """)
        .param("id", link.id())
        .param("list", link.listId())
        .param("hash", hash(token))
        .param("by", link.createdBy())
        .param("at", link.createdAt().atOffset(ZoneOffset.UTC))
        .param("expires", link.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  /** Those in force, newest first. */
  List<ShareLink> of(UUID listId, Instant now) {
    return jdbc.sql(
            """
            select id, list_id, created_by, created_at, expires_at from brains_list_share
             where list_id = :list and revoked_at is null and expires_at > :now
             order by id desc
            """)
        .param("list", listId)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, number) ->
            new ShareLink(
                row.getObject("id", UUID.class),
                row.getObject("list_id", UUID.class),
                row.getObject("created_by", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Whether there was such a link in force. */
  boolean revoke(UUID listId, UUID shareId, Instant now) {
    return jdbc.sql(
                """
                update brains_list_share set revoked_at = :now
                 where id = :id and list_id = :list and revoked_at is null
                """)
            .param("id", shareId)
            .param("list", listId)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The list a token opens now. */
  Optional<UUID> list(String token, Instant now) {
    return jdbc.sql(
            """
            select list_id from brains_list_share
             where token_hash = :hash and revoked_at is null and expires_at > :now
            """)
        .param("hash", hash(token))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .optional();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
