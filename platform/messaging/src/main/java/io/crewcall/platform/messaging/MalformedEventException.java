package io.crewcall.platform.messaging;

/** A record that will never be an event, however often it is tried. */
final class MalformedEventException extends Exception {
  MalformedEventException(String message) {
    super(message, null, false, false);
  }
}
