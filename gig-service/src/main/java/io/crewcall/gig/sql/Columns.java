package io.crewcall.gig.sql;

import io.crewcall.contracts.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The domain's values as columns: instants as timestamptz, money as two columns, lists as arrays.
 */
public final class Columns {
  private Columns() {}

  /** An instant as a statement's parameter. */
  public static OffsetDateTime param(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** A list as a statement's parameter; the statement casts it to the array's type. */
  public static String[] array(Collection<?> values) {
    return values.stream().map(Object::toString).toArray(String[]::new);
  }

  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  public static @Nullable UUID nullableUuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant nullableInstant(ResultSet row, String column)
      throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  public static @Nullable Integer nullableInt(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Integer.class);
  }

  public static Money money(ResultSet row, String amount) throws SQLException {
    return new Money(row.getLong(amount), row.getString("currency"));
  }
}
