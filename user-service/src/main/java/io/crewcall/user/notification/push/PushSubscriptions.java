package io.crewcall.user.notification.push;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.problem.Problem;
import io.crewcall.user.notification.NotificationSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People's browsers. */
@Repository
class PushSubscriptions {
  private static final String LIST = "push-subscriptions:";

  private final JdbcClient jdbc;
  private final NotificationSettings.Push settings;
  private final Cursors cursors;
  private final Clock clock;

  PushSubscriptions(JdbcClient jdbc, NotificationSettings settings, Cursors cursors, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings.push();
    this.cursors = cursors;
    this.clock = clock;
  }

  /** What was stored, and whether it is new. */
  record Put(PushSubscriptionView subscription, boolean created) {}

  /**
   * Stores a browser. One that belonged to another person, or was known by another id, is this one
   * from now on.
   *
   * @throws io.crewcall.platform.problem.ProblemException 412, 428 or 409 when there are too many
   */
  @Transactional
  Put put(
      UUID user, UUID id, PushTarget target, @Nullable String label, @Nullable IfMatch expected) {
    // One change at a time for a person, so that the limit holds.
    jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:user, 79))")
        .param("user", user.toString())
        .query(Integer.class)
        .single();
    Optional<PushSubscriptionView> before = find(user, id);
    check(before, expected);
    String endpoint = target.endpoint().toString();
    jdbc.sql(
            """
            delete from push_subscription
            where md5(endpoint) = md5(:endpoint) and not (user_id = :user and id = :id)
            """)
        .param("endpoint", endpoint)
        .param("user", user)
        .param("id", id)
        .update();
    if (before.isEmpty() && count(user) >= settings.perUser()) {
      throw Problem.conflict(
              "TOO_MANY_SUBSCRIPTIONS",
              "You have " + settings.perUser() + " browsers already; remove one.")
          .exception();
    }
    jdbc.sql(
            """
            insert into push_subscription
              (user_id, id, endpoint, p256dh, auth, label, created_at, version)
            values (:user, :id, :endpoint, :key, :secret, :label, :now, 1)
            on conflict (user_id, id) do update set endpoint = excluded.endpoint,
              p256dh = excluded.p256dh, auth = excluded.auth, label = excluded.label,
              version = push_subscription.version + 1
            """)
        .param("user", user)
        .param("id", id)
        .param("endpoint", endpoint)
        .param("key", target.publicKey())
        .param("secret", target.secret())
        .param("label", label)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return new Put(find(user, id).orElseThrow(), before.isEmpty());
  }

  private static void check(Optional<PushSubscriptionView> before, @Nullable IfMatch expected) {
    if (expected != null) {
      expected.check(before.map(PushSubscriptionView::version).orElse(-1L));
    } else if (before.isPresent()) {
      throw Problem.of(
              HttpStatus.PRECONDITION_REQUIRED,
              "IF_MATCH_REQUIRED",
              "Send the ETag you are changing in If-Match.")
          .exception();
    }
  }

  Page<PushSubscriptionView> page(UUID user, PageQuery query) {
    UUID after =
        cursors
            .decode(LIST + user, query.cursor(), 1)
            .map(values -> UUID.fromString(values.getFirst()))
            .orElse(new UUID(0, 0));
    return Page.of(
        jdbc.sql(
                """
                select id, endpoint, label, created_at, version from push_subscription
                where user_id = :user and id > :after order by id limit :limit
                """)
            .param("user", user)
            .param("after", after)
            .param("limit", query.limit() + 1)
            .query((row, number) -> view(row))
            .list(),
        query.limit(),
        last -> cursors.encode(LIST + user, last.id()));
  }

  Optional<PushSubscriptionView> find(UUID user, UUID id) {
    return jdbc.sql(
            """
            select id, endpoint, label, created_at, version from push_subscription
            where user_id = :user and id = :id
            """)
        .param("user", user)
        .param("id", id)
        .query((row, number) -> view(row))
        .optional();
  }

  @Transactional
  void delete(UUID user, UUID id, IfMatch expected) {
    PushSubscriptionView found = find(user, id).orElseThrow(() -> notFound().exception());
    expected.check(found.version());
    jdbc.sql("delete from push_subscription where user_id = :user and id = :id")
        .param("user", user)
        .param("id", id)
        .update();
  }

  private int count(UUID user) {
    return jdbc.sql("select count(*) from push_subscription where user_id = :user")
        .param("user", user)
        .query(Integer.class)
        .single();
  }

  static Problem notFound() {
    return Problem.notFound("SUBSCRIPTION_NOT_FOUND", "You have no such subscription.");
  }

  private static PushSubscriptionView view(ResultSet row) throws SQLException {
    return new PushSubscriptionView(
        row.getObject("id", UUID.class),
        row.getString("endpoint"),
        row.getString("label"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getLong("version"));
  }
}
