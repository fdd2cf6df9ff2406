package io.crewcall.media.store;

/** The object store does not answer, or not as it should; the same may work later. */
public final class StoreUnavailableException extends RuntimeException {
  StoreUnavailableException(Exception cause) {
    super("object store not available", cause);
  }
}
