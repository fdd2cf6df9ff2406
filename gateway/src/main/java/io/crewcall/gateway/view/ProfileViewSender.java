package io.crewcall.gateway.view;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends views from a thread of its own. What does not fit into the queue, or Kafka does not take,
 * is lost and counted: no reader of a profile waits for it.
 */
final class ProfileViewSender implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ProfileViewSender.class);
  private static final int MOST_WAITING = 2_000;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Supplier<KafkaProducer<String, byte[]>> producers;
  private final String topic;
  private final Counter sent;
  private final Counter lost;
  private final BlockingQueue<ViewEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private volatile @Nullable Thread thread;

  ProfileViewSender(
      Supplier<KafkaProducer<String, byte[]>> producers, String topic, MeterRegistry metrics) {
    this.producers = producers;
    this.topic = topic;
    this.sent = counter(metrics, "sent");
    this.lost = counter(metrics, "lost");
  }

  private static Counter counter(MeterRegistry metrics, String outcome) {
    return Counter.builder("crewcall.gateway.profile.views")
        .description("views of profiles that were told, or lost on the way")
        .tag("outcome", outcome)
        .register(metrics);
  }

  void offer(ViewEvent view) {
    if (!waiting.offer(view)) {
      lost.increment();
    }
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("profile-views").start(this::sendUntilStopped);
  }

  private void sendUntilStopped() {
    boolean told = false;
    while (!Thread.currentThread().isInterrupted()) {
      try (KafkaProducer<String, byte[]> producer = producers.get()) {
        while (true) {
          send(producer, waiting.take());
        }
      } catch (InterruptedException stopping) {
        return;
      } catch (KafkaException away) {
        if (!told) {
          log.warn("views of profiles cannot be told, tried until they can: {}", away.toString());
          told = true;
        }
        pause();
      }
    }
  }

  private void send(KafkaProducer<String, byte[]> producer, ViewEvent view) {
    producer.send(view.to(topic), (taken, failure) -> (failure == null ? sent : lost).increment());
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
