package io.crewcall.contracts.gig;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review, told to others only from its reveal on: nothing about a sealed one is ever published.
 * Types: {@code review.revealed}, {@code review.replied}, {@code review.held}, {@code
 * review.restored}, {@code review.removed}, {@code review.erased} (its words are gone with somebody
 * who was erased).
 *
 * @param subjectSide {@code WORKER} when the hirer wrote about the worker, else {@code HIRER}
 * @param fee of the engagement; reviews of zero-fee work feed no score
 * @param reply the one answer of the subject
 */
@Topic(value = "gig.reviews", compacted = true)
@RecordBuilder
public record ReviewState(
    UUID reviewId,
    UUID engagementId,
    UUID authorId,
    UUID subjectId,
    String subjectSide,
    int rating,
    @Nullable String text,
    List<String> skills,
    long fee,
    Instant revealedAt,
    boolean visible,
    @Nullable String reply,
    @Nullable Instant repliedAt,
    @Nullable UUID brandId)
    implements AggregateState {}
