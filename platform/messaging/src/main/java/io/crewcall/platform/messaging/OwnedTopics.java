package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;
import java.util.List;

/** The topics a service publishes to; declared as a bean by their owner, who creates them. */
public record OwnedTopics(List<Class<? extends AggregateState>> states) {

  public OwnedTopics {
    states = List.copyOf(states);
  }

  @SafeVarargs
  public static OwnedTopics of(Class<? extends AggregateState>... states) {
    return new OwnedTopics(List.of(states));
  }
}
