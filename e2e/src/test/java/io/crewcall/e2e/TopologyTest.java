package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The one list of what runs, held against everything else that names services and ports. */
class TopologyTest {
  private static final Path ROOT = LocalStack.root();

  private final Map<String, Object> topology = yaml("local/src/main/resources/topology.yaml");
  private final Map<String, Map<String, Object>> services = section(topology, "services");

  @Test
  void composeRunsTheSameServicesOnTheSamePorts() {
    Map<String, Map<String, Object>> compose = section(yaml("docker-compose.yml"), "services");
    services.forEach((name, service) -> {
      assertThat(compose).containsKey(name);
      assertThat(compose.get(name).get("healthcheck").toString())
          .as("health check of " + name)
          .contains(String.valueOf(service.get("management")));
      Object database = service.get("database");
      if (database != null) {
        assertThat(compose.get(name).get("environment").toString())
            .as("database of " + name)
            .contains("/" + database);
      }
    });
    TreeSet<String> rest = new TreeSet<>(compose.keySet());
    rest.removeAll(services.keySet());
    assertThat(rest).isEqualTo(new TreeSet<>(section(topology, "servers").keySet()));
  }

  @Test
  void theGatewayRoutesToTheSameServicesOnTheSamePorts() {
    Map<String, Object> gateway =
        child(
            child(firstDocument("gateway/src/main/resources/application.yaml"), "crewcall"),
            "gateway");
    Map<String, Object> expectedServices = new TreeMap<>();
    Map<String, Object> expectedHealth = new TreeMap<>();
    services.forEach((name, service) -> {
      if (!name.equals("gateway")) {
        expectedServices.put(name, "http://" + name + ":" + service.get("port"));
        expectedHealth.put(
            name,
            "http://" + name + ":" + service.get("management") + "/actuator/health/readiness");
      }
    });
    assertThat(new TreeMap<>(child(gateway, "services"))).isEqualTo(expectedServices);
    assertThat(new TreeMap<>(child(gateway, "health"))).isEqualTo(expectedHealth);
  }

  @Test
  void exportAndErasureReachEveryServiceThatHoldsData() {
    Map<String, Object> settings =
        firstDocument("user-service/src/main/resources/application.yaml");
    Map<String, Object> expected = new TreeMap<>();
    services.forEach((name, service) -> {
      if (!name.equals("gateway")) {
        expected.put(name, "http://" + name + ":" + service.get("port"));
      }
    });
    assertThat(new TreeMap<>(child(settings, "crewcall.privacy.services"))).isEqualTo(expected);
  }

  @Test
  void everyServiceServesOnItsPort() {
    services.forEach((name, service) -> {
      Map<String, Object> settings = firstDocument(name + "/src/main/resources/application.yaml");
      assertThat(port(settings, "server")).as(name).isEqualTo(service.get("port"));
      assertThat(port(settings, "management")).as(name).isEqualTo(service.get("management"));
    });
  }

  /** {@code server.port} in either of YAML's spellings. */
  private static Object port(Map<String, Object> settings, String which) {
    String flat = which.equals("server") ? "server.port" : "management.server.port";
    if (settings.containsKey(flat)) {
      return settings.get(flat);
    }
    Map<String, Object> server =
        which.equals("server")
            ? child(settings, "server")
            : settings.containsKey("management.server")
                ? child(settings, "management.server")
                : child(child(settings, "management"), "server");
    return server.get("port");
  }

  private static Map<String, Object> yaml(String file) {
    try {
      return new Yaml().load(Files.readString(ROOT.resolve(file)));
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static Map<String, Object> firstDocument(String file) {
    try {
      for (Object document : new Yaml().loadAll(Files.readString(ROOT.resolve(file)))) {
        return typed(document);
      }
      throw new IllegalStateException(file + " is empty");
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static Map<String, Map<String, Object>> section(Map<String, Object> whole, String name) {
    Map<String, Map<String, Object>> section = new TreeMap<>();
    child(whole, name).forEach((key, value) -> section.put(key, typed(value)));
    return section;
  }

  private static Map<String, Object> child(Map<String, Object> parent, String name) {
    return typed(parent.get(name));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> typed(Object value) {
    assertThat(value).isInstanceOf(Map.class);
    return (Map<String, Object>) value;
  }
}
