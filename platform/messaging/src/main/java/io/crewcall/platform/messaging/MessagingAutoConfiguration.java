package io.crewcall.platform.messaging;

import io.crewcall.contracts.AggregateState;
import io.crewcall.platform.id.IdGenerator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Outbox, relay, listeners and dead letters. A service without a database listens only; its
 * handlers are idempotent by version.
 */
@AutoConfiguration(
    after = KafkaAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
      "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
    })
@ConditionalOnClass(KafkaAdmin.class)
@EnableConfigurationProperties(MessagingProperties.class)
public class MessagingAutoConfiguration {

  @Bean
  Topics topics(
      MessagingProperties properties, @Value("${spring.application.name}") String service) {
    return new Topics(properties, service);
  }

  @Bean
  EventJson eventJson() {
    return new EventJson();
  }

  /** What needs the database. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(JdbcClient.class)
  @ConditionalOnBean(JdbcClient.class)
  static class Database {

    @Bean
    Outbox outbox(
        JdbcClient jdbc,
        EventJson json,
        Topics topics,
        ObjectProvider<OwnedTopics> owned,
        IdGenerator ids,
        Clock clock,
        ObjectProvider<OutboxRelay> relay) {
      return new JdbcOutbox(
          jdbc,
          json,
          topics,
          states(owned),
          ids,
          clock,
          () -> relay.ifAvailable(OutboxRelay::wake));
    }

    @Bean
    OutboxBacklog outboxBacklog(JdbcClient jdbc, Clock clock) {
      return new OutboxBacklog(jdbc, clock);
    }

    @Bean
    JdbcInbox inbox(
        JdbcClient jdbc,
        PlatformTransactionManager transactions,
        ObjectProvider<EntityManager> entities,
        Clock clock) {
      return new JdbcInbox(
          jdbc, new TransactionTemplate(transactions), entities.getIfAvailable(), clock);
    }

    @Bean
    @ConditionalOnProperty(value = "crewcall.kafka.enabled", matchIfMissing = true)
    OutboxRelay outboxRelay(
        DataSource dataSource, KafkaClients clients, TopicKeeper keeper, Topics topics) {
      return new OutboxRelay(
          RelayConnection.of(dataSource, topics.service()),
          new OutboxSender(() -> clients.producer("outbox"), topics.service()),
          keeper::check);
    }
  }

  /** What needs Hibernate. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(EntityManager.class)
  @ConditionalOnBean(EntityManagerFactory.class)
  static class Aggregates {

    @Bean
    AggregateChangedListener aggregateChangedListener(EntityManager entities, Outbox outbox) {
      return new AggregateChangedListener(entities, outbox);
    }
  }

  /** What needs Kafka. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(value = "crewcall.kafka.enabled", matchIfMissing = true)
  static class Kafka {

    @Bean
    KafkaClients kafkaClients(
        KafkaAdmin admin,
        ProducerFactory<?, ?> producers,
        ConsumerFactory<?, ?> consumers,
        Topics topics,
        ObjectProvider<MeterRegistry> meters) {
      return new KafkaClients(admin, producers, consumers, topics.service(), registry(meters));
    }

    @Bean
    TopicKeeper topicKeeper(
        KafkaClients clients,
        Topics topics,
        ObjectProvider<OwnedTopics> owned,
        ObjectProvider<Subscription<?>> subscriptions) {
      Map<String, NewTopic> wanted = new LinkedHashMap<>();
      Stream.concat(
              states(owned).stream(),
              subscriptions.stream().map(subscription -> subscription.state()))
          .forEach(state -> wanted.put(topics.nameOf(state), topics.definition(state)));
      Set<String> own =
          states(owned).stream().map(topics::nameOf).collect(Collectors.toUnmodifiableSet());
      return new TopicKeeper(clients, wanted.values(), own);
    }

    @Bean
    EventDispatcher eventDispatcher(
        Topics topics,
        ObjectProvider<Subscription<?>> subscriptions,
        EventJson json,
        ObjectProvider<Inbox> inbox,
        Clock clock,
        ObjectProvider<MeterRegistry> meters) {
      List<Subscription<?>> all = subscriptions.stream().collect(Collectors.toList());
      return new EventDispatcher(
          topics, all, json, inbox.getIfAvailable(Inbox::none), clock, registry(meters));
    }

    @Bean
    EventHistory eventHistory(KafkaClients clients, Topics topics, EventJson json) {
      return new EventHistory(clients, topics, json);
    }

    @Bean
    DeadLetters deadLetters(
        KafkaClients clients,
        TopicKeeper keeper,
        Topics topics,
        EventDispatcher dispatcher,
        Clock clock,
        ObjectProvider<MeterRegistry> meters) {
      return new DeadLetters(clients, keeper, topics, dispatcher.topics(), clock, registry(meters));
    }

    @Bean
    EventListeners eventListeners(
        EventDispatcher dispatcher,
        DeadLetters deadLetters,
        KafkaClients clients,
        Topics topics,
        MessagingProperties properties,
        TopicKeeper keeper) {
      return new EventListeners(
          dispatcher,
          deadLetters,
          clients.consumers(),
          topics.group(),
          properties.listeners(),
          keeper);
    }
  }

  /** What operations see. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({Endpoint.class, HealthIndicator.class})
  @ConditionalOnProperty(value = "crewcall.kafka.enabled", matchIfMissing = true)
  static class Operations {

    @Bean
    KafkaHealth kafkaHealthIndicator(TopicKeeper keeper) {
      return new KafkaHealth(keeper);
    }

    @Bean
    DeadLetterEndpoint deadLetterEndpoint(
        KafkaClients clients, Topics topics, EventDispatcher dispatcher, DeadLetters deadLetters) {
      return new DeadLetterEndpoint(
          new DeadLetterReplay(clients, topics, dispatcher, deadLetters), dispatcher.topics());
    }
  }

  private static Set<Class<? extends AggregateState>> states(ObjectProvider<OwnedTopics> owned) {
    return owned.stream()
        .flatMap(topics -> topics.states().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static MeterRegistry registry(ObjectProvider<MeterRegistry> meters) {
    return meters.getIfAvailable(SimpleMeterRegistry::new);
  }
}
