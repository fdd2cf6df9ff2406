package io.crewcall.gig.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A later due date that one side asked for. */
@Embeddable
record Extension(
    @Column(name = "extension_by") UUID requestedBy,
    @Column(name = "extension_due_date") Instant dueDate,
    @Column(name = "extension_reason") @Nullable String reason,
    @Column(name = "extension_asked_at") Instant requestedAt) {}
