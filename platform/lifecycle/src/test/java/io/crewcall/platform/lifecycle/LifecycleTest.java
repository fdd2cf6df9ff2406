package io.crewcall.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One table enforces, tells and documents. */
class LifecycleTest {
  private enum Door {
    OPEN,
    SHUT,
    LOCKED
  }

  private enum Deed implements Action {
    SHUT_IT,
    LOCK_IT,
    PAINT_IT,
    OPEN_IT
  }

  private enum Part {
    OWNER,
    GUEST
  }

  private record Hand(boolean hasKey) {}

  private static final Guard<Hand> KEY =
      Guard.of(
          "the key is at hand", Hand::hasKey, () -> Problem.conflict("NO_KEY", "There is no key."));

  private static final Guard<Hand> NO_KEY =
      Guard.of(
          "the key is lost",
          hand -> !hand.hasKey(),
          () -> Problem.conflict("KEY", "There is a key."));

  private static final Lifecycle<Door, Deed, Part, Hand> TABLE =
      Lifecycle.<Door, Deed, Part, Hand>of("door", "DOOR_STATE")
          .line(Set.of(Door.OPEN), Deed.SHUT_IT, Set.of(Part.OWNER, Part.GUEST), Door.SHUT, "shut")
          .line(Set.of(Door.SHUT), Deed.LOCK_IT, Set.of(Part.OWNER), Door.LOCKED, "locked", KEY)
          .line(Set.of(Door.LOCKED), Deed.OPEN_IT, Set.of(Part.OWNER), Door.SHUT, "unlocked", KEY)
          .line(Set.of(Door.LOCKED), Deed.OPEN_IT, Set.of(Part.OWNER), Door.OPEN, "forced", NO_KEY)
          .staying(Set.of(Door.OPEN, Door.SHUT), Deed.PAINT_IT, Set.of(Part.OWNER), "painted")
          .build();

  @Test
  void whatIsAllowedIsWhatIsAccepted() {
    for (Door from : Door.values()) {
      for (Deed deed : Deed.values()) {
        for (Part part : Part.values()) {
          for (boolean key : new boolean[] {true, false}) {
            Hand hand = new Hand(key);
            boolean accepted = accepted(from, deed, part, hand);
            assertThat(TABLE.allowed(from, Set.of(part), hand).contains(deed.verb()))
                .as("%s %s %s %s", from, deed, part, hand)
                .isEqualTo(accepted);
          }
        }
      }
    }
    assertThat(TABLE.allowed(Door.SHUT, Set.of(Part.OWNER), new Hand(true)))
        .containsExactly("lock-it", "paint-it");
  }

  private static boolean accepted(Door from, Deed deed, Part part, Hand hand) {
    try {
      TABLE.require(from, deed, Set.of(part), hand);
      return true;
    } catch (ProblemException refused) {
      return false;
    }
  }

  @Test
  void tellsThePartFromTheStateFromTheGuard() {
    assertThatThrownBy(
            () -> TABLE.require(Door.SHUT, Deed.LOCK_IT, Set.of(Part.GUEST), new Hand(true)))
        .hasMessage("NOT_YOUR_PART");
    assertThatThrownBy(
            () -> TABLE.require(Door.OPEN, Deed.LOCK_IT, Set.of(Part.OWNER), new Hand(true)))
        .hasMessage("DOOR_STATE");
    assertThatThrownBy(
            () -> TABLE.require(Door.SHUT, Deed.LOCK_IT, Set.of(Part.OWNER), new Hand(false)))
        .hasMessage("NO_KEY");
  }

  @Test
  void ofSeveralLinesTakesTheOneWhoseGuardsHold() {
    assertThat(TABLE.require(Door.LOCKED, Deed.OPEN_IT, Set.of(Part.OWNER), new Hand(true)).event())
        .isEqualTo("unlocked");
    assertThat(
            TABLE.require(Door.LOCKED, Deed.OPEN_IT, Set.of(Part.OWNER), new Hand(false)).event())
        .isEqualTo("forced");
  }

  @Test
  void rendersItsGuards() {
    assertThat(TABLE.table())
        .contains("| SHUT | `lock-it` | owner | the key is at hand | LOCKED | `locked` |\n")
        .contains("| OPEN | `shut-it` | owner, guest |  | SHUT | `shut` |\n");
  }
}
