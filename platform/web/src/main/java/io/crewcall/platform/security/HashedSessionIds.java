package io.crewcall.platform.security;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Spring Session's statements with the id hashed on its way in: whoever reads the database gets no
 * cookie out of it. Two requests of one browser at once may set the same attribute. For those who
 * have Spring Session on their class path.
 */
public final class HashedSessionIds {
  private static final int ID_BYTES = 32;
  private static final String HASH = "encode(sha256(convert_to(%s, 'UTF8')), 'hex')";

  private HashedSessionIds() {}

  /** Ids that nobody guesses: 43 characters of Base64 for addresses. */
  public static SessionIdGenerator generator() {
    SecureRandom random = new SecureRandom();
    return () -> {
      byte[] bytes = new byte[ID_BYTES];
      random.nextBytes(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    };
  }

  /**
   * What {@code session_id} holds, in SQL.
   *
   * @param id a parameter or an expression
   */
  public static String stored(String id) {
    return HASH.formatted(id);
  }

  /**
   * Sets the statements for a table, and for that of its attributes, called {@code
   * <table>_attributes}.
   */
  public static void apply(JdbcIndexedSessionRepository repository, String table) {
    repository.setCreateSessionQuery(
        """
        insert into %s (primary_id, session_id, creation_time, last_access_time,
          max_inactive_interval, expiry_time, principal_name)
        values (?, %s, ?, ?, ?, ?, ?)
        """
            .formatted(table, stored("?")));
    repository.setUpdateSessionQuery(
        """
        update %s set session_id = %s, last_access_time = ?,
          max_inactive_interval = ?, expiry_time = ?, principal_name = ?
        where primary_id = ?
        """
            .formatted(table, stored("?")));
    repository.setGetSessionQuery(
        """
        with asked as (select cast(? as text) as id)
        select s.primary_id, asked.id as session_id, s.creation_time, s.last_access_time,
          s.max_inactive_interval, a.attribute_name, a.attribute_bytes
        from asked join %1$s s on s.session_id = %2$s
        left join %1$s_attributes a on a.session_primary_id = s.primary_id
        """
            .formatted(table, stored("asked.id")));
    repository.setDeleteSessionQuery(
        "delete from %s where session_id = %s".formatted(table, stored("?")));
    repository.setCreateSessionAttributeQuery(
        """
        insert into %1$s_attributes (session_primary_id, attribute_name, attribute_bytes)
        select primary_id, named.name, named.bytes
        from (select cast(? as text) as id, cast(? as text) as name, cast(? as bytea) as bytes)
          named join %1$s on primary_id = named.id
        on conflict (session_primary_id, attribute_name)
          do update set attribute_bytes = excluded.attribute_bytes
        """
            .formatted(table));
  }
}
