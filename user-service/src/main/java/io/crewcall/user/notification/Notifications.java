package io.crewcall.user.notification;

import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People's notifications, each with the actor and the gig as they are called today. */
@Repository
public class Notifications {
  /** Where counting ends; a badge shows no more than 99 anyway. */
  static final int COUNTED = 1000;

  private static final int FETCHED = 500;
  private static final String SELECT =
      """
      select n.id, n.type, n.subject_kind, n.subject_id, n.gig_id, n.engagement_id, n.brand_id,
        n.due_at, n.created_at, n.read_at, n.actor_id, a.handle, a.display_name, a.avatar_url,
        coalesce(g.title, b.company_name) as object_name
      from notification n
        left join users a on a.id = n.actor_id
        left join notification_gig g on g.gig_id = n.gig_id
        left join notification_brand b on b.brand_id = n.brand_id
      where n.type = any (cast(:known as text[]))
      """;
  private static final String[] KNOWN = NotificationType.names().toArray(String[]::new);

  private final JdbcClient jdbc;
  private final Cursors cursors;
  private final Clock clock;

  Notifications(JdbcClient jdbc, Cursors cursors, Clock clock) {
    this.jdbc = jdbc;
    this.cursors = cursors;
    this.clock = clock;
  }

  /** A person's notifications, newest first. */
  Page<NotificationView> page(UUID user, boolean unreadOnly, PageQuery query) {
    String list = "notifications:" + user + ":" + unreadOnly;
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("user", user);
    parameters.put("limit", query.limit() + 1);
    String where = " and n.user_id = :user and n.in_app";
    if (unreadOnly) {
      where += " and n.read_at is null";
    }
    Optional<List<String>> after = cursors.decode(list, query.cursor(), 1);
    if (after.isPresent()) {
      where += " and n.id < :before";
      parameters.put("before", UUID.fromString(after.get().getFirst()));
    }
    List<NotificationView> rows = select(where + " order by n.id desc limit :limit", parameters);
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.id()));
  }

  /** What came after an id, in order; old news is not told again. */
  public List<NotificationView> after(UUID user, UUID last, int limit) {
    return select(
        " and n.user_id = :user and n.id > :last and n.in_app and n.fresh order by n.id limit :limit",
        Map.of("user", user, "last", last, "limit", limit));
  }

  /** The greatest id a person's inbox has had; before all ids when there was none. */
  public UUID lastId(UUID user) {
    return jdbc.sql("select last_id from notification_inbox where user_id = :user")
        .param("user", user)
        .query(UUID.class)
        .optional()
        .orElse(TimeOrderedIds.NONE);
  }

  Optional<NotificationView> find(UUID user, UUID id) {
    return select(
            " and n.id = :id and n.user_id = :user and n.in_app", Map.of("id", id, "user", user))
        .stream()
        .findFirst();
  }

  /** Notifications by their ids, in order, for the channels; those that are gone are left out. */
  public List<NotificationView> all(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : select(
            " and n.id = any (cast(:ids as uuid[])) order by n.id",
            Map.of("ids", ids.stream().map(UUID::toString).toArray(String[]::new)));
  }

  /** All of a person's notifications, read while the stream is open. */
  Stream<NotificationView> everything(UUID user) {
    return jdbc
        .sql(SELECT + " and n.user_id = :user order by n.id")
        .param("known", KNOWN)
        .param("user", user)
        .withFetchSize(FETCHED)
        .query((row, number) -> view(row))
        .stream();
  }

  /** How many a person has not read, up to {@link #COUNTED}. */
  public int unread(UUID user) {
    return jdbc.sql(
            """
            select count(*) from (select 1 from notification
              where user_id = :user and in_app and read_at is null limit :limit) counted
            """)
        .param("user", user)
        .param("limit", COUNTED)
        .query(Integer.class)
        .single();
  }

  /** Marks one as read; empty when it is not the person's. */
  @Transactional
  public Optional<NotificationView> read(UUID user, UUID id) {
    jdbc.sql(
            """
            update notification set read_at = :now
            where id = :id and user_id = :user and in_app and read_at is null
            """)
        .param("now", now())
        .param("id", id)
        .param("user", user)
        .update();
    return find(user, id);
  }

  /** Marks all up to an id as read; what has come since is greater and stays unread. */
  @Transactional
  public int readUpTo(UUID user, UUID last) {
    return jdbc.sql(
            """
            update notification set read_at = :now
            where user_id = :user and in_app and read_at is null and id <= :last
            """)
        .param("now", now())
        .param("user", user)
        .param("last", last)
        .update();
  }

  /** Forgets one. */
  @Transactional
  public void delete(UUID user, UUID id) {
    jdbc.sql("delete from notification where id = :id and user_id = :user")
        .param("id", id)
        .param("user", user)
        .update();
  }

  private List<NotificationView> select(String where, Map<String, Object> parameters) {
    return jdbc.sql(SELECT + where)
        .params(parameters)
        .param("known", KNOWN)
        .query((row, number) -> view(row))
        .list();
  }

  private static NotificationView view(ResultSet row) throws SQLException {
    NotificationType type = NotificationType.valueOf(row.getString("type"));
    String actorName = row.getString("display_name");
    Instant dueAt = instant(row, "due_at");
    Instant readAt = instant(row, "read_at");
    NotificationText text =
        NotificationText.of(type, actorName, row.getString("object_name"), dueAt);
    return new NotificationView(
        row.getObject("id", UUID.class),
        type,
        text.title(),
        text.body(),
        new NotificationSubject(
            NotificationSubject.Kind.valueOf(row.getString("subject_kind")),
            row.getObject("subject_id", UUID.class),
            row.getObject("gig_id", UUID.class),
            row.getObject("engagement_id", UUID.class),
            row.getObject("brand_id", UUID.class)),
        actorName == null
            ? null
            : new NotificationView.Actor(
                row.getObject("actor_id", UUID.class),
                row.getString("handle"),
                actorName,
                row.getString("avatar_url")),
        dueAt,
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        readAt != null,
        readAt);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
