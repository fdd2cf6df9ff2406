package io.crewcall.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import com.nimbusds.jose.jwk.JWK;
import com.zaxxer.hikari.HikariDataSource;
import io.crewcall.auth.Concurrently;
import io.crewcall.auth.persistence.KeyedEntity;
import io.crewcall.platform.encryption.Encryption;
import io.crewcall.testsupport.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

class SigningKeyServiceTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String OTHER_KEY =
      Base64.getEncoder().encodeToString("another key of thirty-two bytes!".getBytes());

  private final TestDatabase database = TestDatabase.create();
  private final HikariDataSource connections = new HikariDataSource();
  private final MovingClock clock = new MovingClock();
  private final AnnotationConfigApplicationContext entities =
      new AnnotationConfigApplicationContext();
  private JdbcClient jdbc;

  /** The repository of this package alone, on the test's own database. */
  @EnableTransactionManagement
  @EnableJpaRepositories(basePackageClasses = SigningKeyRepository.class)
  static class Entities {

    @Bean
    static LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource connections) {
      LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
      factory.setDataSource(connections);
      factory.setPackagesToScan(
          SigningKey.class.getPackageName(), KeyedEntity.class.getPackageName());
      factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
      factory
          .getJpaPropertyMap()
          .put("hibernate.physical_naming_strategy", PhysicalNamingStrategySnakeCaseImpl.class);
      return factory;
    }

    @Bean
    static PlatformTransactionManager transactionManager(EntityManagerFactory factory) {
      return new JpaTransactionManager(factory);
    }
  }

  @BeforeEach
  void migrate() {
    connections.setJdbcUrl(database.url());
    connections.setUsername(database.username());
    connections.setPassword(database.password());
    connections.setMaximumPoolSize(8);
    Flyway.configure().dataSource(connections).load().migrate();
    jdbc = JdbcClient.create(connections);
    entities.registerBean(DataSource.class, () -> connections);
    entities.register(Entities.class);
    entities.refresh();
  }

  @AfterEach
  void drop() {
    entities.close();
    connections.close();
    database.close();
  }

  private SigningKeyService instance() {
    return instance(KEY);
  }

  private SigningKeyService instance(String keyEncryptionKey) {
    KeyProperties properties =
        new KeyProperties(
            keyEncryptionKey, Duration.ofDays(30), Duration.ofMinutes(10), Duration.ofHours(1));
    return new SigningKeyService(
        entities.getBean(SigningKeyRepository.class),
        Encryption.of("crewcall.auth.key-encryption-key", keyEncryptionKey),
        properties,
        UuidCreator::getTimeOrderedEpochPlus1,
        clock,
        entities.getBean(PlatformTransactionManager.class));
  }

  @Test
  void instancesThatStartTogetherAgree() throws Exception {
    List<SigningKeyService> instances = Concurrently.run(8, number -> instance());
    Set<String> signing =
        instances.stream().map(keys -> keys.published().signingKeyId()).collect(Collectors.toSet());
    assertThat(signing).hasSize(1);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void aSuccessorIsPublishedBeforeItSignsAndThePredecessorAfter() throws Exception {
    SigningKeyService one = instance();
    SigningKeyService other = instance();
    String first = one.published().signingKeyId();

    clock.forward(Duration.ofDays(30));
    Concurrently.run(
        2,
        number -> {
          (number == 0 ? one : other).refresh();
          return number;
        });
    one.refresh();
    other.refresh();
    assertThat(stored()).isEqualTo(2);
    assertThat(one.published().signingKeyId()).isEqualTo(first);
    assertThat(ids(one)).hasSize(2).isEqualTo(ids(other));

    clock.forward(Duration.ofMinutes(10));
    one.refresh();
    String second = one.published().signingKeyId();
    assertThat(second).isNotEqualTo(first);
    assertThat(ids(one)).containsExactly(second, first);
    assertThat(other.published().keys()).extracting(JWK::getKeyID).contains(second);

    clock.forward(Duration.ofMinutes(61));
    one.refresh();
    one.refresh();
    assertThat(ids(one)).containsExactly(second);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void aCommandMakesOneSuccessorAtATime() {
    SigningKeyService one = instance();
    SigningKeyService other = instance();
    String first = one.published().signingKeyId();
    one.rotate();
    other.rotate();
    assertThat(stored()).isEqualTo(2);
    assertThat(one.published().signingKeyId()).isEqualTo(first);
    clock.forward(Duration.ofMinutes(10));
    one.refresh();
    assertThat(one.published().signingKeyId()).isNotEqualTo(first);
    assertThat(one.describe())
        .extracting(SigningKeyService.Described::use)
        .containsExactly(SigningKeyService.Use.SIGNING, SigningKeyService.Use.PREVIOUS);
  }

  @Test
  void keysThatSomebodyMayHaveAreGoneAtOnce() {
    SigningKeyService one = instance();
    SigningKeyService other = instance();
    String first = one.published().signingKeyId();
    one.replaceAll();
    other.refresh();
    assertThat(ids(one)).hasSize(1).doesNotContain(first).isEqualTo(ids(other));
  }

  @Test
  void keysLieEncrypted() {
    instance();
    byte[] sealed = jdbc.sql("select sealed_key from signing_key").query(byte[].class).single();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("\"d\"", "kty");
    assertThatThrownBy(() -> instance(OTHER_KEY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("crewcall.auth.key-encryption-key");
    jdbc.sql("update signing_key set key_id = 'another'").update();
    assertThatThrownBy(this::instance).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void thereIsNoStartWithoutAKeyEncryptionKey() {
    assertThatThrownBy(() -> instance(null)).hasMessageContaining("is missing");
    assertThatThrownBy(() -> instance("")).hasMessageContaining("is missing");
    assertThatThrownBy(() -> instance("c2hvcnQ=")).hasMessageContaining("32 bytes");
    assertThatThrownBy(() -> instance("***")).hasMessageContaining("Base64");
  }

  private static List<String> ids(SigningKeyService keys) {
    return keys.published().keys().stream().map(JWK::getKeyID).toList();
  }

  private long stored() {
    return jdbc.sql("select count(*) from signing_key").query(Long.class).single();
  }

  private static final class MovingClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-22T10:00:00Z");

    void forward(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
