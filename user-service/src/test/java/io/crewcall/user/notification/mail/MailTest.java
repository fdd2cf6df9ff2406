package io.crewcall.user.notification.mail;

import static io.crewcall.user.notification.preference.NotificationType.APPLIED;
import static io.crewcall.user.notification.preference.NotificationType.INVITED;
import static io.crewcall.user.notification.preference.NotificationType.SHORTLISTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.user.MailRequest;
import io.crewcall.user.notification.NotificationServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mails, with a clock that is moved. */
class MailTest extends NotificationServiceTest {
  private static final String PREFERENCES = "/api/v1/users/me/notification-preferences";

  @Autowired private DigestJob digests;

  private List<MailRequest> mails(UUID user) {
    return events.all(MailRequest.class).stream()
        .map(Event::data)
        .filter(mail -> mail.userId().equals(user))
        .toList();
  }

  private MailRequest awaitMail(UUID user) {
    return events.await(MailRequest.class, mail -> mail.data().userId().equals(user)).data();
  }

  private void sendAllDigests() {
    while (digests.run() > 0) {
      // as the scheduler does
    }
  }

  @Test
  void anInvitationIsMailedAtOnce() {
    UUID user = stranger();
    UUID actor = person("<b>Hira</b>");

    tell(user, actor, INVITED);

    Event<MailRequest> asked =
        events.await(MailRequest.class, mail -> mail.data().userId().equals(user));
    assertThat(asked.type()).isEqualTo("mail.requested");
    assertThat(asked.subject()).isEqualTo(asked.data().mailId());
    assertThat(asked.version()).isEqualTo(1);
    MailRequest mail = asked.data();
    assertThat(mail.kind()).isEqualTo("notification");
    assertThat(mail.subject()).isEqualTo("<b>Hira</b> invites you");
    assertThat(mail.text()).contains("You are asked to work on a gig.");
    assertThat(mail.html()).contains("&lt;b&gt;Hira&lt;/b&gt; invites you").doesNotContain("<b>");
    assertThat(mail.sendBefore()).isAfter(mail.requestedAt());
  }

  @Test
  void theRestComesOnceADayAtTheHourOfThePerson() {
    UUID user = stranger();
    as(user).patch(PREFERENCES, "{\"timeZone\":\"Asia/Kolkata\",\"digestHour\":18}", "*");
    clock.to(Instant.parse("2027-05-05T06:00:00Z"));
    tell(user, person("Asha"), APPLIED);
    tell(user, stranger(), SHORTLISTED);
    sendAllDigests();
    clock.to(Instant.parse("2027-05-05T12:29:59Z"));
    sendAllDigests();
    UUID later = stranger();
    tell(later, stranger(), INVITED);
    awaitMail(later);
    assertThat(mails(user)).isEmpty();

    clock.to(Instant.parse("2027-05-05T12:30:00Z"));
    sendAllDigests();

    MailRequest mail = awaitMail(user);
    assertThat(mail.kind()).isEqualTo("digest");
    assertThat(mail.subject()).isEqualTo("2 things you have not read");
    // The newest first.
    assertThat(mail.text()).containsSubsequence("You are shortlisted", "Asha applied");
    clock.forward(Duration.ofDays(2));
    sendAllDigests();
    UUID last = stranger();
    tell(last, stranger(), INVITED);
    awaitMail(last);
    assertThat(mails(user)).hasSize(1);
  }

  @Test
  void whatWasReadOrIsNotWantedAnyMoreIsNotMailed() {
    UUID reader = stranger();
    UUID changed = stranger();
    UUID half = stranger();
    for (UUID user : List.of(reader, changed, half)) {
      tell(user, stranger(), APPLIED);
      tell(user, stranger(), SHORTLISTED);
    }
    as(reader).post("/api/v1/notifications/read-all", Map.of("upTo", id(inbox(reader).getFirst())));
    as(half).post("/api/v1/notifications/" + id(inbox(half).getFirst()) + "/read");
    as(changed)
        .patch(
            PREFERENCES,
            "{\"types\":{\"APPLIED\":{\"mail\":\"OFF\"},\"SHORTLISTED\":{\"mail\":\"OFF\"}}}",
            "*");
    clock.forward(Duration.ofDays(1));

    sendAllDigests();

    assertThat(awaitMail(half).subject()).isEqualTo("One thing you have not read");
    assertThat(mails(reader)).isEmpty();
    assertThat(mails(changed)).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from notification_digest_item where user_id in (:users)")
                .param("users", List.of(reader, changed, half))
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aNewHourMovesTheDigestThatWaits() {
    UUID user = stranger();
    clock.to(Instant.parse("2027-06-05T06:00:00Z"));
    tell(user, stranger(), APPLIED);

    as(user).patch(PREFERENCES, "{\"digestHour\":22}", "*");

    assertThat(
            jdbc.sql("select next_at from notification_digest where user_id = :user")
                .param("user", user)
                .query((row, number) -> row.getObject("next_at", java.time.OffsetDateTime.class))
                .single()
                .toInstant())
        .isEqualTo(Instant.parse("2027-06-05T22:00:00Z"));
  }

  @Test
  void manyInstancesSendEveryDigestOnceAndLoseNothingThatComesMeanwhile() throws Exception {
    List<UUID> users = IntStream.range(0, 30).mapToObj(i -> stranger()).toList();
    users.forEach(user -> tell(user, stranger(), APPLIED));
    clock.forward(Duration.ofDays(1));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> work = new ArrayList<>();
      for (int instance = 0; instance < 4; instance++) {
        work.add(() -> {
          sendAllDigests();
          return null;
        });
      }
      for (UUID user : users) {
        work.add(() -> {
          tell(user, stranger(), SHORTLISTED);
          return null;
        });
      }
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    }
    // Whoever was told of the second too late for the first mail gets another the next day.
    clock.forward(Duration.ofDays(1));
    sendAllDigests();

    UUID later = stranger();
    tell(later, stranger(), INVITED);
    awaitMail(later);
    for (UUID user : users) {
      List<String> texts = mails(user).stream().map(MailRequest::text).toList();
      assertThat(String.join("", texts).split(" applied", -1)).as("first").hasSize(2);
      assertThat(String.join("", texts).split("You are shortlisted", -1)).as("second").hasSize(2);
    }
  }
}
