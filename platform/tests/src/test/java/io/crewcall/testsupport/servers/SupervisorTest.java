package io.crewcall.testsupport.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A supervisor of its own, without servers: the repository it is told of is empty. */
class SupervisorTest {
  @TempDir private Path root;

  @Test
  void isStartedOnceForAllAndStopsWhenTold() throws Exception {
    Workplace workplace = new Workplace(root);
    Callable<Workplace.Address> join =
        () -> {
          synchronized (SupervisorTest.class) {
            // One JVM may hold a file lock once; other JVMs wait for the lock itself.
            Lease.take(workplace);
          }
          return workplace.address().orElseThrow();
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Workplace.Address>> joined = threads.invokeAll(List.of(join, join));
      assertThat(joined.get(0).get()).isEqualTo(joined.get(1).get());
    }
    assertThat(Lease.stop(workplace)).isEqualTo("test servers stopped");
    assertThat(workplace.address()).isEmpty();
    assertThat(Lease.stop(workplace)).isEqualTo("no test servers run");
  }

  @Test
  void serverThatCannotStartIsReportedToWhoNeedsIt() throws IOException {
    Workplace workplace = new Workplace(root);
    Lease lease = Lease.take(workplace);
    try {
      Assertions.assertThatThrownBy(() -> lease.need(Set.of(Server.KAFKA)))
          .hasMessageContaining("build platform/servers first");
    } finally {
      Lease.stop(workplace);
    }
  }
}
