package io.crewcall.gig.ledger;

import io.crewcall.gig.ledger.PaymentNotice.Outcome;
import io.crewcall.platform.jobs.RecurringJob;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where nobody moves money, as in the local profile, orders on record end well by themselves after
 * a moment, by the notice that a provider would send: so a client sees the whole way of a payment.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(RecordedPaymentJob.SUCCEED_AFTER)
class RecordedPaymentJob {
  static final String SUCCEED_AFTER = "crewcall.gig.payments.recorded-succeed-after";

  @Bean
  RecurringJob recordedPayments(
      PaymentQueue queue,
      PaymentService payments,
      @Value("${" + SUCCEED_AFTER + "}") Duration after,
      @Value("${crewcall.gig.job-interval}") Duration pause) {
    return RecurringJob.named("recorded-payments")
        .every(pause)
        .runForEach(
            () -> queue.findSubmitted(RecordingPaymentProvider.NAME, after, 20),
            id -> succeed(payments, id));
  }

  /** Under one name for each order, so that of several instances one is heard. */
  private static boolean succeed(PaymentService payments, UUID id) {
    String name = "recorded-" + id;
    payments.settle(new PaymentNotice(name, id, Outcome.SUCCEEDED, name));
    return true;
  }
}
