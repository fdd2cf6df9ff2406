package io.crewcall.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.crewcall.testsupport.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlatformMigrationsTest {

  @Test
  void severalReplicasMayStartAtOnceOnAnEmptyDatabase() throws Exception {
    try (TestDatabase database = TestDatabase.create();
        ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> starts = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        starts.add(replicas.submit(() -> migrate(database)));
      }
      for (Future<?> start : starts) {
        start.get();
      }
      try (HikariDataSource pool = pool(database)) {
        JdbcClient jdbc = JdbcClient.create(pool);
        assertThat(count(jdbc, "platform_schema_history")).isGreaterThanOrEqualTo(2);
        assertThat(count(jdbc, "flyway_schema_history")).isGreaterThanOrEqualTo(1);
        assertThat(count(jdbc, "outbox")).isZero();
        assertThat(count(jdbc, "thing")).isZero();
      }
    }
  }

  /** As Spring Boot does it with the starter's settings. */
  private static void migrate(TestDatabase database) {
    try (HikariDataSource pool = pool(database)) {
      Flyway service =
          Flyway.configure()
              .dataSource(pool)
              .baselineOnMigrate(true)
              .baselineVersion("0")
              .lockRetryCount(120)
              .load();
      new PlatformMigrations().migrate(service);
    }
  }

  private static HikariDataSource pool(TestDatabase database) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(database.url());
    pool.setUsername(database.username());
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(3);
    return pool;
  }

  private static long count(JdbcClient jdbc, String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
