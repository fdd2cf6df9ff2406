package io.crewcall.search.creator;

import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.search.creator.CreatorDocument.Part;
import io.crewcall.search.index.DocumentJson;
import io.crewcall.search.index.Documents;
import io.crewcall.search.index.Documents.Found;
import io.crewcall.search.index.IndexUnavailableException;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Projection;
import io.crewcall.search.index.Target;
import io.crewcall.search.profession.Professions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the creators' documents. A part is taken only when its version is newer than the one in the
 * document, and a document is written only if nobody else wrote it since it was read; so repeated,
 * late and concurrent events end in the same document.
 */
@Component
class CreatorProjection implements Projection {
  private static final int TRIES = 20;

  private final Documents documents;
  private final DocumentJson json;

  CreatorProjection(Documents documents, DocumentJson json) {
    this.documents = documents;
    this.json = json;
  }

  @Override
  public Kind kind() {
    return Kind.CREATORS;
  }

  @Override
  public List<Subscription<?>> into(Target target) {
    return List.of(users(target), influencers(target), creatives(target), scorecards(target));
  }

  Subscription<UserState> users(Target target) {
    return Subscription.to(
        UserState.class,
        event ->
            update(
                target,
                event.data().userId(),
                event.version(),
                CreatorDocument::user,
                document ->
                    (event.data().erased() ? CreatorDocument.EMPTY : document)
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
                CreatorDocument::influencer,
                document -> document.withInfluencer(new Part<>(event.version(), event.data()))));
  }

  Subscription<CreativeProfileState> creatives(Target target) {
    return Subscription.to(
        CreativeProfileState.class,
        event ->
            update(
                target,
                event.data().userId(),
                event.version(),
                CreatorDocument::creative,
                document -> document.withCreative(new Part<>(event.version(), event.data()))));
  }

  Subscription<ScorecardState> scorecards(Target target) {
    return Subscription.to(
        ScorecardState.class,
        event ->
            update(
                target,
                event.data().userId(),
                event.version(),
                CreatorDocument::scorecard,
                document -> document.withScorecard(new Part<>(event.version(), event.data()))));
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
      Function<CreatorDocument, @Nullable Part<T>> part,
      UnaryOperator<CreatorDocument> change) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<Found> found = documents.find(target, userId);
      CreatorDocument present =
          found
              .map(document -> json.read(document.source().path("parts"), CreatorDocument.class))
              .orElse(CreatorDocument.EMPTY);
      Part<T> known = part.apply(present);
      if (known != null && known.version() >= version) {
        return;
      }
      String condition = found.map(Found::unchanged).orElse(Documents.ABSENT);
      if (documents.write(target, userId, condition, source(change.apply(present)))) {
        return;
      }
    }
    throw new IndexUnavailableException("document " + userId + " is written by too many at once");
  }

  private ObjectNode source(CreatorDocument document) {
    ObjectNode source = json.object();
    source.put("userId", document.userId().toString());
    source.put("discoverable", document.discoverable());
    source.set("parts", json.tree(document));
    if (document.discoverable()) {
      CreatorHit hit = document.hit();
      JsonNode shown = json.tree(hit);
      source.set("hit", shown);
      source.put("name", hit.displayName() + " " + hit.handle());
      source.put("headline", hit.headline());
      source.put("bio", document.bio());
      source.put("skillText", String.join(" ", hit.skills()).replace('-', ' '));
      source.put(
          "craftText",
          Professions.words(hit.roles())
              + " "
              + String.join(" ", hit.categories()).replace('-', ' ').replace('_', ' ')
              + " "
              + document.offered());
      source.put("city", hit.city());
      source.set("cityText", source.get("city"));
      for (String copied :
          new String[] {
            "roles",
            "skills",
            "categories",
            "platforms",
            "languages",
            "followers",
            "engagementRate",
            "rating",
            "responseRate"
          }) {
        source.set(copied, shown.get(copied));
      }
      if (hit.priceFrom() != null) {
        source.put("price", hit.priceFrom().amount());
        source.put("currency", hit.priceFrom().currency());
      }
      source.put("quality", document.quality());
    }
    return source;
  }
}
