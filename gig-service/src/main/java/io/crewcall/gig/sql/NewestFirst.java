package io.crewcall.gig.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Pages through the rows that agree in some columns, the newest first, straight from an index on
 * those columns and the id, all ascending.
 *
 * <p>That they agree is said as a range, and the columns are part of the order. Said as equalities,
 * the primary key would be in the wanted order too; the planner takes it when a large share of the
 * table agrees, and then reads past everything that others have added since.
 */
public final class NewestFirst {
  private static final UUID LAST = new UUID(-1, -1);
  private final String prefix;
  private final List<String> columns = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  private NewestFirst(String prefix) {
    this.prefix = prefix;
  }

  /** All rows of a table. */
  public static NewestFirst all() {
    return new NewestFirst("");
  }

  /** All rows of a table that the statement gives another name. */
  public static NewestFirst all(String alias) {
    return new NewestFirst(alias + ".");
  }

  /** Those that have this value in a column. */
  public NewestFirst with(String column, Object value) {
    parameters.put("key_" + column, value);
    return withSql(column, ":key_" + column);
  }

  /** Those that have the value of an SQL expression in a column. */
  public NewestFirst withSql(String column, String value) {
    columns.add(prefix + column);
    keys.add(value);
    return this;
  }

  /** Behind a row of the list; not called for the first page. */
  public NewestFirst after(List<String> cursor) {
    if (!cursor.isEmpty()) {
      parameters.put("after", UUID.fromString(cursor.getFirst()));
    }
    return this;
  }

  /** The condition, without {@code where}. */
  public String condition() {
    if (columns.isEmpty()) {
      return prefix + "id < :after";
    }
    String names = String.join(", ", columns);
    String values = String.join(", ", keys);
    // The first column for itself too: that shows the planner that it is not null, as partial
    // indexes ask.
    return "%s >= %s and (%s) >= (%s) and (%s, %sid) < (%s, :after)"
        .formatted(columns.getFirst(), keys.getFirst(), names, values, names, prefix, values);
  }

  /** The order, with {@code order by}. */
  public String order() {
    StringBuilder order = new StringBuilder(" order by ");
    columns.forEach(column -> order.append(column).append(" desc, "));
    return order.append(prefix).append("id desc").toString();
  }

  /** For the condition. */
  public Map<String, Object> parameters() {
    Map<String, Object> all = new HashMap<>(parameters);
    all.putIfAbsent("after", LAST);
    return all;
  }
}
