package io.crewcall.platform.jobs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How many of each job this instance may still take on. */
final class JobSlots {
  private final Map<String, Integer> all = new LinkedHashMap<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private final Set<String> full = new HashSet<>();

  void add(String job, int slots) {
    all.put(job, slots);
  }

  int total() {
    return all.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The jobs with free slots, and how many; a job without one is remembered as full. */
  synchronized Map<String, Integer> free() {
    Map<String, Integer> free = new LinkedHashMap<>();
    all.forEach((job, slots) -> {
      int left = slots - taken.getOrDefault(job, 0);
      if (left > 0) {
        free.put(job, left);
        full.remove(job);
      } else {
        full.add(job);
      }
    });
    return free;
  }

  synchronized void take(String job) {
    if (taken.merge(job, 1, Integer::sum) >= all.getOrDefault(job, 1)) {
      full.add(job);
    }
  }

  /**
   * @return whether all slots were taken when jobs were last claimed, so that more may wait
   */
  synchronized boolean release(String job) {
    taken.merge(job, -1, Integer::sum);
    return full.contains(job);
  }
}
