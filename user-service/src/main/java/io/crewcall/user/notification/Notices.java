package io.crewcall.user.notification;

import io.crewcall.platform.id.IdGenerator;
import io.crewcall.user.block.BlockDirectory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where notices become notifications. Nobody is told of what they did themselves, by somebody with
 * whom they do not want to deal, twice of the same event, or of what they have switched off.
 */
@Service
public class Notices {
  private final JdbcClient jdbc;
  private final Preferences preferences;
  private final BlockDirectory blocks;
  private final List<Channel> channels;
  private final NotificationSettings settings;
  private final IdGenerator ids;
  private final Clock clock;

  Notices(
      JdbcClient jdbc,
      Preferences preferences,
      BlockDirectory blocks,
      List<Channel> channels,
      NotificationSettings settings,
      IdGenerator ids,
      Clock clock) {
    this.jdbc = jdbc;
    this.preferences = preferences;
    this.blocks = blocks;
    this.channels = List.copyOf(channels);
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Tells people, inside the transaction that applies the event or moves the timer. Takes the locks
   * of their inboxes in one order, so that two of these never wait for each other.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Collection<Notice> notices) {
    notices.stream()
        .filter(notice -> !notice.recipient().equals(notice.actor()))
        .sorted(Comparator.comparing(Notice::recipient))
        .forEach(this::tell);
  }

  private void tell(Notice notice) {
    Instant now = clock.instant();
    if (notice.at().isBefore(now.minus(settings.keep()))
        || isGone(notice.recipient())
        || isBlocked(notice)) {
      return;
    }
    Channels wanted = preferences.channels(notice.recipient(), notice.type());
    if (wanted.silent()) {
      return;
    }
    UUID id = TimeOrderedIds.after(lockInbox(notice.recipient()), ids.next());
    boolean fresh = !notice.at().isBefore(now.minus(settings.newsFor()));
    if (insert(id, notice, wanted, fresh, now) && fresh) {
      Channel.Stored stored =
          new Channel.Stored(id, notice.recipient(), notice.type(), wanted, now);
      channels.forEach(channel -> channel.take(stored));
    }
  }

  /** Of a person whose account was closed nothing new is kept. */
  private boolean isGone(UUID user) {
    return jdbc.sql("select 1 from users where id = :user and not active")
        .param("user", user)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private boolean isBlocked(Notice notice) {
    UUID actor = notice.actor();
    return actor != null && blocks.isBlocked(notice.recipient(), actor);
  }

  /** Locks the person's inbox until the end of the transaction; answers the last id in it. */
  private UUID lockInbox(UUID user) {
    return jdbc.sql(
            """
            insert into notification_inbox (user_id, last_id) values (:user, :none)
            on conflict (user_id) do update set user_id = excluded.user_id
            returning last_id
            """)
        .param("user", user)
        .param("none", TimeOrderedIds.NONE)
        .query(UUID.class)
        .single();
  }

  private boolean insert(UUID id, Notice notice, Channels wanted, boolean fresh, Instant now) {
    NotificationSubject subject = notice.subject();
    int stored =
        jdbc.sql(
                """
                with stored as (
                  insert into notification (id, user_id, type, event_id, actor_id, subject_kind,
                    subject_id, gig_id, engagement_id, brand_id, due_at, created_at, in_app, fresh,
                    read_at)
                  values (:id, :user, :type, :event, :actor, :kind, :subject, :gig, :engagement,
                    :brand, :due, :at, :inApp, :fresh, :readAt)
                  on conflict (user_id, event_id) do nothing returning id)
                update notification_inbox set last_id = stored.id from stored where user_id = :user
                """)
            .param("id", id)
            .param("user", notice.recipient())
            .param("type", notice.type().name())
            .param("event", notice.eventId())
            .param("actor", notice.actor())
            .param("kind", subject.kind().name())
            .param("subject", subject.id())
            .param("gig", subject.gigId())
            .param("engagement", subject.engagementId())
            .param("brand", subject.brandId())
            .param("due", utc(notice.dueAt()))
            .param("at", utc(notice.at()))
            .param("inApp", wanted.inApp())
            .param("fresh", fresh)
            .param("readAt", fresh ? null : utc(now))
            .update();
    return stored == 1;
  }

  private static java.time.@Nullable OffsetDateTime utc(@Nullable Instant time) {
    return Optional.ofNullable(time).map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null);
  }
}
