package io.crewcall.analytics.fact;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An event that figures rest on, as it is kept.
 *
 * @param kept the state without what no figure needs
 * @param parties whom the thing concerns
 * @param others other things that concern somebody because of this event
 */
record FactEvent(
    Fact.Kind kind,
    Event<?> event,
    AggregateState kept,
    Map<Fact.Party, UUID> parties,
    List<Concern> others) {

  /** That a thing, which may not be known yet, counts for a user. */
  record Concern(Fact.Kind kind, UUID fact, Fact.Party party, UUID user) {}

  FactEvent(Fact.Kind kind, Event<?> event, AggregateState kept, Map<Fact.Party, UUID> parties) {
    this(kind, event, kept, parties, List.of());
  }

  UUID factId() {
    return event.subject();
  }

  Milestones milestones() {
    return Milestones.of(kept, event.time());
  }
}
