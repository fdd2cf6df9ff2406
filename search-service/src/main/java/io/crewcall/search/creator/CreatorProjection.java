package io.crewcall.search.creator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.user.BlockState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.search.creator.CreatorParts.Part;
import io.crewcall.search.index.DocumentStore;
import io.crewcall.search.index.DocumentStore.Stored;
import io.crewcall.search.index.DocumentStore.Write;
import io.crewcall.search.index.IndexUnavailableException;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Projection;
import io.crewcall.search.index.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
    return parts(
        target,
        UserState.class,
        event ->
            List.of(
                new Change(
                    event.data().userId(),
                    event.version(),
                    CreatorParts::user,
                    parts ->
                        (event.data().erased() ? CreatorParts.EMPTY : parts)
                            .withUser(new Part<>(event.version(), event.data())))));
  }

  Subscription<InfluencerProfileState> influencers(Target target) {
    return parts(
        target,
        InfluencerProfileState.class,
        event ->
            List.of(
                new Change(
                    event.data().userId(),
                    event.version(),
                    CreatorParts::influencer,
                    parts -> parts.withInfluencer(new Part<>(event.version(), event.data())))));
  }

  Subscription<CreativeProfileState> creatives(Target target) {
    return parts(
        target,
        CreativeProfileState.class,
        event ->
            List.of(
                new Change(
                    event.data().userId(),
                    event.version(),
                    CreatorParts::creative,
                    parts -> parts.withCreative(new Part<>(event.version(), event.data())))));
  }

  Subscription<ScorecardState> scorecards(Target target) {
    return parts(
        target,
        ScorecardState.class,
        event ->
            List.of(
                new Change(
                    event.data().userId(),
                    event.version(),
                    CreatorParts::scorecard,
                    parts -> parts.withScorecard(new Part<>(event.version(), event.data())))));
  }

  /** A block stands in the documents of both persons. */
  Subscription<BlockState> blocks(Target target) {
    return parts(
        target,
        BlockState.class,
        event -> {
          BlockState block = event.data();
          return Stream.of(block.blockerId(), block.blockedId())
              .map(person ->
                  new Change(
                      person,
                      event.version(),
                      parts -> parts.block(block.blockId()),
                      parts -> parts.withBlock(new Part<>(event.version(), block))))
              .toList();
        });
  }

  private <T extends AggregateState> Subscription<T> parts(
      Target target, Class<T> state, Function<Event<T>, List<Change>> changes) {
    return Subscription.toAll(
        state,
        events ->
            write(
                target,
                events.stream()
                    .flatMap(event -> changes.apply(event).stream())
                    .collect(groupingBy(Change::userId, LinkedHashMap::new, toList()))));
  }

  /** Changes the documents of people, read and written together; again where others wrote. */
  private void write(Target target, Map<UUID, List<Change>> changes) {
    Map<UUID, List<Change>> waiting = changes;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Map<UUID, Stored<CreatorDocument.Stored>> found =
          documents.findAll(target, waiting.keySet(), CreatorDocument.Stored.class);
      List<Write> writes = new ArrayList<>();
      waiting.forEach((userId, ofUser) -> {
        Stored<CreatorDocument.Stored> seen = found.get(userId);
        CreatorParts present =
            seen == null ? CreatorParts.EMPTY : Objects.requireNonNull(seen.document().parts());
        CreatorParts changed = present;
        for (Change change : ofUser) {
          changed = change.appliedTo(changed);
        }
        if (changed != present) {
          writes.add(Write.over(seen, userId, CreatorDocument.of(userId, changed)));
        }
      });
      Set<UUID> refused = documents.write(target, writes);
      if (refused.isEmpty()) {
        return;
      }
      waiting = new LinkedHashMap<>(waiting);
      waiting.keySet().retainAll(refused);
    }
    throw new IndexUnavailableException(
        "documents " + waiting.keySet() + " are written by too many at once");
  }

  /**
   * A change of one part of a person's document.
   *
   * @param part the part that changes, to compare versions
   */
  private record Change(
      UUID userId,
      long version,
      Function<CreatorParts, @Nullable Part<?>> part,
      UnaryOperator<CreatorParts> change) {

    /** What was there when this comes too late. */
    CreatorParts appliedTo(CreatorParts present) {
      Part<?> known = part.apply(present);
      return known != null && known.version() >= version ? present : change.apply(present);
    }
  }
}
