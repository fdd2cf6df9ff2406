package io.crewcall.local.topology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that runs on one machine.
 *
 * @param servers in the order of the file
 * @param services in the order of their start
 * @param compactHeap the maximum heap of the JVM that holds all services, as in -Xmx
 */
public record Topology(List<ServerSpec> servers, List<ServiceSpec> services, String compactHeap) {
  /**
   * Checks that no name and no port is given twice and that every service needs only servers that
   * are there.
   */
  public Topology {
    servers = List.copyOf(servers);
    services = List.copyOf(services);
    Map<Integer, String> ports = new LinkedHashMap<>();
    Map<String, Boolean> names = new LinkedHashMap<>();
    for (ServerSpec server : servers) {
      claim(names, server.name());
      claim(ports, server.port(), server.name());
      server
          .otherPorts()
          .forEach((purpose, port) -> claim(ports, port, server.name() + " " + purpose));
    }
    for (ServiceSpec service : services) {
      claim(names, service.name());
      claim(ports, service.port(), service.name());
      claim(ports, service.managementPort(), service.name() + " management");
      for (String need : service.needs()) {
        if (servers.stream().noneMatch(server -> server.name().equals(need))) {
          throw new IllegalArgumentException(service.name() + " needs an unknown server: " + need);
        }
      }
      if (service.database().isPresent() && !service.needs().contains("postgres")) {
        throw new IllegalArgumentException(
            service.name() + " has a database but does not need postgres");
      }
    }
  }

  private static void claim(Map<String, Boolean> names, String name) {
    if (names.put(name, true) != null) {
      throw new IllegalArgumentException(name + " is listed twice");
    }
  }

  private static void claim(Map<Integer, String> ports, int port, String owner) {
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("port " + port + " of " + owner + " is out of range");
    }
    String other = ports.put(port, owner);
    if (other != null) {
      throw new IllegalArgumentException(
          "port " + port + " is given to both " + other + " and " + owner);
    }
  }

  /** The same topology with every port moved by an offset. */
  public Topology shifted(int offset) {
    return new Topology(
        servers.stream()
            .map(server ->
                new ServerSpec(
                    server.name(),
                    server.port() + offset,
                    server.otherPorts().entrySet().stream()
                        .collect(
                            Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue() + offset))))
            .toList(),
        services.stream()
            .map(service ->
                new ServiceSpec(
                    service.name(),
                    service.port() + offset,
                    service.managementPort() + offset,
                    service.database(),
                    service.needs(),
                    service.heap()))
            .toList(),
        compactHeap);
  }

  /** A server by name. */
  public Optional<ServerSpec> server(String name) {
    return servers.stream().filter(server -> server.name().equals(name)).findFirst();
  }

  /** A service by name. */
  public Optional<ServiceSpec> service(String name) {
    return services.stream().filter(service -> service.name().equals(name)).findFirst();
  }

  /** A server that this version of the platform cannot do without. */
  public ServerSpec requiredServer(String name) {
    return server(name)
        .orElseThrow(() -> new IllegalArgumentException("the topology has no " + name));
  }

  /** A service that this version of the platform cannot do without. */
  public ServiceSpec requiredService(String name) {
    return service(name)
        .orElseThrow(() -> new IllegalArgumentException("the topology has no " + name));
  }

  /** Names of all servers and services. */
  public List<String> names() {
    return Stream.concat(
            servers.stream().map(ServerSpec::name), services.stream().map(ServiceSpec::name))
        .toList();
  }
}
