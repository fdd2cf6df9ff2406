package io.crewcall.local.stack;

import io.crewcall.local.process.ResidentMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One line of the status.
 *
 * @param name of the server, service or process
 * @param state in a word
 * @param port for clients, when it has one
 * @param pid of its process, when it has one of its own
 * @param memoryBytes resident memory of the process and all it started, when it has one
 * @param uptime since it is ready; zero when it is not
 */
public record UnitStatus(
    String name,
    String state,
    OptionalInt port,
    OptionalLong pid,
    OptionalLong memoryBytes,
    Duration uptime) {

  static UnitStatus of(Unit unit, UnitState state) {
    OptionalLong pid = state == UnitState.STOPPED ? OptionalLong.empty() : unit.pid();
    return new UnitStatus(
        unit.name(),
        state.label(),
        OptionalInt.of(unit.port()),
        pid,
        memory(pid),
        state == UnitState.READY ? Duration.between(unit.since(), Instant.now()) : Duration.ZERO);
  }

  /** The status of a process that is no unit, without what it started. */
  public static UnitStatus ofProcess(String name, long pid) {
    Duration uptime =
        ProcessHandle.of(pid)
            .flatMap(process -> process.info().startInstant())
            .map(start -> Duration.between(start, Instant.now()))
            .orElse(Duration.ZERO);
    return new UnitStatus(
        name,
        "running",
        OptionalInt.empty(),
        OptionalLong.of(pid),
        OptionalLong.of(ResidentMemory.of(pid)),
        uptime);
  }

  private static OptionalLong memory(OptionalLong pid) {
    return pid.isPresent()
        ? OptionalLong.of(ResidentMemory.ofTree(pid.getAsLong()))
        : OptionalLong.empty();
  }
}
