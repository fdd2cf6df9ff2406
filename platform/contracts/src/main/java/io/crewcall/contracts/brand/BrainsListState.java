package io.crewcall.contracts.brand;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.util.List;
import java.util.UUID;

/**
 * A brand's shortlist; notes and votes stay private to the brand. Types: {@code list.created},
 * {@code list.changed}, {@code list.removed}.
 */
@Topic(value = "brand.lists", compacted = true)
public record BrainsListState(
    UUID listId, UUID brandId, String title, List<UUID> creators, boolean removed)
    implements AggregateState {}
