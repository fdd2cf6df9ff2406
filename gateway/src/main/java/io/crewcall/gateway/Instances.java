package io.crewcall.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The instances of one service, asked in turn. One that says goodbye (it closes connections after
 * good answers: see the starter's drain) or does not listen comes last for a while.
 */
final class Instances {
  private static final Duration AVOIDED = Duration.ofSeconds(3);

  private final List<Instance> all;
  private final AtomicInteger turn = new AtomicInteger();

  Instances(List<URI> addresses) {
    all =
        addresses.stream()
            .map(address -> new Instance(address.toString().replaceAll("/+$", "")))
            .toList();
  }

  /** All of them, in the order in which they are to be asked now. */
  List<Instance> inTurn() {
    if (all.size() == 1) {
      return all;
    }
    int first = Math.floorMod(turn.getAndIncrement(), all.size());
    long now = System.nanoTime();
    List<Instance> ordered = new ArrayList<>(all.size());
    List<Instance> avoided = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Instance instance = all.get((first + i) % all.size());
      (instance.isAvoided(now) ? avoided : ordered).add(instance);
    }
    ordered.addAll(avoided);
    return ordered;
  }

  /** One of them. */
  static final class Instance {
    private final String address;
    private final AtomicLong avoidedUntil = new AtomicLong(System.nanoTime());

    private Instance(String address) {
      this.address = address;
    }

    /** Without a slash at its end. */
    String address() {
      return address;
    }

    void avoid() {
      avoidedUntil.set(System.nanoTime() + AVOIDED.toNanos());
    }

    private boolean isAvoided(long now) {
      return avoidedUntil.get() - now > 0;
    }
  }
}
