package io.crewcall.testsupport.servers;

import io.crewcall.servers.ElasticsearchAccess;
import io.crewcall.servers.PostgresAccess;
import io.crewcall.servers.S3Access;
import io.crewcall.servers.Secrets;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Servers as containers, from the images that also the compose file uses. */
final class ContainerServers implements ServerSource {
  private static final int ELASTICSEARCH_PORT = 9200;
  private static final int S3_PORT = 80;
  private static final Duration START = Duration.ofMinutes(3);

  private final List<GenericContainer<?>> running = new CopyOnWriteArrayList<>();

  /** Whether a container engine answers; cheap where there is none. */
  static boolean available() {
    boolean mayBeThere =
        System.getenv("DOCKER_HOST") != null
            || Files.exists(Path.of("/var/run/docker.sock"))
            || Files.exists(Path.of(System.getProperty("user.home"), ".docker/run/docker.sock"))
            || Files.exists(Path.of(System.getProperty("user.home"), ".testcontainers.properties"));
    return mayBeThere && DockerClientFactory.instance().isDockerAvailable();
  }

  @Override
  public PostgresAccess startPostgres() {
    PostgreSQLContainer container =
        new PostgreSQLContainer("postgres:18")
            .withUsername("postgres")
            .withPassword(Secrets.generate())
            .withDatabaseName("postgres")
            .withCommand(
                "postgres -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
                    + " -c max_connections=300");
    start(container);
    PostgresAccess access =
        new PostgresAccess(
            container.getHost(),
            container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
            container.getUsername(),
            container.getPassword());
    access.closeSystemDatabases();
    return access;
  }

  @Override
  public String startKafka() {
    KafkaContainer container =
        new KafkaContainer("apache/kafka:4.2.1")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    start(container);
    return container.getBootstrapServers();
  }

  @Override
  public ElasticsearchAccess startElasticsearch() {
    String password = Secrets.generate();
    GenericContainer<?> container =
        new GenericContainer<>("docker.elastic.co/elasticsearch/elasticsearch:9.5.3")
            .withEnv("discovery.type", "single-node")
            .withEnv("xpack.security.enabled", "true")
            .withEnv("xpack.security.http.ssl.enabled", "false")
            .withEnv("cluster.routing.allocation.disk.threshold_enabled", "false")
            .withEnv("ELASTIC_PASSWORD", password)
            .withEnv("ES_JAVA_OPTS", "-Xms256m -Xmx256m")
            .withExposedPorts(ELASTICSEARCH_PORT)
            .waitingFor(
                Wait.forHttp("/_cluster/health")
                    .forPort(ELASTICSEARCH_PORT)
                    .withBasicCredentials("elastic", password)
                    .withStartupTimeout(START));
    start(container);
    return new ElasticsearchAccess(uri(container, ELASTICSEARCH_PORT), "elastic", password);
  }

  @Override
  public S3Access startS3() {
    String secretKey = Secrets.generate();
    GenericContainer<?> container =
        new GenericContainer<>("andrewgaul/s3proxy:4.1.0")
            .withEnv("S3PROXY_ENDPOINT", "http://0.0.0.0:" + S3_PORT)
            .withEnv("S3PROXY_AUTHORIZATION", "aws-v4")
            .withEnv("S3PROXY_IDENTITY", "test-access")
            .withEnv("S3PROXY_CREDENTIAL", secretKey)
            .withEnv("S3PROXY_CORS_ALLOW_ORIGINS", "http://localhost:3000")
            .withEnv("S3PROXY_CORS_ALLOW_METHODS", "GET HEAD PUT POST")
            .withEnv("S3PROXY_CORS_ALLOW_HEADERS", "*")
            .withEnv("JCLOUDS_PROVIDER", "filesystem-nio2")
            .withEnv("JCLOUDS_FILESYSTEM_BASEDIR", "/data")
            .withExposedPorts(S3_PORT)
            .waitingFor(
                Wait.forHttp("/").forPort(S3_PORT).forStatusCodeMatching(status -> status < 500));
    start(container);
    return new S3Access(uri(container, S3_PORT), "test-access", secretKey);
  }

  private void start(GenericContainer<?> container) {
    container.start();
    running.add(container);
  }

  private static URI uri(GenericContainer<?> container, int port) {
    return URI.create("http://%s:%d".formatted(container.getHost(), container.getMappedPort(port)));
  }

  @Override
  public void close() {
    running.forEach(GenericContainer::stop);
  }
}
