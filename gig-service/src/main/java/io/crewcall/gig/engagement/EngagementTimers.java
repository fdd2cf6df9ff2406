package io.crewcall.gig.engagement;

import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigRepository;
import io.crewcall.gig.sql.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What silence does: a delivery nobody answered for 7 days is approved, a wish to cancel nobody
 * answered for 72 hours is granted.
 */
@Configuration(proxyBeanMethods = false)
class EngagementTimers {

  @Bean
  Timer approvalBySilence(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      GigRepository gigs,
      Engagements engagements,
      EngagementWork work) {
    return new SilenceTimer(
        jdbc,
        new TransactionTemplate(transactions),
        engagements,
        "status = 'DELIVERED' and delivered_at <= database_time() - interval '7 days'",
        "delivered_at",
        new SilenceTimer.Effect() {
          @Override
          public Gig lockAround(Engagement engagement) {
            return gigs.lock(engagement.terms().gigId());
          }

          @Override
          public void apply(Gig gig, Engagement engagement) {
            work.approveBySilence(gig, engagement);
          }
        });
  }

  @Bean
  Timer cancellationBySilence(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      Engagements engagements,
      EngagementCancelling cancelling) {
    return new SilenceTimer(
        jdbc,
        new TransactionTemplate(transactions),
        engagements,
        "status = 'CANCEL_REQUESTED'"
            + " and cancel_requested_at <= database_time() - interval '72 hours'"
            + " and not exists (select 1 from engagement crew"
            + " where crew.parent_engagement_id = engagement.id and crew."
            + StoredEngagementFacts.UNDER_WAY
            + ")",
        "cancel_requested_at",
        new SilenceTimer.Effect() {
          @Override
          public Gig lockAround(Engagement engagement) {
            return cancelling.lockAround(engagement);
          }

          @Override
          public void apply(Gig gig, Engagement engagement) {
            cancelling.cancelBySilence(gig, engagement);
          }
        });
  }
}
