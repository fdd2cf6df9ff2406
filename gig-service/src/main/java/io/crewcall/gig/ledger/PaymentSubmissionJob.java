package io.crewcall.gig.ledger;

import io.crewcall.platform.jobs.RecurringJob;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands orders to the payment provider, outside of any transaction. */
@Configuration(proxyBeanMethods = false)
class PaymentSubmissionJob {

  /** An order that fails has been claimed with a time for the next attempt. */
  @Bean
  RecurringJob paymentSubmission(
      PaymentQueue payments,
      PaymentProvider provider,
      @Value("${crewcall.gig.job-interval}") Duration pause) {
    return RecurringJob.named("payment-submission")
        .every(pause)
        .runForEach(() -> payments.claim(20), id -> submit(payments, provider, id));
  }

  private static boolean submit(PaymentQueue payments, PaymentProvider provider, UUID id) {
    PaymentQueue.Payment payment = payments.find(id).orElseThrow();
    payments.submitted(
        id, provider.submit(new PaymentProvider.Order(id, payment.payeeId(), payment.amount())));
    return true;
  }
}
