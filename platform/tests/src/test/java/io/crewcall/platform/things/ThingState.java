package io.crewcall.platform.things;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.util.UUID;

/** A thing. Types: {@code thing.changed}. */
@Topic("thing.things")
public record ThingState(UUID thingId, String name) implements AggregateState {}
