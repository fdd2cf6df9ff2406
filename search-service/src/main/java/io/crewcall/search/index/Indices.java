package io.crewcall.search.index;

import io.crewcall.search.index.Elasticsearch.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
  private final DocumentJson json;
  private final Clock clock;
  private final String prefix;
  private final AtomicBoolean ready = new AtomicBoolean();

  Indices(
      Elasticsearch elasticsearch,
      DocumentJson json,
      Clock clock,
      @Value("${crewcall.search.index-prefix:search_index}") String prefix) {
    this.elasticsearch = elasticsearch;
    this.json = json;
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
    if (!present(kind).isEmpty()) {
      return;
    }
    // Two instances that find it missing make it under one name: one of them is refused.
    ObjectNode definition = definition(kind);
    definition.putObject("aliases").putObject(of(kind).name()).put("is_write_index", true);
    Answer made = elasticsearch.call("PUT", "/" + of(kind).name() + "_first", definition);
    boolean byAnother =
        made.body()
            .path("error")
            .path("type")
            .asString("")
            .equals("resource_already_exists_exception");
    if (!byAnother) {
      made.orThrow();
      log.info("index {} made", of(kind).name());
    }
  }

  /** The indices behind the alias: one, or none when there is no alias. */
  private List<String> present(Kind kind) {
    Answer answer = elasticsearch.call("GET", "/_alias/" + of(kind).name(), null);
    return answer.status() == 404 ? List.of() : List.copyOf(answer.orThrow().propertyNames());
  }

  /**
   * Whether everything that is kept of the events is in the index. One that was made because there
   * was none holds only what came since.
   */
  public boolean complete(Kind kind) {
    Answer answer = elasticsearch.call("GET", "/" + of(kind).name() + "/_mapping", null);
    if (answer.status() == 404) {
      recheck();
      return false;
    }
    for (JsonNode index : answer.orThrow()) {
      return index.path("mappings").path("_meta").path(COMPLETE).asBoolean(false);
    }
    return false;
  }

  /** Makes an empty index to be filled, promoted and marked. */
  public Target create(Kind kind) {
    Target target = new Target(of(kind).name() + "_" + Long.toString(clock.millis(), 36), false);
    elasticsearch.call("PUT", "/" + target.name(), definition(kind)).orThrow();
    return target;
  }

  /** Puts a filled index in the place of the present one, which is deleted; at one stroke. */
  public void promote(Kind kind, Target filled) {
    elasticsearch.call("POST", "/" + filled.name() + "/_refresh", null).orThrow();
    ObjectNode swap = json.object();
    ArrayNode actions = swap.putArray("actions");
    ObjectNode added = actions.addObject().putObject("add");
    added.put("index", filled.name()).put("alias", of(kind).name()).put("is_write_index", true);
    for (String old : present(kind)) {
      actions.addObject().putObject("remove_index").put("index", old);
    }
    elasticsearch.call("POST", "/_aliases", swap).orThrow();
    log.info("{} stands for {} now", of(kind).name(), filled.name());
  }

  /** Everything that is kept of the events is in this index. */
  public void markComplete(Target filled) {
    ObjectNode mapping = json.object();
    mapping.putObject("_meta").put(COMPLETE, true);
    elasticsearch.call("PUT", "/" + filled.name() + "/_mapping", mapping).orThrow();
  }

  /** Deletes an index that was not promoted. */
  public void drop(Target filled) {
    try {
      elasticsearch.call("DELETE", "/" + filled.name(), null);
    } catch (IndexUnavailableException away) {
      log.warn("index {} is left behind", filled.name());
    }
  }

  private ObjectNode definition(Kind kind) {
    try (InputStream in =
        new ClassPathResource(kind.definition(), Indices.class.getClassLoader()).getInputStream()) {
      ObjectNode definition =
          (ObjectNode) json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      definition.withObject("mappings").putObject("_meta").put(COMPLETE, false);
      return definition;
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
