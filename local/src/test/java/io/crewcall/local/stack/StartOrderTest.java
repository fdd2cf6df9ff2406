package io.crewcall.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.local.topology.ServiceSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class StartOrderTest {
  private static ServiceSpec service(String name, String... needs) {
    return new ServiceSpec(name, 1, 2, Optional.empty(), Set.of(needs), "64m");
  }

  private static String name(Optional<ServiceSpec> service) {
    return service.map(ServiceSpec::name).orElse("none");
  }

  @Test
  void theOrderIsTheTopologysAmongThoseWhoseServersAreReady() throws Exception {
    StartOrder order =
        new StartOrder(
            List.of(
                service("search", "elasticsearch"),
                service("auth", "postgres"),
                service("user", "postgres")));
    order.servicesArePrepared();
    order.serverIsReady("postgres");

    assertThat(name(order.next())).isEqualTo("auth");
    order.serverIsReady("elasticsearch");
    assertThat(name(order.next())).isEqualTo("search");
    assertThat(name(order.next())).isEqualTo("user");
    assertThat(order.next()).isEmpty();
  }

  @Test
  void nothingIsHandedOutBeforeItCanBeStarted() throws Exception {
    StartOrder order = new StartOrder(List.of(service("auth", "postgres")));
    CompletableFuture<String> handedOut = new CompletableFuture<>();
    Thread taker =
        Thread.ofVirtual()
            .start(() -> {
              try {
                handedOut.complete(name(order.next()));
              } catch (InterruptedException e) {
                handedOut.completeExceptionally(e);
              }
            });
    while (taker.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    order.servicesArePrepared();
    assertThat(handedOut).isNotDone();

    order.serverIsReady("postgres");

    assertThat(handedOut.get()).isEqualTo("auth");
  }
}
