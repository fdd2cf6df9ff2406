package io.crewcall.gig.ledger;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.LedgerState;
import io.crewcall.contracts.gig.LedgerState.Status;
import io.crewcall.contracts.gig.LedgerStateBuilder;
import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.engagement.EngagementTerms;
import io.crewcall.gig.ledger.LedgerEntry.Kind;
import io.crewcall.gig.ledger.LedgerLifecycle.Situation;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.persistence.AggregateRoot;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The sums of one engagement, whose id it has: {@code earned + released <= agreed}, {@code paid <=
 * earned}, {@code received <= paid}. Each change answers the entry to be written with it.
 */
@Entity
@AttributeOverride(name = "id", column = @Column(name = "engagement_id"))
class Ledger extends AggregateRoot {
  @Embedded private LedgerParties parties;

  @Enumerated(EnumType.STRING)
  private Status status;

  @JdbcTypeCode(SqlTypes.CHAR)
  private String currency;

  private long agreed;

  /** What of the agreed fee will never be paid. */
  private long released;

  private long earned;
  private long paid;
  private long received;

  /** Since when the earned sum is due. */
  private @Nullable Instant payableAt;

  private @Nullable Instant paidAt;
  private @Nullable Instant receivedAt;

  /** Whether the payment provider has an order that it has not answered, as of the reading. */
  @Formula(
      """
      exists (select 1 from payment where payment.engagement_id = engagement_id
        and payment.status in ('REQUESTED', 'SUBMITTED'))
      """)
  private boolean paying;

  /** Whether the worker is in the team of the brand that pays. */
  @Formula(
      """
      exists (select 1 from brand_member m
        where m.brand_id = brand_id and m.user_id = worker_id)
      """)
  private boolean ownBrand;

  @SuppressWarnings("NullAway.Init")
  protected Ledger() {}

  /** Opens the ledger of an engagement that starts. */
  Ledger(Engagement engagement) {
    super(engagement.id());
    EngagementTerms terms = engagement.terms();
    this.parties =
        new LedgerParties(
            terms.hirerId(),
            terms.workerId(),
            terms.brandId(),
            terms.campaignId(),
            terms.parentEngagementId(),
            terms.depth());
    this.status = Status.AGREED;
    this.currency = terms.currency();
    this.agreed = terms.fee().amount();
    register("ledger.agreed");
  }

  /** The engagement has ended: so much is owed, and the rest will never be paid. */
  List<LedgerEntry> close(long owed, IdGenerator ids, Instant now) {
    move(
        owed > 0 ? LedgerAction.EARN : LedgerAction.RELEASE,
        Set.of(Actor.PLATFORM),
        new Situation(paying, owed, ownBrand));
    earned = owed;
    released = agreed - owed;
    List<LedgerEntry> entries = new ArrayList<>();
    if (earned > 0) {
      payableAt = now;
      entries.add(LedgerEntry.of(ids.next(), this, Kind.EARNED, earned, now));
    }
    if (released > 0) {
      entries.add(LedgerEntry.of(ids.next(), this, Kind.RELEASED, released, now));
    }
    return entries;
  }

  /**
   * The hirer orders the payment from the provider.
   *
   * @throws io.crewcall.platform.problem.ProblemException when that is not possible now
   */
  void orderPayment(Caller hirer) {
    LedgerLifecycle.TABLE.require(status, LedgerAction.PAY, parts(hirer), situation());
    paying = true;
  }

  /** The hirer says that the worker has been paid. */
  LedgerEntry markPaid(UUID entryId, @Nullable String reference, Caller hirer, Instant now) {
    move(LedgerAction.MARK_PAID, parts(hirer), situation());
    return paid(entryId, hirer.id(), reference, now);
  }

  /** The payment provider says so. */
  LedgerEntry reportPaid(UUID entryId, @Nullable String reference, Instant now) {
    move(LedgerAction.REPORT_PAID, Set.of(Actor.PLATFORM), situation());
    return paid(entryId, null, reference, now);
  }

  private LedgerEntry paid(
      UUID entryId, @Nullable UUID by, @Nullable String reference, Instant now) {
    paid = earned;
    paidAt = now;
    return new LedgerEntry(entryId, this, Kind.PAID, paid, by, reference, null, now);
  }

  /** The worker has got it. */
  LedgerEntry confirmReceipt(UUID entryId, Caller worker, Instant now) {
    move(LedgerAction.CONFIRM_RECEIPT, parts(worker), situation());
    received = paid;
    receivedAt = now;
    return new LedgerEntry(entryId, this, Kind.RECEIVED, received, worker.id(), null, null, now);
  }

  /** The worker has not got it: it is due as before. */
  LedgerEntry contest(UUID entryId, String note, Caller worker, Instant now) {
    move(LedgerAction.CONTEST, parts(worker), situation());
    LedgerEntry entry =
        new LedgerEntry(entryId, this, Kind.CONTESTED, paid, worker.id(), null, note, now);
    paid = 0;
    paidAt = null;
    return entry;
  }

  private void move(LedgerAction action, Set<Actor> by, Situation situation) {
    Transition<Status, LedgerAction, Actor, Situation> transition =
        LedgerLifecycle.TABLE.require(status, action, by, situation);
    status = transition.to();
    register(transition.event());
  }

  private Situation situation() {
    return new Situation(paying, earned, ownBrand);
  }

  List<String> allowedActions(Caller caller) {
    return LedgerLifecycle.TABLE.allowed(status, parts(caller), situation());
  }

  private Set<Actor> parts(Caller caller) {
    return caller.parts(parties.hirerId(), parties.brandId(), parties.workerId(), Actor.WORKER);
  }

  boolean readableBy(Caller caller) {
    return caller.id().equals(parties.workerId())
        || caller.readsAsHirer(parties.hirerId(), parties.brandId());
  }

  @Override
  public LedgerState state() {
    return LedgerStateBuilder.builder()
        .engagementId(id())
        .hirerId(parties.hirerId())
        .workerId(parties.workerId())
        .brandId(parties.brandId())
        .campaignId(parties.campaignId())
        .parentEngagementId(parties.parentEngagementId())
        .status(status)
        .agreed(money(agreed))
        .earned(money(earned))
        .paid(money(paid))
        .payableAt(payableAt)
        .paidAt(paidAt)
        .receivedAt(receivedAt)
        .build();
  }

  /** For its parties. */
  LedgerResponse response(
      List<LedgerEntryResponse> entries, List<PaymentChainFacts.Hop> chain, Caller caller) {
    return new LedgerResponse(
        id(),
        parties.hirerId(),
        parties.brandId(),
        parties.workerId(),
        status,
        money(agreed),
        money(released),
        money(earned),
        money(paid),
        money(received),
        money(earned - paid),
        payableAt,
        paidAt,
        receivedAt,
        paying,
        entries,
        chain,
        version(),
        allowedActions(caller));
  }

  private Money money(long amount) {
    return new Money(amount, currency);
  }

  LedgerParties parties() {
    return parties;
  }

  Status status() {
    return status;
  }

  String currency() {
    return currency;
  }

  long agreed() {
    return agreed;
  }

  Money earned() {
    return money(earned);
  }
}
