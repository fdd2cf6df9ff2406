package io.crewcall.local.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.local.Progress;
import io.crewcall.local.UserError;
import io.crewcall.local.process.RecordedProcess;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ControlTest {
  private final AtomicInteger downs = new AtomicInteger();
  private final List<String> screen = new CopyOnWriteArrayList<>();
  private final Broadcast broadcast = new Broadcast(text -> {});
  private final ControlServer server =
      new ControlServer(
          "secret",
          broadcast,
          new Commands() {
            @Override
            public void down() {
              downs.incrementAndGet();
              broadcast.line("stopping");
              broadcast.end(0);
            }

            @Override
            public void status(Progress to) {
              to.line("all is well");
            }

            @Override
            public void stop(String name, Progress to) {
              throw new UserError("unknown service " + name);
            }

            @Override
            public void mail(String number, Progress to) {
              to.line(number.isEmpty() ? "all mails" : "mail " + number);
            }

            @Override
            public void restart(String name, Progress to) {
              to.line(name + " is ready");
            }
          });

  private ControlClient client(String token) {
    RecordedProcess self =
        new RecordedProcess("launcher", ProcessHandle.current().pid(), Instant.now());
    return new ControlClient(
        new LauncherNote(self, server.port(), token, "compact", 0), screen::add);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aCommandIsAnsweredWithLinesAndACode() {
    assertThat(client("secret").send("status")).hasValue(0);
    assertThat(client("secret").send("restart gig-service")).hasValue(0);
    assertThat(client("secret").send("mail")).hasValue(0);
    assertThat(client("secret").send("mail last")).hasValue(0);
    assertThat(client("secret").send("stop nothing")).hasValue(1);

    assertThat(screen)
        .containsExactly(
            "all is well",
            "gig-service is ready",
            "all mails",
            "mail last",
            "error: unknown service nothing");
  }

  @Test
  void nobodyIsServedWithoutTheToken() {
    assertThat(client("guess").send("down")).isEmpty();

    assertThat(downs).hasValue(0);
  }

  @Test
  void whoComesLateHearsItFromTheBeginning() {
    broadcast.line("one");
    broadcast.line("two");
    CompletableFuture<Integer> code =
        CompletableFuture.supplyAsync(() -> client("secret").follow(false, false).orElse(-1));
    await().until(() -> screen.size() == 2);
    broadcast.line("three");
    broadcast.end(7);

    assertThat(code.join()).isEqualTo(7);
    assertThat(screen).containsExactly("one", "two", "three");
  }

  @Test
  void anOwnerThatWaitsForTheStartLetsGoThen() {
    CompletableFuture<Integer> code =
        CompletableFuture.supplyAsync(() -> client("secret").follow(true, true).orElse(-1));
    broadcast.ready();

    assertThat(code.join()).isZero();
    assertThat(client("secret").send("status")).hasValue(0);
    assertThat(downs).hasValue(0);
  }

  @Test
  void anOwnerThatGoesAwayTakesEverythingWithIt() throws Exception {
    try (var socket =
            new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), server.port());
        var out = socket.getOutputStream()) {
      out.write("secret own\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      out.flush();
      broadcast.line("hello");
      assertThat(new String(socket.getInputStream().readNBytes(10))).isEqualTo("LINE hello");
    }

    await().untilAtomic(downs, org.hamcrest.Matchers.is(1));
  }
}
