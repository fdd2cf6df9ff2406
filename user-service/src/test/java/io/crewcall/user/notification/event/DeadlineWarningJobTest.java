package io.crewcall.user.notification.event;

import static io.crewcall.user.notification.preference.NotificationType.DUE_DATE_EXTENDED;
import static io.crewcall.user.notification.preference.NotificationType.INVITED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.user.notification.NotificationServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Due dates and deadlines that are near, with a clock that is moved. */
class DeadlineWarningJobTest extends NotificationServiceTest {
  @Autowired private DeadlineWarningJob job;

  @Test
  void aWorkerIsToldOnceOfEveryDueDate() throws Exception {
    UUID hirer = stranger();
    GigFacts facts = new GigFacts(events, hirer, in(Duration.ofDays(30)));
    Instant due = in(Duration.ofDays(10));
    List<UUID> workers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      UUID worker = stranger();
      workers.add(worker);
      facts.engagement(worker, worker, "started", EngagementState.Status.ACTIVE, due, null);
    }
    UUID done = stranger();
    facts.engagement(done, done, "started", EngagementState.Status.ACTIVE, due, null);
    facts.engagement(done, done, "delivered", EngagementState.Status.DELIVERED, due, null);
    await()
        .until(() ->
            jdbc.sql("select count(*) from notification_engagement where hirer_id = :hirer")
                    .param("hirer", hirer)
                    .query(Integer.class)
                    .single()
                == 21);
    awaitNewest(hirer, io.crewcall.user.notification.preference.NotificationType.DELIVERED);
    run(job::warnOfDueDates);
    assertThat(inbox(workers.getFirst())).isEmpty();

    clock.forward(Duration.ofDays(9).plusMinutes(1));
    run(job::warnOfDueDates);
    run(job::warnOfDueDates);

    for (UUID worker : workers) {
      assertThat(types(worker)).containsExactly("DUE_DATE_NEAR");
    }
    JsonNode told = inbox(workers.getFirst()).getFirst();
    assertThat(told.get("dueAt").asString()).isEqualTo(due.toString());
    assertThat(told.get("actor").isNull()).isTrue();
    assertThat(inbox(done)).isEmpty();
    // A date that was moved is another one.
    UUID moved = workers.getFirst();
    Instant later = due.plus(Duration.ofDays(5));
    facts.engagement(moved, moved, "due-date-extended", EngagementState.Status.ACTIVE, later, null);
    awaitNewest(moved, DUE_DATE_EXTENDED);
    run(job::warnOfDueDates);
    assertThat(types(moved)).containsExactly("DUE_DATE_EXTENDED", "DUE_DATE_NEAR");
    clock.forward(Duration.ofDays(5));
    run(job::warnOfDueDates);
    assertThat(types(moved)).containsExactly("DUE_DATE_NEAR", "DUE_DATE_EXTENDED", "DUE_DATE_NEAR");
  }

  @Test
  void whoHasNotAnsweredIsToldOnceOfTheGigsDeadline() throws Exception {
    UUID hirer = stranger();
    Instant deadline = in(Duration.ofDays(10));
    GigFacts facts = new GigFacts(events, hirer, deadline);
    facts.gig("gig.published", "Monsoon reels", GigState.Status.OPEN);
    UUID waiting = stranger();
    UUID answered = stranger();
    UUID declined = UUID.randomUUID();
    facts.invitation(UUID.randomUUID(), waiting, "sent", InvitationState.Status.SENT, false);
    facts.invitation(declined, answered, "sent", InvitationState.Status.SENT, false);
    facts.invitation(declined, answered, "declined", InvitationState.Status.DECLINED, false);
    awaitNewest(waiting, INVITED);
    await().until(() -> types(hirer).equals(List.of("INVITATION_DECLINED")));
    await()
        .untilAsserted(() ->
            assertThat(inbox(waiting).getFirst().get("body").asString()).contains("Monsoon reels"));

    clock.forward(Duration.ofDays(9).plusMinutes(1));
    run(job::warnOfGigDeadlines);
    run(job::warnOfGigDeadlines);

    assertThat(types(waiting)).containsExactly("GIG_DEADLINE_NEAR", "INVITED");
    assertThat(inbox(waiting).getFirst().get("dueAt").asString()).isEqualTo(deadline.toString());
    assertThat(types(answered)).containsExactly("INVITED");
  }

  /** As on four instances at once. */
  private static void run(Callable<Integer> timer) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> instances = new ArrayList<>();
      for (int instance = 0; instance < 4; instance++) {
        instances.add(() -> {
          while (timer.call() > 0) {
            // there may be more
          }
          return null;
        });
      }
      for (var done : threads.invokeAll(instances)) {
        done.get();
      }
    }
  }
}
