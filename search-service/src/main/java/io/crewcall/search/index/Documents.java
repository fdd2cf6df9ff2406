package io.crewcall.search.index;

import io.crewcall.search.index.Elasticsearch.Answer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Single documents: read, and written under a condition. */
@Component
public class Documents {
  private final Elasticsearch elasticsearch;
  private final Indices indices;

  Documents(Elasticsearch elasticsearch, Indices indices) {
    this.elasticsearch = elasticsearch;
    this.indices = indices;
  }

  /** A document and where it stands in the order of writes. */
  public record Found(JsonNode source, long sequence, long term) {
    /** For a write that is not to undo another one. */
    public String unchanged() {
      return "if_seq_no=" + sequence + "&if_primary_term=" + term;
    }
  }

  /** For a write of what is not there yet. */
  public static final String ABSENT = "op_type=create";

  /** For a write whose order is told by the aggregate's version, from 0 on. */
  public static String newerThan(long version) {
    return "version_type=external&version=" + (version + 1);
  }

  /**
   * Reads a document as last written, refreshed or not.
   *
   * @throws IndexUnavailableException when Elasticsearch is away, or the index is missing for now
   */
  public Optional<Found> find(Target target, UUID id) {
    indices.ensure();
    Answer answer = elasticsearch.call("GET", "/" + target.name() + "/_doc/" + id, null);
    if (answer.status() == 404 && !answer.body().has("found")) {
      throw missing(target);
    }
    if (answer.status() == 404) {
      return Optional.empty();
    }
    JsonNode body = answer.orThrow();
    return Optional.of(
        new Found(
            body.path("_source"),
            body.path("_seq_no").asLong(),
            body.path("_primary_term").asLong()));
  }

  /**
   * Writes a document.
   *
   * @param condition one of the above
   * @return false when the condition does not hold
   * @throws IndexUnavailableException when Elasticsearch is away, or the index is missing for now
   */
  public boolean write(Target target, UUID id, String condition, ObjectNode source) {
    indices.ensure();
    String path =
        "/" + target.name() + "/_doc/" + id + "?require_alias=" + target.alias() + "&" + condition;
    Answer answer = elasticsearch.call("PUT", path, source);
    if (answer.status() == 409) {
      return false;
    }
    if (answer.status() == 404) {
      throw missing(target);
    }
    answer.orThrow();
    return true;
  }

  /**
   * Removes a document, if it is there.
   *
   * @throws IndexUnavailableException when Elasticsearch is away, or the index is missing for now
   */
  public void remove(Target target, UUID id) {
    indices.ensure();
    Answer answer =
        elasticsearch.call("DELETE", "/" + target.name() + "/_doc/" + id + "?refresh=true", null);
    if (answer.status() == 404 && !answer.body().has("result")) {
      throw missing(target);
    }
    if (answer.status() != 404) {
      answer.orThrow();
    }
  }

  private RuntimeException missing(Target target) {
    indices.recheck();
    return target.alias()
        ? new IndexUnavailableException("index " + target.name() + " is missing")
        : new IllegalStateException("index " + target.name() + " was deleted while it was filled");
  }
}
