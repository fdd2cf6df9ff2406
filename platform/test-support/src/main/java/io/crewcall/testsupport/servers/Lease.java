package io.crewcall.testsupport.servers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A test JVM's connection to the supervisor, which is started if it does not run. */
final class Lease {
  private static final int CONNECT_MILLISECONDS = 2000;
  // Longer than the slowest server may take to start.
  private static final int ANSWER_MILLISECONDS = 300_000;
  private static final long START_SECONDS = 60;
  private static final long POLL_MILLISECONDS = 50;

  private final DataInputStream in;
  private final DataOutputStream out;

  private Lease(Socket socket, String token) throws IOException {
    in = new DataInputStream(socket.getInputStream());
    out = new DataOutputStream(socket.getOutputStream());
    out.writeUTF(token);
    out.flush();
  }

  static Lease take(Workplace workplace) {
    return workplace.locked(() -> {
      Optional<Lease> running = connect(workplace);
      return running.isPresent() ? running.get() : connectToNew(workplace);
    });
  }

  private static Optional<Lease> connect(Workplace workplace) {
    return workplace
        .address()
        .flatMap(address -> {
          Socket socket = new Socket();
          try {
            socket.connect(
                new InetSocketAddress("127.0.0.1", address.port()), CONNECT_MILLISECONDS);
            socket.setSoTimeout(ANSWER_MILLISECONDS);
            return Optional.of(new Lease(socket, address.token()));
          } catch (IOException e) {
            return Optional.empty();
          }
        });
  }

  private static Lease connectToNew(Workplace workplace) throws IOException {
    workplace.address().ifPresent(workplace::withdraw);
    Process supervisor = launch(workplace);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (supervisor.isAlive() && System.nanoTime() < deadline) {
      Optional<Lease> lease = connect(workplace);
      if (lease.isPresent()) {
        return lease.get();
      }
      try {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    supervisor.destroyForcibly();
    throw new IllegalStateException(
        "the supervisor of the test servers did not start:\n" + Files.readString(workplace.log()));
  }

  private static Process launch(Workplace workplace) throws IOException {
    Path run = workplace.newRun();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command =
        List.of(
            java.toString(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            SupervisorClassPath.copiedTo(run.resolve("program")),
            TestServersMain.class.getName(),
            "run",
            workplace.root().toString(),
            run.toString());
    return new ProcessBuilder(command)
        .directory(workplace.folder().toFile())
        .redirectInput(new File("/dev/null"))
        .redirectErrorStream(true)
        .redirectOutput(workplace.log().toFile())
        .start();
  }

  /** Starts the servers that do not run yet and returns where all of them are. */
  Addresses need(Set<Server> servers) throws IOException {
    String names = servers.stream().map(Server::name).collect(Collectors.joining(" "));
    out.writeUTF(Supervisor.NEED + names);
    out.flush();
    String answer = in.readUTF();
    if (answer.startsWith(Supervisor.ERROR)) {
      throw new IllegalStateException(answer.substring(Supervisor.ERROR.length()));
    }
    return Addresses.parse(answer);
  }

  /** Stops a running supervisor with its servers; says what happened. */
  static String stop(Workplace workplace) throws IOException {
    if (!Files.isDirectory(workplace.folder())) {
      return "no test servers run";
    }
    Optional<Lease> running = connect(workplace);
    if (running.isEmpty()) {
      return "no test servers run";
    }
    running.get().out.writeUTF(Supervisor.STOP);
    running.get().out.flush();
    try {
      running.get().in.readUTF();
    } catch (EOFException e) {
      // It ended before it could say so.
    }
    return "test servers stopped";
  }
}
