package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.testsupport.RealServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Anybody does anything at any time, through HTTP: what {@code allowedActions} says is what is
 * accepted, no state is reached but along the lines of the tables, and the books hold afterwards.
 *
 * <p>A run is a list of numbers, one per step, each deciding its step together with the world as it
 * is then. What fails is run again in fresh worlds with steps left out, as long as it fails the
 * same way, so that the report is short. {@code -Dcrewcall.worlds=200} for long, {@code
 * -Dcrewcall.world.seed=...} to see one again.
 */
@RealServers
class AnyOrderTest extends GigServiceTest {
  private static final int WORLDS = Integer.getInteger("crewcall.worlds", 4);
  private static final int MANY_WORLDS = 40;
  private static final int STEPS = 250;
  private static final int PATIENCE = 120;

  @Test
  void whatIsAllowedIsWhatIsAccepted() {
    Long wanted = Long.getLong("crewcall.world.seed");
    TreeMap<String, Integer> seen = new TreeMap<>();
    for (int world = 0; world < (wanted == null ? WORLDS : 1); world++) {
      long seed = wanted == null ? new Random().nextLong() : wanted;
      List<Long> steps = new Random(seed).longs(STEPS).boxed().toList();
      Optional<World.Failure> failure = run(steps, seen);
      if (failure.isPresent()) {
        throw new AssertionError(report(seed, steps, failure.get()));
      }
    }
    System.err.println("accepted and refused in " + WORLDS + " worlds: " + seen);
    if (WORLDS >= MANY_WORLDS) {
      assertThat(seen.keySet())
          .as("the worlds are worth something: far ends are reached")
          .contains(
              "application select 200",
              "engagement approve 200",
              "engagement review 201",
              "ledger mark-paid 200",
              "testimonial publish 200");
    }
  }

  private Optional<World.Failure> run(List<Long> steps, TreeMap<String, Integer> seen) {
    World world = new World(this, jdbc, seen);
    try {
      for (long step : steps) {
        Optional<World.Failure> failure = world.step(new Random(step));
        if (failure.isPresent()) {
          return failure;
        }
      }
      List<String> violations = stage().violations();
      return violations.isEmpty()
          ? Optional.empty()
          : Optional.of(world.failed(violations.toString()));
    } finally {
      clockForward(java.time.Duration.ZERO);
    }
  }

  /** Leaves out what it fails without. */
  private String report(long seed, List<Long> steps, World.Failure failure) {
    List<Long> least = new ArrayList<>(steps.subList(0, Math.min(steps.size(), failure.steps())));
    World.Failure last = failure;
    int runs = 0;
    for (int chunk = Math.max(1, least.size() / 2); chunk > 0; chunk /= 2) {
      for (int from = 0; from < least.size() && runs < PATIENCE; runs++) {
        List<Long> fewer = new ArrayList<>(least);
        fewer.subList(from, Math.min(least.size(), from + chunk)).clear();
        Optional<World.Failure> still = run(fewer, new TreeMap<>());
        if (still.isPresent() && still.get().sort().equals(failure.sort())) {
          least = new ArrayList<>(fewer.subList(0, Math.min(fewer.size(), still.get().steps())));
          last = still.get();
        } else {
          from += chunk;
        }
      }
    }
    return "seed %d: %s%nafter%n  %s"
        .formatted(seed, last.what(), String.join("\n  ", last.story()));
  }

  /** For the world, which is in the same package but not a test. */
  void ahead(java.time.Duration time) {
    clockForward(time);
  }

  void windAll() {
    for (String job : jobNames()) {
      run(job);
    }
  }
}
