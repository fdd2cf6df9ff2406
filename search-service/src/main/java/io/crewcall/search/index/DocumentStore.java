package io.crewcall.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Documents by their ids: read, and written under a condition, many with one request. All
 * operations throw {@link IndexUnavailableException} when Elasticsearch is away or the index is
 * missing for now.
 */
@Component
public class DocumentStore {
  private static final int MISSING = 404;
  private static final int CONFLICT = 409;
  private static final String NO_INDEX = "index_not_found_exception";

  private final Elasticsearch elasticsearch;
  private final Indices indices;

  DocumentStore(Elasticsearch elasticsearch, Indices indices) {
    this.elasticsearch = elasticsearch;
    this.indices = indices;
  }

  /** A document and where it stands in the order of writes. */
  public record Stored<T>(T document, long sequence, long term) {}

  /**
   * A document to be written under one of three conditions.
   *
   * @param seen it is still as it was read
   * @param version none of this version of the aggregate or a later one is there; neither this nor
   *     a document that was seen: there is none at all
   */
  public record Write(UUID id, Object document, @Nullable Stored<?> seen, @Nullable Long version) {

    /** Over what was read, or, if nothing was, what nobody else has written meanwhile. */
    public static Write over(@Nullable Stored<?> seen, UUID id, Object document) {
      return new Write(id, document, seen, null);
    }

    /** Over what is older by the aggregate's version, from 0 on. */
    public static Write ofVersion(long version, UUID id, Object document) {
      return new Write(id, document, null, version);
    }

    private BulkOperation operation(Target target) {
      if (seen == null && version == null) {
        return BulkOperation.of(operation ->
            operation.create(create ->
                create
                    .index(target.name())
                    .id(id.toString())
                    .requireAlias(target.alias())
                    .document(document)));
      }
      return BulkOperation.of(operation ->
          operation.index(index -> {
            index
                .index(target.name())
                .id(id.toString())
                .requireAlias(target.alias())
                .document(document);
            return seen != null
                ? index.ifSeqNo(seen.sequence()).ifPrimaryTerm(seen.term())
                : index
                    .versionType(VersionType.External)
                    .version(Objects.requireNonNull(version) + 1);
          }));
    }
  }

  /** Reads a document as last written, refreshed or not. */
  public <T> Optional<Stored<T>> find(Target target, UUID id, Class<T> type) {
    return Optional.ofNullable(findAll(target, List.of(id), type).get(id));
  }

  /** As {@link #find}; documents that are not there are left out. */
  public <T> Map<UUID, Stored<T>> findAll(Target target, Collection<UUID> ids, Class<T> type) {
    indices.ensure();
    MgetResponse<T> answer =
        elasticsearch.call(client ->
            client.mget(
                get -> get.index(target.name()).ids(ids.stream().map(UUID::toString).toList()),
                type));
    Map<UUID, Stored<T>> found = new HashMap<>();
    for (MultiGetResponseItem<T> item : answer.docs()) {
      if (item.isFailure()) {
        ErrorCause cause = item.failure().error();
        throw NO_INDEX.equals(cause.type()) ? missing(target, cause) : unavailable(cause);
      }
      GetResult<T> result = item.result();
      T document = result.source();
      if (document != null) {
        found.put(
            UUID.fromString(result.id()),
            new Stored<>(
                document,
                Objects.requireNonNull(result.seqNo()),
                Objects.requireNonNull(result.primaryTerm())));
      }
    }
    return found;
  }

  /**
   * Writes documents, those of one id in their order.
   *
   * @return the ids of those whose condition was not met
   */
  public Set<UUID> write(Target target, List<Write> writes) {
    if (writes.isEmpty()) {
      return Set.of();
    }
    indices.ensure();
    List<BulkOperation> operations = writes.stream().map(one -> one.operation(target)).toList();
    Set<UUID> refused = new HashSet<>();
    for (BulkResponseItem item :
        elasticsearch.call(client -> client.bulk(bulk -> bulk.operations(operations))).items()) {
      if (item.status() == CONFLICT) {
        refused.add(UUID.fromString(Objects.requireNonNull(item.id())));
      } else if (item.error() != null) {
        throw item.status() == MISSING
            ? missing(target, item.error())
            : refused(item.status(), item.error());
      }
    }
    return refused;
  }

  /** Removes a document, if it is there. */
  public void remove(Target target, UUID id) {
    indices.ensure();
    try {
      elasticsearch.call(client ->
          client.delete(
              delete -> delete.index(target.name()).id(id.toString()).refresh(Refresh.True)));
    } catch (ElasticsearchException refused) {
      if (refused.status() != MISSING) {
        throw refused;
      }
      throw missing(target, refused.error());
    }
  }

  /** Of one of many: what is full or starting now takes it later. */
  private static RuntimeException refused(int status, ErrorCause cause) {
    return status >= 500 || status == 429
        ? unavailable(cause)
        : new IllegalStateException("Elasticsearch answered " + status + ": " + cause.reason());
  }

  /** A shard that has just been made, for example. */
  private static RuntimeException unavailable(ErrorCause cause) {
    return new IndexUnavailableException("Elasticsearch answered: " + cause.reason());
  }

  /** The index must be there. */
  private RuntimeException missing(Target target, ErrorCause cause) {
    indices.recheck();
    return target.alias()
        ? new IndexUnavailableException("index " + target.name() + " is missing: " + cause.reason())
        : new IllegalStateException("index " + target.name() + " was deleted while it was filled");
  }
}
