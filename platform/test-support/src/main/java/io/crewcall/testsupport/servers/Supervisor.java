package io.crewcall.testsupport.servers;

import io.crewcall.servers.Folders;
import io.crewcall.servers.Ports;
import io.crewcall.servers.Secrets;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Holds the servers for the test JVMs of a build. A connection is a lease. When none has been held
 * for {@link #IDLE}, or when told to stop, it stops the servers and deletes their data.
 *
 * <p>A connection's first message is the token; then {@code need POSTGRES KAFKA ...} is answered
 * with the addresses, {@code stop} with {@code stopped}, a failure with {@code error ...}.
 */
final class Supervisor {
  static final Duration IDLE = Duration.ofSeconds(45);
  static final String NEED = "need ";
  static final String STOP = "stop";
  static final String ERROR = "error ";

  /** Environment variable: {@code containers}, {@code processes}, or whichever works here. */
  private static final String CHOICE = "CREWCALL_TEST_SERVERS";

  private static final int LONGEST_ERROR = 8000;

  private final Workplace workplace;
  private final Path run;
  private final ServerSource source;
  private final ServerSocket socket;
  private final Workplace.Address address;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Server, Future<?>> starts = new EnumMap<>(Server.class);
  private final Addresses addresses = new Addresses();
  private int leases;
  private long lastLease = System.nanoTime();
  private boolean closing;
  private boolean closed;

  Supervisor(Workplace workplace, Path run) throws IOException {
    this.workplace = workplace;
    this.run = run;
    workplace.removeRunsOfTheDead(run);
    source =
        switch (System.getenv().getOrDefault(CHOICE, "auto")) {
          case "containers" -> new ContainerServers();
          case "processes" -> new ProcessServers(workplace.home(), run);
          default ->
              ContainerServers.available()
                  ? new ContainerServers()
                  : new ProcessServers(workplace.home(), run);
        };
    socket = new ServerSocket(Ports.anyFree(), 50, InetAddress.getByName("127.0.0.1"));
    address = new Workplace.Address(socket.getLocalPort(), Secrets.generate());
  }

  /** Serves until idle or told to stop. */
  void run() throws IOException, InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    threads.execute(this::accept);
    workplace.publish(address);
    while (!becameIdle()) {
      TimeUnit.SECONDS.sleep(1);
    }
    close();
  }

  private boolean becameIdle() {
    if (!idle()) {
      return false;
    }
    // Under the lock no test JVM is between reading the address and connecting.
    return workplace.locked(() -> {
      boolean still = idle();
      if (still) {
        workplace.withdraw(address);
      }
      return still;
    });
  }

  private synchronized boolean idle() {
    return closing || (leases == 0 && System.nanoTime() - lastLease > IDLE.toNanos());
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        lease(1);
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private synchronized void lease(int change) {
    leases += change;
    lastLease = System.nanoTime();
  }

  private void serve(Socket client) {
    try (client) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      DataOutputStream out = new DataOutputStream(client.getOutputStream());
      if (!in.readUTF().equals(address.token())) {
        return;
      }
      while (true) {
        String request = in.readUTF();
        if (request.equals(STOP)) {
          close();
          out.writeUTF("stopped");
          out.flush();
          return;
        }
        out.writeUTF(need(request.substring(NEED.length())));
        out.flush();
      }
    } catch (IOException e) {
      // The test JVM ended: its lease ends with it.
    } finally {
      lease(-1);
    }
  }

  private String need(String names) {
    try {
      List<Future<?>> needed =
          Stream.of(names.split(" ", -1)).map(Server::valueOf).<Future<?>>map(this::start).toList();
      for (Future<?> start : needed) {
        start.get();
      }
      synchronized (addresses) {
        return addresses.text();
      }
    } catch (ExecutionException e) {
      String message = String.valueOf(e.getCause());
      return ERROR + message.substring(0, Math.min(LONGEST_ERROR, message.length()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ERROR + "interrupted";
    }
  }

  /** The start of a server, shared by all who ask; one that failed is tried again. */
  private synchronized Future<?> start(Server server) {
    if (closing) {
      throw new IllegalStateException("the test servers are being stopped");
    }
    Future<?> earlier = starts.get(server);
    if (earlier != null && earlier.state() != Future.State.FAILED) {
      return earlier;
    }
    Callable<Void> work =
        () -> {
          switch (server) {
            case POSTGRES -> note(source.startPostgres(), addresses::put);
            case KAFKA -> note(source.startKafka(), addresses::putKafka);
            case ELASTICSEARCH -> note(source.startElasticsearch(), addresses::put);
            case S3 -> note(source.startS3(), addresses::put);
          }
          return null;
        };
    Future<?> start = threads.submit(work);
    starts.put(server, start);
    return start;
  }

  private <T> void note(T access, Consumer<T> put) {
    synchronized (addresses) {
      put.accept(access);
    }
  }

  /** Returns when all is stopped, also to whoever calls second. */
  private void close() {
    Collection<Future<?>> begun;
    synchronized (this) {
      closing = true;
      begun = List.copyOf(starts.values());
    }
    synchronized (source) {
      if (closed) {
        return;
      }
      workplace.withdraw(address);
      try {
        socket.close();
      } catch (IOException e) {
        // Nobody could connect to it any more either way.
      }
      begun.forEach(Supervisor::ended);
      source.close();
      Folders.delete(run);
      closed = true;
    }
  }

  private static void ended(Future<?> start) {
    try {
      start.get();
    } catch (ExecutionException e) {
      // Reported to those who asked for it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
