package io.crewcall.auth.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends what is queued, a few at a time, on a thread of its own; several instances share the work.
 * A mail is deleted after the server took it, so it is sent at least once: twice when the process
 * dies between the two.
 */
@Component
final class MailWorker implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(MailWorker.class);
  private static final int BATCH = 10;
  private static final int MOST_DOUBLINGS = 20;
  // Longer than a batch takes when the server lets every command run into its time-out.
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final MailQueue queue;
  private final MailSignal signal;
  private final MailProperties properties;
  private final MeterRegistry meters;
  private final @Nullable SmtpMailSender sender;
  private volatile boolean running;
  private volatile MailQueue.Backlog backlog = new MailQueue.Backlog(Double.NaN, Double.NaN);
  private boolean failing;
  private @Nullable Thread thread;

  MailWorker(
      MailQueue queue,
      MailSignal signal,
      MailProperties properties,
      MeterRegistry meters,
      ObjectProvider<JavaMailSender> server) {
    this.queue = queue;
    this.signal = signal;
    this.properties = properties;
    this.meters = meters;
    JavaMailSender configured = server.getIfAvailable();
    this.sender = configured == null ? null : new SmtpMailSender(configured, properties.from());
    Gauge.builder("crewcall.auth.mail.waiting", () -> backlog.waiting())
        .description("Mails that wait for the mail server")
        .register(meters);
    Gauge.builder("crewcall.auth.mail.oldest.age", () -> backlog.oldestSeconds())
        .description("How long the oldest mail has been waiting")
        .baseUnit("seconds")
        .register(meters);
  }

  private void work() {
    try {
      while (running) {
        Duration pause = POLL;
        try {
          pause = round();
          backlog = queue.backlog();
        } catch (RuntimeException databaseAway) {
          log.debug("the mail worker has no database", databaseAway);
        }
        if (pause.isPositive()) {
          signal.await(pause);
        }
      }
    } catch (InterruptedException stopping) {
      log.debug("mail worker stopped while mails were waiting");
    }
  }

  /** One batch; tells how long to wait before the next. */
  private Duration round() {
    count("expired", queue.dropExpired());
    if (sender == null) {
      return POLL;
    }
    List<MailQueue.Taken> taken = queue.take(BATCH, LEASE);
    Map<UUID, MailMessage> readable = new LinkedHashMap<>();
    for (MailQueue.Taken mail : taken) {
      if (mail.message() == null) {
        log.error("mail {} was encrypted with another key and is dropped", mail.id());
        queue.drop(mail.id());
        count("refused", 1);
      } else {
        readable.put(mail.id(), mail.message());
      }
    }
    Map<UUID, SmtpMailSender.Outcome> outcomes = sender.deliver(readable);
    for (MailQueue.Taken mail : taken) {
      settle(mail, outcomes.get(mail.id()));
    }
    return taken.size() < BATCH || failing ? POLL : Duration.ZERO;
  }

  private void settle(MailQueue.Taken mail, SmtpMailSender.@Nullable Outcome outcome) {
    switch (outcome) {
      case null -> {}
      case SmtpMailSender.Outcome.Sent sent -> {
        queue.drop(mail.id());
        count("sent", 1);
        if (failing) {
          failing = false;
          log.info("the mail server takes mails again");
        }
      }
      case SmtpMailSender.Outcome.Refused refused -> {
        log.warn("mail {} is dropped: {}", mail.id(), refused.cause());
        queue.drop(mail.id());
        count("refused", 1);
      }
      case SmtpMailSender.Outcome.Failed failed -> {
        queue.postpone(mail.id(), delay(mail.attempts()));
        count("failed", 1);
        if (!failing) {
          failing = true;
          log.warn("the mail server does not take mails; they wait: {}", failed.cause());
        }
      }
    }
  }

  private Duration delay(int attempts) {
    Duration doubled =
        properties.firstDelay().multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    return doubled.compareTo(properties.longestDelay()) < 0 ? doubled : properties.longestDelay();
  }

  private void count(String outcome, int mails) {
    if (mails > 0) {
      meters.counter("crewcall.auth.mails", "outcome", outcome).increment(mails);
    }
  }

  @Override
  public synchronized void start() {
    if (running) {
      return;
    }
    if (sender == null) {
      log.warn("spring.mail.host is not set: no mail is sent, whatever is queued waits");
    }
    running = true;
    thread = Thread.ofVirtual().name("mail-worker").start(this::work);
  }

  @Override
  public synchronized void stop() {
    Thread worker = thread;
    running = false;
    thread = null;
    signal.give();
    if (worker == null) {
      return;
    }
    try {
      if (!worker.join(STOP)) {
        worker.interrupt();
        worker.join(STOP);
      }
    } catch (InterruptedException hurry) {
      worker.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
