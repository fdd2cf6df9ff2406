package io.crewcall.local.demo.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What some people did with each other. Scripts do not depend on each other. */
public final class Script {
  private static final Set<Integer> DONE = Set.of(200, 201, 207);

  private final String key;
  private final List<Step> steps = new ArrayList<>();

  /**
   * @param key unlike any other script's
   */
  public Script(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /** In the order in which they happened. */
  public List<Step> steps() {
    return steps.stream().sorted(Comparator.comparing(Step::at)).toList();
  }

  /** Somebody does something. */
  void add(Instant at, String who, String path, Map<String, Object> body) {
    add(at, who, path, body, DONE, Map.of());
  }

  /** Somebody does something, and what comes of it has a name for later steps. */
  void add(
      Instant at, String who, String path, Map<String, Object> body, Map<String, String> kept) {
    add(at, who, path, body, DONE, kept);
  }

  /** Somebody tries something and is refused. */
  void refused(Instant at, String who, String path, Map<String, Object> body, int status) {
    add(at, who, path, body, Set.of(status), Map.of());
  }

  private void add(
      Instant at,
      String who,
      String path,
      Map<String, Object> body,
      Set<Integer> statuses,
      Map<String, String> kept) {
    steps.add(
        new Step(
            steps.size(), at, who, "/api/v1" + path, Map.copyOf(body), statuses, Map.copyOf(kept)));
  }
}
