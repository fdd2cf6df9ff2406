package io.crewcall.gig;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request costs the database, by {@code explain (analyze, buffers)} of the very statements
 * it took, with their very parameters.
 *
 * @param statements how many
 * @param rows what scans handed on, and what they read and threw away
 * @param blocks pages of tables and indexes that were touched
 * @param plans for people
 */
record RowsRead(int statements, long rows, long blocks, List<String> plans) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static RowsRead of(DataSource database, Runnable request) {
    List<StatementCount.Prepared> taken = StatementCount.during(request);
    RowsRead cost = new RowsRead(taken.size(), 0, 0, List.of());
    for (StatementCount.Prepared statement : taken) {
      if (statement.sql().strip().toLowerCase(Locale.ROOT).matches("(?s)(select|with|\\().*")) {
        cost = cost.and(explained(database, statement));
      }
    }
    return cost;
  }

  private RowsRead and(JsonNode plan) {
    JsonNode root = plan.get(0).path("Plan");
    List<String> all = new java.util.ArrayList<>(plans);
    all.add(plan.toPrettyString());
    return new RowsRead(
        statements,
        rows + scanned(root),
        blocks + root.path("Shared Hit Blocks").asLong() + root.path("Shared Read Blocks").asLong(),
        all);
  }

  private static JsonNode explained(DataSource database, StatementCount.Prepared statement) {
    try (Connection connection = database.getConnection();
        PreparedStatement explain =
            connection.prepareStatement(
                "explain (analyze, buffers, format json) " + statement.sql())) {
      statement.bind(explain);
      try (ResultSet plan = explain.executeQuery()) {
        plan.next();
        return JSON.readTree(plan.getString(1));
      }
    } catch (SQLException | ReflectiveOperationException e) {
      throw new IllegalStateException(statement.sql(), e);
    }
  }

  private static long scanned(JsonNode node) {
    long rows = 0;
    if (node.path("Node Type").asString().contains("Scan")) {
      double once =
          node.path("Actual Rows").asDouble()
              + node.path("Rows Removed by Filter").asDouble()
              + node.path("Rows Removed by Index Recheck").asDouble();
      rows += Math.round(once * node.path("Actual Loops").asDouble());
    }
    for (JsonNode below : node.path("Plans")) {
      rows += scanned(below);
    }
    return rows;
  }
}
