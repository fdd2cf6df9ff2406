package io.crewcall.platform.replicas.refill;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import io.crewcall.platform.messaging.EventHandler;
import java.util.Objects;

/**
 * How a replica is read anew from its topic's beginning.
 *
 * @param handler goes by the version alone; it is called in a transaction for each event
 */
public record Refill<T extends AggregateState>(Class<T> state, EventHandler<T> handler) {

  /** The topic's name as contracts have it, which is the id of the job. */
  String topic() {
    return Objects.requireNonNull(state.getAnnotation(Topic.class)).value();
  }
}
