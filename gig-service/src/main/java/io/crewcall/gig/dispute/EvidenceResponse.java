package io.crewcall.gig.dispute;

import io.crewcall.gig.lifecycle.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What one side put forward. */
record EvidenceResponse(
    UUID id, UUID authorId, Actor side, String note, List<UUID> mediaIds, Instant addedAt) {}
