package io.crewcall.gig.cancellation;

import io.crewcall.gig.engagement.CancelReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The wish to call it off. */
record CancelRequest(@NotNull CancelReason reason, @Nullable @Size(max = 1000) String note) {}
