package io.crewcall.gig.replica;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.platform.jobs.JobQueue;
import io.crewcall.platform.jobs.QueuedJob;
import io.crewcall.platform.persistence.AggregateChanged;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Computes what workers gave a brand, by the rules of its public page (ADR 0043): shown reviews of
 * work with a fee, none by the brand's own team. Always from all of them, so that nothing drifts.
 */
@Component
class BrandRatingJob {
  private static final String JOB = "brand-rating";

  private final JdbcClient jdbc;
  private final JobQueue jobs;

  BrandRatingJob(JdbcClient jdbc, JobQueue jobs) {
    this.jdbc = jdbc;
    this.jobs = jobs;
  }

  @Bean
  static QueuedJob brandRating(BrandRatingJob ratings) {
    return QueuedJob.named(JOB)
        .retryForever(Duration.ofSeconds(2), Duration.ofMinutes(5))
        .runWithId(ratings::compute);
  }

  /** At the end of the transaction, when it waits for no other row any more. */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(AggregateChanged change) {
    UUID brandId = rated(change);
    if (brandId != null) {
      jobs.enqueue(JOB, brandId);
    }
  }

  /** The brand whose rating may be another now. */
  private static @Nullable UUID rated(AggregateChanged change) {
    if (change.type().startsWith("review.")) {
      ReviewState review = (ReviewState) change.aggregate().state();
      return review.subjectSide().equals("HIRER") ? review.brandId() : null;
    }
    return change.type().equals("engagement.own-brand-found")
        ? ((EngagementState) change.aggregate().state()).brandId()
        : null;
  }

  private void compute(UUID brandId) {
    jdbc.sql(
            """
            insert into brand_rating (brand_id, rating, review_count, as_of)
            select :brand, avg(r.rating), count(*), database_time()
            from review r join engagement e on e.id = r.engagement_id
            where r.brand_id = :brand and r.side = 'WORKER'
              and r.status in ('REVEALED', 'REPORTED', 'RESTORED')
              and e.fee > 0 and not e.own_brand
            on conflict (brand_id) do update set rating = excluded.rating,
              review_count = excluded.review_count, as_of = excluded.as_of
            """)
        .param("brand", brandId)
        .update();
  }
}
