package io.crewcall.local.stack;

import io.crewcall.local.topology.ServiceSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hands out services to start: in the order of the topology, but none before the servers it needs
 * are ready.
 */
final class StartOrder {
  private final List<ServiceSpec> waiting;
  private final Set<String> readyServers = new HashSet<>();
  private boolean prepared;

  StartOrder(List<ServiceSpec> services) {
    this.waiting = new ArrayList<>(services);
  }

  synchronized void serverIsReady(String name) {
    readyServers.add(name);
    notifyAll();
  }

  synchronized void servicesArePrepared() {
    prepared = true;
    notifyAll();
  }

  /** Waits for the next service that can be started; empty when all have been handed out. */
  synchronized Optional<ServiceSpec> next() throws InterruptedException {
    while (!waiting.isEmpty()) {
      for (ServiceSpec service : waiting) {
        if (prepared && readyServers.containsAll(service.needs())) {
          waiting.remove(service);
          return Optional.of(service);
        }
      }
      wait();
    }
    return Optional.empty();
  }
}
