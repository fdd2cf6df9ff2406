package io.crewcall.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.IndexRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Single documents: read, and written under a condition. All operations throw {@link
 * IndexUnavailableException} when Elasticsearch is away or the index is missing for now.
 */
@Component
public class DocumentStore {
  private static final int MISSING = 404;
  private static final int CONFLICT = 409;

  private final Elasticsearch elasticsearch;
  private final Indices indices;

  DocumentStore(Elasticsearch elasticsearch, Indices indices) {
    this.elasticsearch = elasticsearch;
    this.indices = indices;
  }

  /** A document and where it stands in the order of writes. */
  public record Stored<T>(T document, long sequence, long term) {}

  /** Reads a document as last written, refreshed or not. */
  public <T> Optional<Stored<T>> find(Target target, UUID id, Class<T> type) {
    indices.ensure();
    GetResponse<T> answer =
        present(
            target, client -> client.get(get -> get.index(target.name()).id(id.toString()), type));
    T document = answer.source();
    return document == null
        ? Optional.empty()
        : Optional.of(
            new Stored<>(
                document,
                Objects.requireNonNull(answer.seqNo()),
                Objects.requireNonNull(answer.primaryTerm())));
  }

  /** Writes what is not there yet; false when it is. */
  public boolean create(Target target, UUID id, Object document) {
    return write(target, id, document, request -> request.opType(OpType.Create));
  }

  /** Writes over what was read; false when somebody else wrote meanwhile. */
  public boolean replace(Target target, UUID id, Stored<?> seen, Object document) {
    return write(
        target,
        id,
        document,
        request -> request.ifSeqNo(seen.sequence()).ifPrimaryTerm(seen.term()));
  }

  /** Writes over what is older by the aggregate's version, from 0 on; false when none is. */
  public boolean replaceOlder(Target target, UUID id, long version, Object document) {
    return write(
        target,
        id,
        document,
        request -> request.versionType(VersionType.External).version(version + 1));
  }

  private boolean write(
      Target target,
      UUID id,
      Object document,
      UnaryOperator<IndexRequest.Builder<Object>> condition) {
    indices.ensure();
    IndexRequest<Object> request =
        condition
            .apply(
                new IndexRequest.Builder<>()
                    .index(target.name())
                    .id(id.toString())
                    .requireAlias(target.alias())
                    .document(document))
            .build();
    try {
      present(target, client -> client.index(request));
      return true;
    } catch (ElasticsearchException refused) {
      if (refused.status() == CONFLICT) {
        return false;
      }
      throw refused;
    }
  }

  /** Removes a document, if it is there. */
  public void remove(Target target, UUID id) {
    indices.ensure();
    present(
        target,
        client ->
            client.delete(
                delete -> delete.index(target.name()).id(id.toString()).refresh(Refresh.True)));
  }

  /** A call to an index that must be there: what is missing inside of it is no exception. */
  private <T> T present(Target target, Elasticsearch.Call<T> call) {
    try {
      return elasticsearch.call(call);
    } catch (ElasticsearchException refused) {
      if (refused.status() != MISSING) {
        throw refused;
      }
      indices.recheck();
      throw target.alias()
          ? new IndexUnavailableException("index " + target.name() + " is missing")
          : new IllegalStateException(
              "index " + target.name() + " was deleted while it was filled");
    }
  }
}
