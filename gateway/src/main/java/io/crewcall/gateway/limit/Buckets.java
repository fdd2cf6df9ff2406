package io.crewcall.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The buckets of all callers seen lately; the least used are forgotten when there are too many. */
final class Buckets {
  private static final Consumer<Boolean> NOBODY = urgent -> {};

  private final LimitProperties properties;
  private final Cache<String, Bucket> known;
  private final Map<String, Bucket> changed = new ConcurrentHashMap<>();
  private volatile Consumer<Boolean> listener = NOBODY;

  Buckets(LimitProperties properties) {
    this.properties = properties;
    this.known = Caffeine.newBuilder().maximumSize(properties.keys()).build();
  }

  Quota quota(Policy policy) {
    return properties.quota(policy);
  }

  /** Takes one request of this caller. */
  Level take(Policy policy, String caller) {
    String key = key(policy, caller);
    Bucket bucket = bucket(policy, key);
    Level level = bucket.take(System.nanoTime());
    if (level.allowed() && listener != NOBODY) {
      changed.put(key, bucket);
      listener.accept(bucket.urgent());
    }
    return level;
  }

  /** What this caller has left. */
  Level look(Policy policy, String caller) {
    return bucket(policy, key(policy, caller)).look(System.nanoTime());
  }

  /**
   * @param listener is told that a bucket has changed, and whether the others should know soon
   */
  void onChange(Consumer<Boolean> listener) {
    this.listener = listener;
  }

  /** The buckets that have changed since this was last asked, by key. */
  Map<String, Bucket> takeChanged() {
    Map<String, Bucket> taken = Map.copyOf(changed);
    taken.forEach(changed::remove);
    return taken;
  }

  /** Puts back what could not be told. */
  void putBack(Map<String, Bucket> buckets) {
    // A long absence of the database must not keep more than the cache does.
    buckets.forEach((key, bucket) -> {
      if (known.getIfPresent(key) == bucket) {
        changed.putIfAbsent(key, bucket);
      }
    });
  }

  private Bucket bucket(Policy policy, String key) {
    return known.get(key, absent -> new Bucket(policy, quota(policy), System.nanoTime()));
  }

  private static String key(Policy policy, String caller) {
    return policy.label() + ":" + caller;
  }
}
