package io.crewcall.user.notification.push;

import java.time.Duration;

/** Sends messages to push services. */
interface PushSender {

  /** Hands a message over; does not throw for what a push service answers. */
  Outcome send(PushTarget target, byte[] message);

  /** What came of it. */
  sealed interface Outcome {
    /** The push service has it. */
    record Taken() implements Outcome {}

    /** The browser does not exist any more. */
    record Gone() implements Outcome {}

    /** To be tried again, not before some time has passed. */
    record Later(Duration pause) implements Outcome {}

    /** It will never be taken. */
    record Refused(String why) implements Outcome {}
  }
}
