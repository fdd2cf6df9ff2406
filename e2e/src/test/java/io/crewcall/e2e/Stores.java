package io.crewcall.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that the platform stores, looked through for a word, behind the services' backs. */
final class Stores {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Stores() {}

  /**
   * Where a word is found, as {@code database.table}, {@code index/document}, {@code topic[key]}.
   */
  static List<String> with(String word) {
    List<String> places = new ArrayList<>();
    places.addAll(tablesWith(word));
    places.addAll(documentsWith(word));
    places.addAll(lastRecordsWith(word));
    return places;
  }

  /** In every column of every table of every database, binary ones too. */
  static List<String> tablesWith(String word) {
    List<String> databases;
    try (Connection connection = connect("postgres")) {
      databases =
          strings(connection, "select datname from pg_database where datname like '%\\_db'");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    List<String> places = new ArrayList<>();
    for (String database : databases) {
      try (Connection connection = connect(database)) {
        for (String table :
            strings(
                connection,
                "select format('%I.%I', schemaname, tablename) from pg_tables"
                    + " where schemaname not in ('pg_catalog', 'information_schema')")) {
          String found =
              "select t::text from %s t where t::text ilike '%%%s%%' or t::text ilike '%%%s%%' limit 1"
                  .formatted(table, word, HexFormat.of().formatHex(word.getBytes(UTF_8)));
          strings(connection, found)
              .forEach(row -> places.add(database + "." + table + ": " + beginning(row)));
        }
      } catch (SQLException failed) {
        throw new IllegalStateException(database, failed);
      }
    }
    return places;
  }

  /** As if the person had entered the code of the mail to this address. */
  static void proveAddress(String email) {
    try (Connection connection = connect("auth_db");
        PreparedStatement statement =
            connection.prepareStatement(
                "update account set email_verified_at = now() where email = ?")) {
      statement.setString(1, email);
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The first column of what a query finds, as the superuser reads it. */
  static List<String> query(String database, String sql) {
    try (Connection connection = connect(database)) {
      return strings(connection, sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(database + ": " + sql, failed);
    }
  }

  /** Changes rows as a migration does. */
  static void update(String database, String sql) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(database + ": " + sql, failed);
    }
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + (15432 + LocalStack.PORT_OFFSET) + "/" + database,
        "postgres",
        LocalStack.secret("postgres.superuser"));
  }

  private static List<String> strings(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static String beginning(String text) {
    return text.substring(0, Math.min(300, text.length()));
  }

  /** In the documents of every index. */
  static List<String> documentsWith(String word) {
    List<String> places = new ArrayList<>();
    elasticsearch("POST", "/search_index*/_refresh", "");
    JsonNode page =
        elasticsearch(
            "POST",
            "/search_index*/_search?scroll=1m",
            "{\"size\":1000,\"query\":{\"match_all\":{}}}");
    while (!page.path("hits").path("hits").isEmpty()) {
      for (JsonNode hit : page.path("hits").path("hits")) {
        if (hit.toString().toLowerCase(Locale.ROOT).contains(word)) {
          places.add(hit.path("_index").asString("") + "/" + hit.path("_id").asString(""));
        }
      }
      page =
          elasticsearch(
              "POST",
              "/_search/scroll",
              "{\"scroll\":\"1m\",\"scroll_id\":\"%s\"}"
                  .formatted(page.path("_scroll_id").asString("")));
    }
    return places;
  }

  private static JsonNode elasticsearch(String method, String path, String body) {
    String credentials = "crewcall:" + LocalStack.secret("elasticsearch.password");
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://127.0.0.1:" + (19200 + LocalStack.PORT_OFFSET) + path))
                      .header(
                          "Authorization",
                          "Basic "
                              + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                      .header("Content-Type", "application/json")
                      .method(method, HttpRequest.BodyPublishers.ofString(body))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException away) {
      throw new IllegalStateException(away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /**
   * In what every topic says last of each key: what is left of it once compaction has been there.
   */
  static List<String> lastRecordsWith(String word) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", "127.0.0.1:" + (19092 + LocalStack.PORT_OFFSET));
    settings.put("key.deserializer", StringDeserializer.class.getName());
    settings.put("value.deserializer", StringDeserializer.class.getName());
    List<String> places = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
      List<TopicPartition> partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .filter(info -> !info.topic().startsWith("_") && !info.topic().equals("user.mails"))
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      Map<String, String> last = new HashMap<>();
      while (partitions.stream().anyMatch(one -> consumer.position(one) < end.get(one))) {
        for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(500))) {
          last.put(event.topic() + "[" + event.key() + "]", String.valueOf(event.value()));
        }
      }
      last.forEach((key, value) -> {
        if (value.toLowerCase(Locale.ROOT).contains(word)) {
          places.add(key + ": " + beginning(value));
        }
      });
    }
    return places;
  }
}
