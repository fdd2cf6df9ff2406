package io.crewcall.gig.sql;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of the database as JSON objects, for handing out what is kept about somebody; and their
 * erasure.
 */
@Component
public class RowExport {
  private static final int AT_ONCE = 500;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  RowExport(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * The rows of a query, its column names being the members' names; to be closed.
   *
   * @param query names the person {@code :user}
   */
  public Stream<JsonNode> about(UUID user, String query) {
    return jdbc
        .sql("select to_jsonb(found) from (" + query + ") found")
        .withFetchSize(AT_ONCE)
        .param("user", user)
        .query((row, number) -> json.readTree(row.getString(1)))
        .stream();
  }

  /**
   * Takes words of somebody out of rows.
   *
   * @param statement names the person {@code :user}
   */
  public void update(UUID user, String statement) {
    jdbc.sql(statement).param("user", user).update();
  }
}
