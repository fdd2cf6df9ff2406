package io.crewcall.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The indices, each behind an alias so that one filled anew can take its place. Made when missing,
 * as soon as Elasticsearch answers. The service is in rotation without Elasticsearch too: it then
 * says 503 by itself.
 */
@Component("indicesHealthIndicator")
public class Indices implements HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(Indices.class);
  private static final String COMPLETE = "complete";

  private final Elasticsearch elasticsearch;
  private final Clock clock;
  private final String prefix;
  private final AtomicBoolean ready = new AtomicBoolean();
  private final Set<Kind> upToDate = ConcurrentHashMap.newKeySet();

  Indices(
      Elasticsearch elasticsearch,
      Clock clock,
      @Value("${crewcall.search.index-prefix:search_index}") String prefix) {
    this.elasticsearch = elasticsearch;
    this.clock = clock;
    this.prefix = prefix;
  }

  /** Where documents of this kind are found. */
  public Target of(Kind kind) {
    return new Target(prefix + "_" + kind.lowerCase(), true);
  }

  /**
   * Makes sure that the indices are there.
   *
   * @throws IndexUnavailableException when Elasticsearch is away
   */
  public void ensure() {
    if (!ready.get()) {
      for (Kind kind : Kind.values()) {
        ensure(kind);
      }
      ready.set(true);
    }
  }

  /** An index was found missing: look again before the next write. */
  public void recheck() {
    ready.set(false);
  }

  @Scheduled(fixedDelay = 2_000)
  void ensureInBackground() {
    try {
      ready.set(false);
      ensure();
    } catch (IndexUnavailableException away) {
      log.debug("waiting for Elasticsearch: {}", away.getMessage());
    }
  }

  private void ensure(Kind kind) {
    String alias = of(kind).name();
    if (!present(kind).isEmpty()) {
      bringUpToDate(kind);
      return;
    }
    try {
      // Two instances that find it missing make it under one name: one of them is refused.
      elasticsearch.call(client ->
          client
              .indices()
              .create(
                  request(kind)
                      .index(alias + "_first")
                      .aliases(alias, writeIndex -> writeIndex.isWriteIndex(true))
                      .build()));
      log.info("index {} made", alias);
    } catch (ElasticsearchException refused) {
      if (!"resource_already_exists_exception".equals(refused.error().type())) {
        throw refused;
      }
    }
  }

  /**
   * An index of an older version gets the fields that have come since, so that documents can be
   * written at once, and is filled anew, see {@link #complete}.
   */
  private void bringUpToDate(Kind kind) {
    if (upToDate.contains(kind)) {
      return;
    }
    if (fields(kind).containsAll(definition(kind).keySet())) {
      upToDate.add(kind);
      return;
    }
    elasticsearch.call(client ->
        client
            .indices()
            .putMapping(put ->
                put.index(of(kind).name())
                    .properties(definition(kind))
                    .meta(Map.of(COMPLETE, JsonData.of(false)))));
    log.info("{} has new fields and is filled anew", of(kind).name());
  }

  private Set<String> fields(Kind kind) {
    Set<String> fields = new HashSet<>();
    elasticsearch
        .<Map<String, ?>>unlessMissing(client ->
            client
                .indices()
                .getMapping(get -> get.index(of(kind).name()))
                .mappings()
                .values()
                .iterator()
                .next()
                .mappings()
                .properties())
        .ifPresent(properties -> fields.addAll(properties.keySet()));
    return fields;
  }

  private static Map<String, Property> definition(Kind kind) {
    CreateIndexRequest wanted = request(kind).build();
    return wanted.mappings() == null ? Map.of() : wanted.mappings().properties();
  }

  /** The indices behind the alias: one, or none when there is no alias. */
  private Set<String> present(Kind kind) {
    return elasticsearch
        .<Map<String, ?>>unlessMissing(
            client -> client.indices().getAlias(get -> get.name(of(kind).name())).aliases())
        .map(Map::keySet)
        .orElse(Set.of());
  }

  /**
   * Whether everything that is kept of the events is in the index. One that was made because there
   * was none holds only what came since.
   */
  public boolean complete(Kind kind) {
    Optional<Boolean> complete =
        elasticsearch.unlessMissing(client ->
            client
                .indices()
                .getMapping(get -> get.index(of(kind).name()))
                .mappings()
                .values()
                .stream()
                .map(index -> index.mappings().meta().get(COMPLETE))
                .anyMatch(mark -> mark != null && mark.to(Boolean.class)));
    if (complete.isEmpty()) {
      recheck();
    }
    return complete.orElse(false);
  }

  /** Makes an empty index to be filled, promoted and marked. */
  public Target create(Kind kind) {
    Target target = new Target(of(kind).name() + "_" + Long.toString(clock.millis(), 36), false);
    elasticsearch.call(
        client -> client.indices().create(request(kind).index(target.name()).build()));
    return target;
  }

  /** Puts a filled index in the place of the present one, which is deleted; at one stroke. */
  public void promote(Kind kind, Target filled) {
    elasticsearch.call(client -> client.indices().refresh(refresh -> refresh.index(filled.name())));
    List<String> old = List.copyOf(present(kind));
    elasticsearch.call(client ->
        client
            .indices()
            .updateAliases(update -> {
              update.actions(action ->
                  action.add(
                      add -> add.index(filled.name()).alias(of(kind).name()).isWriteIndex(true)));
              old.forEach(index ->
                  update.actions(action -> action.removeIndex(remove -> remove.index(index))));
              return update;
            }));
    log.info("{} stands for {} now", of(kind).name(), filled.name());
  }

  /** Everything that is kept of the events is in this index. */
  public void markComplete(Target filled) {
    elasticsearch.call(client ->
        client
            .indices()
            .putMapping(put -> put.index(filled.name()).meta(Map.of(COMPLETE, JsonData.of(true)))));
  }

  /** Deletes an index that was not promoted. */
  public void drop(Target filled) {
    try {
      elasticsearch.unlessMissing(
          client -> client.indices().delete(delete -> delete.index(filled.name())));
    } catch (IndexUnavailableException away) {
      log.warn("index {} is left behind", filled.name());
    }
  }

  /** Settings and mapping as the class path has them, not complete yet. */
  private static CreateIndexRequest.Builder request(Kind kind) {
    try (InputStream json =
        new ClassPathResource(kind.definition(), Indices.class.getClassLoader()).getInputStream()) {
      return new CreateIndexRequest.Builder().index("unnamed").withJson(json);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  @Override
  public Health health() {
    Health.Builder health = ready.get() ? Health.up() : Health.unknown();
    return health.withDetail("indicesReady", ready.get()).build();
  }
}
