package io.crewcall.testsupport.servers;

import io.crewcall.servers.ElasticsearchAccess;
import io.crewcall.servers.PostgresAccess;
import io.crewcall.servers.S3Access;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Properties;

/** Addresses and credentials of the servers as they travel from the supervisor to a test JVM. */
final class Addresses {
  private final Properties properties = new Properties();

  static Addresses parse(String text) {
    Addresses addresses = new Addresses();
    try {
      addresses.properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return addresses;
  }

  String text() {
    StringWriter writer = new StringWriter();
    try {
      properties.store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return writer.toString();
  }

  void put(PostgresAccess access) {
    properties.setProperty("postgres.host", access.host());
    properties.setProperty("postgres.port", Integer.toString(access.port()));
    properties.setProperty("postgres.superuser", access.superuser());
    properties.setProperty("postgres.password", access.password());
  }

  PostgresAccess postgres() {
    return new PostgresAccess(
        get("postgres.host"),
        Integer.parseInt(get("postgres.port")),
        get("postgres.superuser"),
        get("postgres.password"));
  }

  void putKafka(String bootstrapServers) {
    properties.setProperty("kafka.bootstrap-servers", bootstrapServers);
  }

  String kafka() {
    return get("kafka.bootstrap-servers");
  }

  void put(ElasticsearchAccess access) {
    properties.setProperty("elasticsearch.uri", access.uri().toString());
    properties.setProperty("elasticsearch.username", access.username());
    properties.setProperty("elasticsearch.password", access.password());
  }

  ElasticsearchAccess elasticsearch() {
    return new ElasticsearchAccess(
        URI.create(get("elasticsearch.uri")),
        get("elasticsearch.username"),
        get("elasticsearch.password"));
  }

  void put(S3Access access) {
    properties.setProperty("s3.endpoint", access.endpoint().toString());
    properties.setProperty("s3.access-key", access.accessKey());
    properties.setProperty("s3.secret-key", access.secretKey());
  }

  S3Access s3() {
    return new S3Access(URI.create(get("s3.endpoint")), get("s3.access-key"), get("s3.secret-key"));
  }

  private String get(String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("the supervisor did not say " + key);
    }
    return value;
  }
}
