package io.crewcall.platform.messaging;

import io.crewcall.platform.persistence.DatabaseFaults;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells a server that is missing for now from an event that cannot be digested. */
final class EventFaults {
  private EventFaults() {}

  /**
   * Whether the same event may be digested later, unchanged: the database is away or was contended,
   * or another server could not be talked to.
   */
  static boolean passing(Throwable fault) {
    if (DatabaseFaults.transientFault(fault)) {
      return true;
    }
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException
          || cause instanceof TimeoutException
          || cause instanceof RetriableException) {
        return true;
      }
    }
    return false;
  }

  /** Whether Kafka did not take what was sent to it: a dead letter. */
  static boolean ofKafka(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof KafkaException) {
        return true;
      }
    }
    return false;
  }
}
