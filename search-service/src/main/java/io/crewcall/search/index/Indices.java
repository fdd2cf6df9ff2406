package io.crewcall.search.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The indices, each behind an alias so that a rebuilt one can take its place. Made when missing, as
 * soon as Elasticsearch answers. The service is in rotation without Elasticsearch too: it then says
 * 503 by itself.
 */
@Component("indicesHealthIndicator")
public class Indices implements HealthIndicator {
  private static final Logger log = LoggerFactory.getLogger(Indices.class);
  private static final int FIRST = 1;

  private final Elasticsearch elasticsearch;
  private final JsonMapper json;
  private final String prefix;
  private final AtomicBoolean ready = new AtomicBoolean();

  Indices(
      Elasticsearch elasticsearch,
      JsonMapper json,
      @Value("${crewcall.search.index-prefix:search_index}") String prefix) {
    this.elasticsearch = elasticsearch;
    this.json = json;
    this.prefix = prefix;
  }

  /** Alias of the creators' index. */
  public String creators() {
    return prefix + "_creators";
  }

  /** Alias of the gigs' index. */
  public String gigs() {
    return prefix + "_gigs";
  }

  /**
   * Makes sure that the indices are there before something is written: Elasticsearch would make one
   * without our mapping by itself.
   *
   * @throws IndexUnavailableException when Elasticsearch is away
   */
  public void ensure() {
    if (!ready.get()) {
      ensure(creators(), "index/creators.json");
      ensure(gigs(), "index/gigs.json");
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
      ensure();
    } catch (IndexUnavailableException away) {
      log.debug("waiting for Elasticsearch: {}", away.getMessage());
    }
  }

  private void ensure(String alias, String resource) {
    if (elasticsearch.call("HEAD", "/_alias/" + alias, null).ok()) {
      return;
    }
    ObjectNode definition = (ObjectNode) read(resource);
    definition.putObject("aliases").putObject(alias).put("is_write_index", true);
    Elasticsearch.Answer made = elasticsearch.call("PUT", "/" + alias + "_v" + FIRST, definition);
    boolean byAnother =
        made.body()
            .path("error")
            .path("type")
            .asString("")
            .equals("resource_already_exists_exception");
    if (!made.ok() && !byAnother) {
      made.orThrow();
    }
    log.info("index {} made", alias);
  }

  private JsonNode read(String resource) {
    try (InputStream in =
        new ClassPathResource(resource, Indices.class.getClassLoader()).getInputStream()) {
      return json.readTree(in);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  @Override
  public Health health() {
    return Health.up().withDetail("indicesReady", ready.get()).build();
  }
}
