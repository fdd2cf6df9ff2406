package io.crewcall.gig.gig;

import io.crewcall.contracts.gig.GigState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a hirer writes about a gig, its roles apart. */
public record GigContent(
    String title,
    String description,
    GigState.Type type,
    Instant deadline,
    @Nullable Instant dueDate,
    @Nullable String city,
    boolean remote,
    int changeRounds) {}
