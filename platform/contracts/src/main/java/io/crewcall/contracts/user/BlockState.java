package io.crewcall.contracts.user;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.util.UUID;

/**
 * One person does not want to deal with another: neither may invite, offer to, apply to or write to
 * the other. Types: {@code block.set}, {@code block.lifted}. The subject of the event is {@code
 * blockId}, one for each ordered pair of persons.
 */
@Topic(value = "user.blocks", compacted = true)
public record BlockState(UUID blockId, UUID blockerId, UUID blockedId, boolean active)
    implements AggregateState {}
