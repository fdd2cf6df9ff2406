package io.crewcall.search.creator;

import io.crewcall.search.creator.CreatorDocument.Part;
import io.crewcall.search.index.Elasticsearch;
import io.crewcall.search.index.Elasticsearch.Answer;
import io.crewcall.search.index.IndexUnavailableException;
import io.crewcall.search.index.Indices;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the creators' documents. A part is taken only when its version is newer than the one in the
 * document, and a document is written only if nobody else wrote it since it was read; so repeated,
 * late and concurrent events end in the same document.
 */
@Component
class CreatorIndex {
  private static final int TRIES = 20;

  private final Elasticsearch elasticsearch;
  private final Indices indices;
  private final JsonMapper json;

  CreatorIndex(Elasticsearch elasticsearch, Indices indices, JsonMapper json) {
    this.elasticsearch = elasticsearch;
    this.indices = indices;
    // Documents of a later version may hold parts that this one does not know.
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  /**
   * Changes one part of a person's document.
   *
   * @param part the part that changes, to compare versions
   */
  <T> void update(
      UUID userId,
      long version,
      Function<CreatorDocument, @Nullable Part<T>> part,
      UnaryOperator<CreatorDocument> change) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      indices.ensure();
      Answer found = elasticsearch.call("GET", "/" + indices.creators() + "/_doc/" + userId, null);
      boolean exists = found.ok() && found.body().path("found").asBoolean(false);
      CreatorDocument present =
          exists
              ? json.treeToValue(found.body().path("_source").path("parts"), CreatorDocument.class)
              : CreatorDocument.EMPTY;
      Part<T> known = part.apply(present);
      if (known != null && known.version() >= version) {
        return;
      }
      String condition =
          exists
              ? "?if_seq_no="
                  + found.body().path("_seq_no").asLong()
                  + "&if_primary_term="
                  + found.body().path("_primary_term").asLong()
              : "?op_type=create";
      Answer written =
          elasticsearch.call(
              "PUT",
              "/" + indices.creators() + "/_doc/" + userId + condition,
              source(change.apply(present)));
      if (written.ok()) {
        return;
      }
      if (written.status() == 404) {
        indices.recheck();
      } else if (written.status() != 409) {
        written.orThrow();
      }
    }
    throw new IndexUnavailableException(
        "document " + userId + " is written by too many at once", null);
  }

  private ObjectNode source(CreatorDocument document) {
    ObjectNode source = json.createObjectNode();
    source.put("userId", document.userId().toString());
    source.put("discoverable", document.discoverable());
    source.set("parts", json.valueToTree(document));
    if (document.discoverable()) {
      CreatorHit hit = document.hit();
      JsonNode shown = json.valueToTree(hit);
      source.set("hit", shown);
      source.put("name", hit.displayName() + " " + hit.handle());
      source.put("headline", hit.headline());
      source.put("bio", document.bio());
      source.put("skillText", String.join(" ", hit.skills()).replace('-', ' '));
      source.put(
          "craftText",
          Professions.words(hit.roles())
              + " "
              + String.join(" ", hit.categories()).replace('-', ' ').replace('_', ' '));
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
