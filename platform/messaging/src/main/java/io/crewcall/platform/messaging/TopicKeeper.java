package io.crewcall.platform.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the topics this service writes to or reads, when they are missing, and keeps looking: in
 * the background, so that a service starts and serves without Kafka.
 */
final class TopicKeeper implements SmartLifecycle {
  /** Started before relay and listeners, stopped after them. */
  static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 5000;

  private static final Logger log = LoggerFactory.getLogger(TopicKeeper.class);
  private static final Duration ROUND = Duration.ofSeconds(30);

  private final KafkaClients clients;
  private final List<NewTopic> wanted;
  private final Set<String> owned;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Semaphore signal = new Semaphore(0);
  private final BackOffs backOff = new BackOffs(Duration.ofMillis(500), Duration.ofSeconds(5));
  private volatile boolean running;
  private volatile boolean reachable;
  private volatile boolean aligned;
  private boolean failing;
  private @Nullable Thread thread;

  /**
   * @param owned names of those that this service decides about: their settings follow what is
   *     wanted also when they were made long ago
   */
  TopicKeeper(KafkaClients clients, Collection<NewTopic> wanted, Set<String> owned) {
    this.clients = clients;
    this.wanted = List.copyOf(wanted);
    this.owned = Set.copyOf(owned);
  }

  /** Whether Kafka answered when it was asked last. */
  boolean reachable() {
    return reachable;
  }

  /** Something to do each time that all topics were found or made; cheap when repeated. */
  void whenReady(Runnable listener) {
    listeners.add(listener);
    check();
  }

  /** Looks again soon. */
  void check() {
    if (signal.availablePermits() == 0) {
      signal.release();
    }
  }

  /**
   * Makes one more topic now, unless it exists.
   *
   * @throws KafkaException when Kafka does not answer within seconds
   */
  void create(NewTopic topic) throws InterruptedException {
    try (Admin admin = clients.admin()) {
      create(admin, List.of(topic));
      TopicSettings.align(admin, List.of(topic));
    }
  }

  private void work() {
    try {
      while (running) {
        Duration pause = ROUND;
        try (Admin admin = clients.admin()) {
          while (running) {
            createMissing(admin);
            if (!aligned) {
              TopicSettings.align(
                  admin, wanted.stream().filter(topic -> owned.contains(topic.name())).toList());
              aligned = true;
            }
            answered();
            listeners.forEach(TopicKeeper::tell);
            await(ROUND);
          }
        } catch (RuntimeException silent) {
          missed(silent);
          pause = backOff.next();
        }
        if (running) {
          Thread.sleep(pause);
        }
      }
    } catch (InterruptedException stopping) {
      log.debug("stopped looking after topics", stopping);
    }
  }

  private static void tell(Runnable listener) {
    try {
      listener.run();
    } catch (RuntimeException failed) {
      log.error("topics are ready, but what waited for them failed; tried again soon", failed);
    }
  }

  private void createMissing(Admin admin) throws InterruptedException {
    Set<String> present = get(admin.listTopics().names());
    List<NewTopic> missing =
        wanted.stream().filter(topic -> !present.contains(topic.name())).toList();
    if (!missing.isEmpty()) {
      create(admin, missing);
    }
  }

  private static void create(Admin admin, List<NewTopic> topics) throws InterruptedException {
    for (Map.Entry<String, KafkaFuture<Void>> made :
        admin.createTopics(topics).values().entrySet()) {
      try {
        get(made.getValue());
        log.info("made topic {}", made.getKey());
      } catch (TopicExistsException anotherWasFaster) {
        log.debug("topic {} is there already", made.getKey());
      }
    }
  }

  static <T> T get(KafkaFuture<T> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof KafkaException kafka
          ? kafka
          : new KafkaException("Kafka did not answer", failed.getCause());
    }
  }

  private void answered() {
    reachable = true;
    backOff.reset();
    if (failing) {
      failing = false;
      log.info("Kafka answers again");
    }
  }

  private void missed(RuntimeException silent) {
    reachable = false;
    if (!failing && running) {
      failing = true;
      log.warn("Kafka does not answer; looking for it in the background: {}", silent.toString());
    }
  }

  private void await(Duration time) throws InterruptedException {
    if (signal.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS)) {
      signal.drainPermits();
    }
  }

  @Override
  public synchronized void start() {
    if (!running && !wanted.isEmpty()) {
      running = true;
      thread = Thread.ofVirtual().name("topic-keeper").start(this::work);
    }
  }

  @Override
  public synchronized void stop() {
    Thread worker = thread;
    running = false;
    thread = null;
    if (worker != null) {
      worker.interrupt();
      try {
        worker.join(Duration.ofSeconds(5));
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
