package io.crewcall.gig.ledger;

import io.crewcall.gig.sql.Timer;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands orders to the payment provider, outside of any transaction. */
@Component
class PaymentSubmission implements Timer {
  private static final Logger log = LoggerFactory.getLogger(PaymentSubmission.class);
  private final Payments payments;
  private final PaymentProvider provider;

  PaymentSubmission(Payments payments, PaymentProvider provider) {
    this.payments = payments;
    this.provider = provider;
  }

  @Override
  public int run() {
    List<UUID> orders = payments.claim(20);
    for (UUID id : orders) {
      try {
        Payments.Payment payment = payments.find(id).orElseThrow();
        payments.submitted(
            id,
            provider.submit(new PaymentProvider.Order(id, payment.payeeId(), payment.amount())));
      } catch (RuntimeException failed) {
        // It has been claimed with a time for the next attempt.
        log.warn("payment {} could not be handed over", id, failed);
      }
    }
    return orders.size();
  }
}
