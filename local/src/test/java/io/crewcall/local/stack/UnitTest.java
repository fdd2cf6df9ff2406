package io.crewcall.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.crewcall.local.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class UnitTest {
  /** A unit without a process. */
  private static final class Fake extends Unit {
    private volatile boolean running;
    private volatile boolean broken;

    Fake() {
      super("fake", 1, Path.of("fake.log"));
    }

    @Override
    void launch() {
      if (broken) {
        throw new UserError("broken");
      }
      running = true;
    }

    @Override
    void end() {
      running = false;
    }

    @Override
    boolean alive() {
      return running;
    }

    @Override
    OptionalLong pid() {
      return OptionalLong.empty();
    }
  }

  private final Fake unit = new Fake();
  private final List<String> told = new CopyOnWriteArrayList<>();

  @Test
  void goesFromStartToReadyToStopped() {
    assertThat(unit.state()).isEqualTo(UnitState.STOPPED);
    unit.start();
    assertThat(unit.state()).isEqualTo(UnitState.READY);
    unit.stop();
    assertThat(unit.state()).isEqualTo(UnitState.STOPPED);
    assertThat(unit.alive()).isFalse();
  }

  @Test
  void aStartThatFailsIsAFailure() {
    unit.broken = true;

    assertThatThrownBy(unit::start).isInstanceOf(UserError.class);

    assertThat(unit.state()).isEqualTo(UnitState.FAILED);
  }

  @Test
  void onceClosedItIsNotStartedAgain() {
    unit.close();

    assertThatThrownBy(unit::start).isInstanceOf(UserError.class);
  }

  @Test
  void oneThatEndsByItselfIsToldAndStartedAgain() {
    Watch watch = new Watch(List.of(unit), Unit::start, told::add);
    unit.start();
    watch.start();
    try {
      unit.running = false;

      await().until(() -> unit.state() == UnitState.READY && unit.alive());
      assertThat(told)
          .singleElement()
          .asString()
          .contains("fake")
          .contains("ended by itself; starting it again in 1 s; its log: fake.log");
    } finally {
      watch.stop();
    }
  }

  @Test
  void oneThatWasStoppedStaysSo() {
    Watch watch = new Watch(List.of(unit), Unit::start, told::add);
    unit.start();
    unit.stop();

    assertThat(unit.markFailed()).isFalse();
    watch.stop();

    assertThat(unit.state()).isEqualTo(UnitState.STOPPED);
  }
}
