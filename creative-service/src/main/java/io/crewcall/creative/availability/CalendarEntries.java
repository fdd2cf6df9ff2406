package io.crewcall.creative.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where calendar entries are kept; written while their owner's profile is locked. */
@Repository
class CalendarEntries {
  private final JdbcClient jdbc;

  CalendarEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int count(UUID userId) {
    return jdbc.sql("select count(*) as entries from calendar_entry where user_id = :user")
        .param("user", userId)
        .query((row, number) -> row.getInt("entries"))
        .single();
  }

  void insert(CalendarEntry entry) {
    jdbc.sql(
            """
            insert into calendar_entry (entry_id, user_id, kind, starts_at, ends_at, time_zone, rule,
              except_days, note, version, created_at)
            values (:entry, :user, :kind, :start, :end, :zone, :rule, :except::date[], :note,
              :version, :createdAt)
            """)
        .paramSource(columns(entry))
        .update();
  }

  void update(CalendarEntry entry) {
    jdbc.sql(
            """
            update calendar_entry set kind = :kind, starts_at = :start, ends_at = :end,
              time_zone = :zone, rule = :rule, except_days = :except::date[], note = :note,
              version = :version
            where entry_id = :entry
            """)
        .paramSource(columns(entry))
        .update();
  }

  void delete(UUID entryId) {
    jdbc.sql("delete from calendar_entry where entry_id = :entry").param("entry", entryId).update();
  }

  Optional<CalendarEntry> find(UUID userId, UUID entryId) {
    return jdbc.sql("select * from calendar_entry where entry_id = :entry and user_id = :user")
        .param("entry", entryId)
        .param("user", userId)
        .query((row, number) -> read(row))
        .optional();
  }

  /** All entries of somebody; there is a bound to how many there are. */
  List<CalendarEntry> all(UUID userId) {
    return jdbc.sql("select * from calendar_entry where user_id = :user order by entry_id")
        .param("user", userId)
        .query((row, number) -> read(row))
        .list();
  }

  /** Entries of somebody, the newest first, behind one of them (or from the newest). */
  List<CalendarEntry> list(UUID userId, @Nullable UUID behind, int limit) {
    return jdbc.sql(
            """
            select * from calendar_entry where user_id = :user
              and entry_id < coalesce(:behind, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
            order by entry_id desc limit :limit
            """)
        .param("user", userId)
        .param("behind", behind, Types.OTHER)
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  private static MapSqlParameterSource columns(CalendarEntry entry) {
    CalendarEntry.Content content = entry.content();
    return new MapSqlParameterSource()
        .addValue("entry", entry.entryId())
        .addValue("user", entry.userId())
        .addValue("kind", content.kind().name())
        .addValue("start", content.start())
        .addValue("end", content.end())
        .addValue("zone", content.zone().getId())
        .addValue("rule", content.rule())
        .addValue(
            "except", content.exceptDays().stream().map(LocalDate::toString).toArray(String[]::new))
        .addValue("note", content.note())
        .addValue("version", entry.version())
        .addValue("createdAt", entry.createdAt().atOffset(ZoneOffset.UTC));
  }

  private static CalendarEntry read(ResultSet row) throws SQLException {
    return new CalendarEntry(
        row.getObject("entry_id", UUID.class),
        row.getObject("user_id", UUID.class),
        new CalendarEntry.Content(
            CalendarEntry.Kind.valueOf(row.getString("kind")),
            row.getObject("starts_at", LocalDateTime.class),
            row.getObject("ends_at", LocalDateTime.class),
            ZoneId.of(row.getString("time_zone")),
            row.getString("rule"),
            days(row.getString("except_days")),
            row.getString("note")),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  /** An array of dates in PostgreSQL's own writing; the driver's has the old date classes. */
  private static List<LocalDate> days(String array) {
    String inside = array.substring(1, array.length() - 1);
    return inside.isEmpty()
        ? List.of()
        : Arrays.stream(inside.split(",")).map(LocalDate::parse).toList();
  }
}
