package io.crewcall.gig.ledger;

import io.crewcall.contracts.Money;
import java.util.UUID;

/**
 * The port to whoever moves the money. Orders are handed over outside of transactions, again after
 * a fault, so an order with the same id is the same order. What became of it is told later by a
 * {@link PaymentNotice}.
 */
interface PaymentProvider {
  /** As it is named in records. */
  String name();

  /**
   * Takes an order.
   *
   * @return how the provider names it
   */
  String submit(Order order);

  /** What is to be paid to whom. */
  record Order(UUID paymentId, UUID payeeId, Money amount) {}
}
