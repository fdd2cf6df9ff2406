package io.crewcall.local.topology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads topology.yaml and refuses what it does not understand. */
public final class TopologyReader {
  private static final Set<String> SERVICE_KEYS =
      Set.of("port", "management", "database", "needs", "heap");

  private TopologyReader() {}

  /** The topology of this version of the platform. */
  public static Topology bundled() {
    try (InputStream in = TopologyReader.class.getResourceAsStream("/topology.yaml")) {
      if (in == null) {
        throw new IllegalStateException("topology.yaml is not on the class path");
      }
      return read(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a topology.
   *
   * @throws IllegalArgumentException when something is missing, unknown or contradictory
   */
  public static Topology read(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Map<String, Object> top = map("topology", new Yaml(new SafeConstructor(options)).load(yaml));
    only("topology", top, Set.of("servers", "services", "compact"));
    List<ServerSpec> servers = new ArrayList<>();
    map("servers", top.get("servers"))
        .forEach((name, value) -> servers.add(server(name, map(name, value))));
    List<ServiceSpec> services = new ArrayList<>();
    map("services", top.get("services"))
        .forEach((name, value) -> services.add(service(name, map(name, value))));
    return new Topology(
        servers, services, text("compact", map("compact", top.get("compact")), "heap"));
  }

  private static ServerSpec server(String name, Map<String, Object> values) {
    Map<String, Integer> others = new LinkedHashMap<>();
    for (String key : values.keySet()) {
      if (!key.equals("port")) {
        others.put(key, number(name, values, key));
      }
    }
    return new ServerSpec(name, number(name, values, "port"), others);
  }

  private static ServiceSpec service(String name, Map<String, Object> values) {
    only(name, values, SERVICE_KEYS);
    Set<String> needs = new LinkedHashSet<>();
    if (!(values.get("needs") instanceof List<?> list)) {
      throw new IllegalArgumentException(name + ": needs must be a list");
    }
    list.forEach(need -> needs.add(String.valueOf(need)));
    return new ServiceSpec(
        name,
        number(name, values, "port"),
        number(name, values, "management"),
        values.containsKey("database")
            ? Optional.of(text(name, values, "database"))
            : Optional.empty(),
        needs,
        text(name, values, "heap"));
  }

  private static void only(String where, Map<String, Object> values, Set<String> allowed) {
    for (String key : values.keySet()) {
      if (!allowed.contains(key)) {
        throw new IllegalArgumentException(where + ": unknown key " + key);
      }
    }
  }

  private static Map<String, Object> map(String where, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> found)) {
      throw new IllegalArgumentException(where + " must be a map");
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    found.forEach((key, entry) -> copy.put(String.valueOf(key), entry));
    return copy;
  }

  private static int number(String where, Map<String, Object> values, String key) {
    if (values.get(key) instanceof Integer number) {
      return number;
    }
    throw new IllegalArgumentException(where + ": " + key + " must be a number");
  }

  private static String text(String where, Map<String, Object> values, String key) {
    if (values.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(where + ": " + key + " must be text");
  }
}
