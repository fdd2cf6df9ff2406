package io.crewcall.testsupport.servers;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The supervisor's process, and the command that stops it at once:
 *
 * <pre>java -cp platform/test-support/target/classes:platform/servers/target/classes \
 *   io.crewcall.testsupport.servers.TestServersMain stop [repository]</pre>
 */
public final class TestServersMain {
  private TestServersMain() {}

  /**
   * Runs or stops the supervisor.
   *
   * @param arguments {@code run} or {@code stop}, then the repository's folder; for {@code run}
   *     also the folder of the run's data
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Workplace workplace =
        arguments.length > 1 ? new Workplace(Path.of(arguments[1])) : Workplace.here();
    switch (arguments.length > 0 ? arguments[0] : "") {
      case "run" -> {
        new Supervisor(workplace, Path.of(arguments[2])).run();
        System.exit(0);
      }
      case "stop" -> System.out.println(Lease.stop(workplace));
      default -> throw new IllegalArgumentException("run or stop, then the repository's folder");
    }
  }
}
