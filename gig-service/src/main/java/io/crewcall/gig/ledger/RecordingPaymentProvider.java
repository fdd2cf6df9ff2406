package io.crewcall.gig.ledger;

import org.springframework.stereotype.Component;

/**
 * Moves no money: an order is on record with its reference, and a notice (of a person's tool, say)
 * tells what became of it. Stands in until there is a provider.
 */
@Component
class RecordingPaymentProvider implements PaymentProvider {
  static final String NAME = "recording";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String submit(Order order) {
    return "recorded-" + order.paymentId();
  }
}
