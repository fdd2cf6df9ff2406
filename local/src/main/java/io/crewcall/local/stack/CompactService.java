package io.crewcall.local.stack;

import io.crewcall.local.topology.ServiceSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/** A service as one context of the common JVM. */
final class CompactService extends Unit {
  private static final Duration START = StartPatience.of(System.getenv());

  private final CompactJvm jvm;
  private final ServiceSpec service;

  CompactService(CompactJvm jvm, ServiceSpec service, Path log) {
    super(service.name(), service.port(), log);
    this.jvm = jvm;
    this.service = service;
  }

  @Override
  void launch() {
    jvm.start(service.name(), log());
    Readiness.await(service, this::alive, START, log());
  }

  @Override
  void end() {
    jvm.stop(service.name());
  }

  @Override
  boolean alive() {
    return jvm.holds(service.name());
  }

  @Override
  boolean tellsItsEnd() {
    return jvm.pid().isPresent(); // otherwise the whole JVM ended, which is told once
  }

  @Override
  OptionalLong pid() {
    return OptionalLong.empty();
  }
}
