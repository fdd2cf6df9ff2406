package io.crewcall.platform.things;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.util.UUID;

/** Somebody waits at the door. Types: {@code bell.rung}. */
@Topic("thing.bells")
public record BellState(UUID bellId) implements AggregateState {}
