package io.crewcall.gig.engagement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One version of the work; revisions count from 1. */
record DeliveryResponse(
    UUID id, int revision, String note, List<UUID> mediaIds, Instant deliveredAt) {}
