package io.crewcall.user.block;

import java.time.Instant;
import java.util.UUID;

/** A block as the user has a right to it. */
record ExportedBlock(UUID userId, Instant blockedAt) {}
