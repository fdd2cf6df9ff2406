package io.crewcall.gig.application;

import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigEnd;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.jobs.RecurringJob;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the open bids of a gig that takes nobody any more. Most gigs are done at once, in the
 * transaction that ended the hiring; of a very large number the rest follows in shares, and
 * meanwhile the gig's own state keeps anybody from deciding about them.
 */
@Component
class ApplicationClosingJob implements GigEnd {
  private static final int AT_ONCE = 300;
  private final ApplicationRepository applications;
  private final GigRepository gigs;
  private final JdbcClient jdbc;

  ApplicationClosingJob(ApplicationRepository applications, GigRepository gigs, JdbcClient jdbc) {
    this.applications = applications;
    this.gigs = gigs;
    this.jdbc = jdbc;
  }

  @Override
  public void hiringEnded(Gig gig) {
    if (!closeOpen(gig.id())) {
      jdbc.sql("insert into gig_closing (gig_id) values (:id) on conflict do nothing")
          .param("id", gig.id())
          .update();
    }
  }

  /** Closes a share of them; false when there may be more. */
  private boolean closeOpen(UUID gigId) {
    List<Application> open = applications.lockOpenOfGig(gigId, Limit.of(AT_ONCE));
    open.forEach(Application::close);
    applications.saveAll(open);
    return open.size() < AT_ONCE;
  }

  @Bean
  static RecurringJob applicationClosing(
      ApplicationClosingJob closing, @Value("${crewcall.gig.job-interval}") Duration pause) {
    return RecurringJob.named("application-closing")
        .every(pause)
        .runUntilIdle(closing::closeWaiting);
  }

  @Transactional
  public int closeWaiting() {
    List<UUID> waiting =
        jdbc.sql("select gig_id from gig_closing order by gig_id limit 1")
            .query((row, number) -> Columns.uuid(row, "gig_id"))
            .list();
    for (UUID gigId : waiting) {
      Gig gig = gigs.hold(gigId);
      if (gig.hiring() || closeOpen(gigId)) {
        jdbc.sql("delete from gig_closing where gig_id = :id").param("id", gigId).update();
      }
    }
    return waiting.size();
  }
}
