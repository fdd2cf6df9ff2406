package io.crewcall.platform.messaging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Listens to all topics that this service subscribes to, one record after the other in each
 * partition; to those that are urgent apart from the others. Where all listeners agree, records of
 * a topic that were polled together share a transaction. Offsets are committed after the records'
 * transactions; what is delivered twice is caught by the inbox.
 *
 * <p>While a server is missing a record is tried again for ever, between polls, so that the group
 * stays as it is. Any other failure is tried four times in all, then parked.
 */
final class EventListeners implements SmartLifecycle {
  /** Started before the web server and stopped after it, so that requests find fresh replicas. */
  static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 3000;

  private static final Logger log = LoggerFactory.getLogger(EventListeners.class);
  private static final long FIRST_PAUSE = 200;
  private static final long LONGEST_PAUSE = 3_000;
  private static final int RETRIES = 3;
  private static final int BATCH = 100;

  private final EventDispatcher dispatcher;
  private final DeadLetters deadLetters;
  private final ConsumerFactory<String, byte[]> consumers;
  private final String group;
  private final int concurrency;
  private final TopicKeeper topics;
  private boolean running;
  private final Map<String, ConcurrentMessageListenerContainer<String, byte[]>> containers =
      new HashMap<>();

  EventListeners(
      EventDispatcher dispatcher,
      DeadLetters deadLetters,
      ConsumerFactory<String, byte[]> consumers,
      String group,
      int concurrency,
      TopicKeeper topics) {
    this.dispatcher = dispatcher;
    this.deadLetters = deadLetters;
    this.consumers = consumers;
    this.group = group;
    this.concurrency = concurrency;
    this.topics = topics;
    topics.whenReady(this::listen);
  }

  /** Called when the topics are there; also starts anew what a fatal error has ended. */
  private synchronized void listen() {
    Set<String> urgent = dispatcher.urgentTopics();
    Set<String> others = new HashSet<>(dispatcher.topics());
    others.removeAll(urgent);
    listen("events", others);
    listen("urgent-events", urgent);
  }

  private void listen(String name, Set<String> subscribed) {
    ConcurrentMessageListenerContainer<String, byte[]> present = containers.get(name);
    if (!running || subscribed.isEmpty() || (present != null && present.isRunning())) {
      return;
    }
    if (present != null) {
      log.warn("listening had ended; starting anew");
    }
    ConcurrentMessageListenerContainer<String, byte[]> container = container(name, subscribed);
    containers.put(name, container);
    container.start();
  }

  private ConcurrentMessageListenerContainer<String, byte[]> container(
      String name, Set<String> topics) {
    ContainerProperties properties = new ContainerProperties(topics.toArray(String[]::new));
    properties.setGroupId(group);
    properties.setClientId(group + "-" + name);
    properties.setAckMode(ContainerProperties.AckMode.BATCH);
    properties.setSyncCommits(true);
    properties.setStopImmediate(true);
    properties.setShutdownTimeout(10_000);
    properties.setLogContainerConfig(false);
    SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor(group + "-" + name + "-");
    threads.setVirtualThreads(true);
    properties.setListenerTaskExecutor(threads);
    properties.setMessageListener((BatchMessageListener<String, byte[]>) this::onAll);
    ConcurrentMessageListenerContainer<String, byte[]> made =
        new ConcurrentMessageListenerContainer<>(consumers, properties);
    made.setBeanName(name);
    made.setConcurrency(concurrency);
    made.setCommonErrorHandler(errorHandler());
    return made;
  }

  private void onAll(List<ConsumerRecord<String, byte[]>> polled) {
    for (int next = 0; next < polled.size(); ) {
      List<ConsumerRecord<String, byte[]>> batch = batch(polled.subList(next, polled.size()));
      if (batch.size() == 1 || !applied(batch)) {
        batch.forEach(this::on);
      }
      next += batch.size();
    }
  }

  /** What may share a transaction, from the first on. */
  private List<ConsumerRecord<String, byte[]>> batch(
      List<ConsumerRecord<String, byte[]>> delivered) {
    String topic = delivered.getFirst().topic();
    if (!dispatcher.together(topic)) {
      return delivered.subList(0, 1);
    }
    int end = 1;
    while (end < Math.min(delivered.size(), BATCH) && delivered.get(end).topic().equals(topic)) {
      end++;
    }
    return delivered.subList(0, end);
  }

  /** False when something is wrong with one of them, or with the whole: each is tried by itself. */
  private boolean applied(List<ConsumerRecord<String, byte[]>> batch) {
    try {
      dispatcher.dispatch(batch.getFirst().topic(), batch);
      return true;
    } catch (MalformedEventException | RuntimeException failed) {
      log.debug("{} events are tried one by one", batch.size(), failed);
      return false;
    }
  }

  private void on(ConsumerRecord<String, byte[]> delivered) {
    try {
      try {
        dispatcher.dispatch(delivered.topic(), List.of(delivered));
      } catch (MalformedEventException hopeless) {
        deadLetters.park(delivered.topic(), delivered, hopeless);
      }
    } catch (RuntimeException failed) {
      throw new BatchListenerFailedException("an event had no effect", failed, delivered);
    }
  }

  private DefaultErrorHandler errorHandler() {
    DefaultErrorHandler handler = new DefaultErrorHandler(this::park, backOff(RETRIES));
    handler.setBackOffFunction((delivered, fault) ->
        EventFaults.passing(fault) || EventFaults.ofKafka(fault)
            ? backOff(Long.MAX_VALUE)
            : backOff(RETRIES));
    handler.setResetStateOnRecoveryFailure(false);
    handler.setLogLevel(org.springframework.kafka.KafkaException.Level.DEBUG);
    handler.setRetryListeners((delivered, fault, attempt) -> {
      if (attempt == 1 && fault != null) {
        log.warn(
            "{}-{}@{} failed and is tried again: {}",
            delivered.topic(),
            delivered.partition(),
            delivered.offset(),
            NestedExceptionUtils.getMostSpecificCause(fault).toString());
      }
    });
    return handler;
  }

  @SuppressWarnings("unchecked") // the container has no other records
  private void park(ConsumerRecord<?, ?> delivered, Exception why) {
    deadLetters.park(delivered.topic(), (ConsumerRecord<String, byte[]>) delivered, cause(why));
  }

  /** What the handler threw. */
  private static Throwable cause(Throwable fault) {
    for (Throwable outer = fault; outer != null; outer = outer.getCause()) {
      if (outer instanceof BatchListenerFailedException && outer.getCause() != null) {
        return outer.getCause();
      }
    }
    return fault;
  }

  private static BackOff backOff(long retries) {
    ExponentialBackOff backOff = new ExponentialBackOff(FIRST_PAUSE, 2);
    backOff.setMaxInterval(LONGEST_PAUSE);
    backOff.setMaxAttempts(retries);
    return backOff;
  }

  @Override
  public synchronized void start() {
    running = true;
    topics.check();
  }

  @Override
  public void stop() {
    List<ConcurrentMessageListenerContainer<String, byte[]>> listening;
    synchronized (this) {
      running = false;
      listening = List.copyOf(containers.values());
      containers.clear();
    }
    listening.forEach(ConcurrentMessageListenerContainer::stop);
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
