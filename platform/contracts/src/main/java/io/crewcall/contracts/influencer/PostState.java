package io.crewcall.contracts.influencer;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Platform;
import io.crewcall.contracts.Topic;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published post and its figures. Types: {@code post.recorded}, {@code post.updated}, {@code
 * post.removed}.
 *
 * @param likes null when the platform hides them; missing, not 0
 * @param comments 0 also when {@code commentsOff}
 * @param followersAtPublication the account's followers when it was recorded
 * @param basis {@code PLATFORM} when the platform itself told the figures, else {@code
 *     SELF_DECLARED}; null in states from before it was told
 * @param commentsOff the post takes no comments, or the platform does not tell them
 */
@Topic(value = "influencer.posts", compacted = true)
@RecordBuilder
public record PostState(
    UUID postId,
    UUID userId,
    Platform platform,
    Instant publishedAt,
    @Nullable Long likes,
    long comments,
    @Nullable Long shares,
    @Nullable Long saves,
    @Nullable Long views,
    @Nullable Long reach,
    boolean sponsored,
    long followersAtPublication,
    boolean removed,
    @Nullable String basis,
    boolean commentsOff)
    implements AggregateState {}
