package io.crewcall.testsupport;

import io.crewcall.servers.PostgresAccess;
import io.crewcall.servers.Secrets;
import io.crewcall.testsupport.servers.Server;
import io.crewcall.testsupport.servers.SharedServers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one application context has to itself on the shared servers. */
final class TestData {
  private static final Logger LOG = LoggerFactory.getLogger(TestData.class);

  private final String id = "t" + UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, Object> properties = new HashMap<>();
  private final Deque<Runnable> deletions = new ArrayDeque<>();
  private @Nullable TestEvents events;

  private TestData() {}

  static TestData take(Set<Server> servers) {
    SharedServers.start(servers);
    TestData data = new TestData();
    for (Server server : servers) {
      switch (server) {
        case POSTGRES -> data.takeDatabase();
        case KAFKA -> data.takeTopics();
        case ELASTICSEARCH -> data.takeIndices();
        case S3 -> data.takeBucket();
      }
    }
    return data;
  }

  private void takeDatabase() {
    PostgresAccess postgres = SharedServers.postgres();
    String password = Secrets.generate();
    postgres.ensureDatabase(id, id, password);
    deletions.push(() -> postgres.dropDatabase(id, id));
    properties.put("spring.datasource.url", postgres.jdbcUrl(id));
    properties.put("spring.datasource.username", id);
    properties.put("spring.datasource.password", password);
  }

  private void takeTopics() {
    String bootstrapServers = SharedServers.kafka();
    String prefix = id + ".";
    TestEvents taken = new TestEvents(bootstrapServers, prefix);
    events = taken;
    properties.put("spring.kafka.bootstrap-servers", bootstrapServers);
    properties.put("crewcall.kafka.topic-prefix", prefix);
  }

  private void takeIndices() {
    var elasticsearch = SharedServers.elasticsearch();
    String prefix = id + "-";
    deletions.push(() -> elasticsearch.deleteIndices(prefix));
    properties.put("crewcall.elasticsearch.url", elasticsearch.uri().toString());
    properties.put("crewcall.elasticsearch.username", elasticsearch.username());
    properties.put("crewcall.elasticsearch.password", elasticsearch.password());
    properties.put("crewcall.search.index-prefix", prefix);
  }

  private void takeBucket() {
    var s3 = SharedServers.s3();
    String bucket = id + "-media";
    s3.ensureBucket(bucket);
    properties.put("crewcall.s3.endpoint", s3.endpoint().toString());
    properties.put("crewcall.s3.access-key", s3.accessKey());
    properties.put("crewcall.s3.secret-key", s3.secretKey());
    properties.put("crewcall.media.bucket", bucket);
  }

  /** The caller may add its own. */
  Map<String, Object> properties() {
    return properties;
  }

  /** Present when Kafka was taken; the caller closes it. */
  Optional<TestEvents> events() {
    return Optional.ofNullable(events);
  }

  /** Deletes all. The servers are thrown away soon, so that a failure is only worth a line. */
  void close() {
    for (Runnable deletion : deletions) {
      try {
        deletion.run();
      } catch (RuntimeException e) {
        LOG.warn("Data {} of a test could not be deleted: {}", id, e.toString());
      }
    }
  }
}
