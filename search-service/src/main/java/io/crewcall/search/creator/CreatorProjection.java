package io.crewcall.search.creator;

import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.user.BlockState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.search.creator.CreatorParts.Part;
import io.crewcall.search.index.DocumentStore;
import io.crewcall.search.index.DocumentStore.Stored;
import io.crewcall.search.index.IndexUnavailableException;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Projection;
import io.crewcall.search.index.Target;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the creators' documents. A part is taken only when its version is newer than the one in the
 * document, and a document is written only if nobody else wrote it since it was read; so repeated,
 * late and concurrent events end in the same document.
 */
@Component
class CreatorProjection implements Projection {
  private static final int TRIES = 20;

  private final DocumentStore documents;

  CreatorProjection(DocumentStore documents) {
    this.documents = documents;
  }

  @Override
  public Kind kind() {
    return Kind.CREATORS;
  }

  @Override
  public List<Subscription<?>> into(Target target) {
    return List.of(
        users(target), influencers(target), creatives(target), scorecards(target), blocks(target));
  }

  Subscription<UserState> users(Target target) {
    return Subscription.to(
        UserState.class,
        event ->
            update(
                target,
                event.data().userId(),
                event.version(),
                CreatorParts::user,
                parts ->
                    (event.data().erased() ? CreatorParts.EMPTY : parts)
                        .withUser(new Part<>(event.version(), event.data()))));
  }

  Subscription<InfluencerProfileState> influencers(Target target) {
    return Subscription.to(
        InfluencerProfileState.class,
        event ->
            update(
                target,
                event.data().userId(),
                event.version(),
                CreatorParts::influencer,
                parts -> parts.withInfluencer(new Part<>(event.version(), event.data()))));
  }

  Subscription<CreativeProfileState> creatives(Target target) {
    return Subscription.to(
        CreativeProfileState.class,
        event ->
            update(
                target,
                event.data().userId(),
                event.version(),
                CreatorParts::creative,
                parts -> parts.withCreative(new Part<>(event.version(), event.data()))));
  }

  Subscription<ScorecardState> scorecards(Target target) {
    return Subscription.to(
        ScorecardState.class,
        event ->
            update(
                target,
                event.data().userId(),
                event.version(),
                CreatorParts::scorecard,
                parts -> parts.withScorecard(new Part<>(event.version(), event.data()))));
  }

  /** A block stands in the documents of both persons. */
  Subscription<BlockState> blocks(Target target) {
    return Subscription.to(
        BlockState.class,
        event -> {
          BlockState block = event.data();
          for (UUID person : List.of(block.blockerId(), block.blockedId())) {
            update(
                target,
                person,
                event.version(),
                parts -> parts.block(block.blockId()),
                parts -> parts.withBlock(new Part<>(event.version(), block)));
          }
        });
  }

  /**
   * Changes one part of a person's document.
   *
   * @param part the part that changes, to compare versions
   */
  private <T> void update(
      Target target,
      UUID userId,
      long version,
      Function<CreatorParts, @Nullable Part<T>> part,
      UnaryOperator<CreatorParts> change) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<Stored<CreatorDocument.Stored>> found =
          documents.find(target, userId, CreatorDocument.Stored.class);
      CreatorParts present =
          found.map(stored -> stored.document().parts()).orElse(CreatorParts.EMPTY);
      Part<T> known = part.apply(present);
      if (known != null && known.version() >= version) {
        return;
      }
      CreatorDocument changed = CreatorDocument.of(userId, change.apply(present));
      boolean written =
          found.isPresent()
              ? documents.replace(target, userId, found.get(), changed)
              : documents.create(target, userId, changed);
      if (written) {
        return;
      }
    }
    throw new IndexUnavailableException("document " + userId + " is written by too many at once");
  }
}
