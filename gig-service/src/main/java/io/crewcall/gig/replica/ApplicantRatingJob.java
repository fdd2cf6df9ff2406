package io.crewcall.gig.replica;

import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.jobs.JobQueue;
import io.crewcall.platform.jobs.PostponedException;
import io.crewcall.platform.jobs.QueuedJob;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries a person's rating into their bids, which are listed by it (ADR 0050). A bid that somebody
 * is changing is passed over and done later, so that nobody waits for anybody here.
 */
@Component
@Order(5)
class ApplicantRatingJob implements PersonalData {
  private static final String JOB = "applicant-rating";
  private static final int AT_ONCE = 500;
  private static final Duration BUSY = Duration.ofMillis(500);

  private final JdbcClient jdbc;
  private final JobQueue jobs;

  ApplicantRatingJob(JdbcClient jdbc, JobQueue jobs) {
    this.jdbc = jdbc;
    this.jobs = jobs;
  }

  @Bean
  static QueuedJob applicantRating(ApplicantRatingJob ratings) {
    return QueuedJob.named(JOB)
        .retryForever(Duration.ofSeconds(2), Duration.ofMinutes(5))
        .runWithId(ratings::copy);
  }

  /** To be called in the transaction that stores the card. */
  void changed(UUID userId) {
    jobs.enqueue(JOB, userId);
  }

  private void copy(UUID userId) {
    boolean passedOver = false;
    List<UUID> behind = List.of(new UUID(0, 0));
    while (!behind.isEmpty()) {
      List<UUID> outdated = outdated(userId, behind.getLast());
      passedOver |= write(userId, outdated) < outdated.size();
      behind = outdated;
    }
    if (passedOver) {
      throw new PostponedException(BUSY);
    }
  }

  private List<UUID> outdated(UUID userId, UUID behind) {
    return jdbc.sql(
            """
            select id from application
            where applicant_id = :user and id > :behind and applicant_rating <> rank_of(
              (select rating from scorecard_card where user_id = :user))
            order by id limit :most
            """)
        .param("user", userId)
        .param("behind", behind)
        .param("most", AT_ONCE)
        .query((row, number) -> Columns.uuid(row, "id"))
        .list();
  }

  private int write(UUID userId, List<UUID> bids) {
    return jdbc.sql(
            """
            update application set applicant_rating = rank_of(
              (select rating from scorecard_card where user_id = :user))
            where id in (select id from application where id = any (cast(:bids as uuid[]))
              for no key update skip locked)
            """)
        .param("user", userId)
        .param("bids", Columns.array(bids))
        .update();
  }

  /** Nothing: it is a copy. */
  @Override
  public void export(UUID userId, ExportDocuments documents) {}

  /** With the card. */
  @Override
  public void erase(UUID userId) {
    changed(userId);
  }
}
