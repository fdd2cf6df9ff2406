package io.crewcall.contracts.gig;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that was handed in: who may look at its files. Type: {@code delivery.made}. The subject of
 * the event is {@code deliveryId}, its version 1.
 *
 * @param brandId in whose name the gig was posted; its team looks too
 */
@Topic("gig.deliveries")
public record DeliveryState(
    UUID deliveryId,
    UUID engagementId,
    UUID hirerId,
    UUID workerId,
    @Nullable UUID brandId,
    List<UUID> mediaIds,
    Instant deliveredAt)
    implements AggregateState {}
