package io.crewcall.gig.ledger;

import io.crewcall.gig.sql.Timer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands orders to the payment provider, outside of any transaction. */
@Component
class PaymentSubmissionJob implements Timer {
  private final PaymentQueue payments;
  private final PaymentProvider provider;

  PaymentSubmissionJob(PaymentQueue payments, PaymentProvider provider) {
    this.payments = payments;
    this.provider = provider;
  }

  @Override
  public int run() {
    List<UUID> orders = payments.claim(20);
    Timer.each(orders, this::submit);
    return orders.size();
  }

  /** One that fails has been claimed with a time for the next attempt. */
  private boolean submit(UUID id) {
    PaymentQueue.Payment payment = payments.find(id).orElseThrow();
    payments.submitted(
        id, provider.submit(new PaymentProvider.Order(id, payment.payeeId(), payment.amount())));
    return true;
  }
}
