package io.crewcall.auth;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** Another process of this service on the same database, as far as one JVM can have one. */
public final class SecondInstance implements AutoCloseable {
  private static final List<String> COPIED =
      List.of("spring.datasource.", "spring.kafka.", "crewcall.");

  private final ConfigurableApplicationContext context;

  private SecondInstance(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Beside the instance of this environment. */
  public static SecondInstance beside(ConfigurableEnvironment first, String... further) {
    Map<String, String> settings = new TreeMap<>();
    for (PropertySource<?> source : first.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> named) {
        for (String name : named.getPropertyNames()) {
          if (COPIED.stream().anyMatch(name::startsWith)) {
            settings.put(name, String.valueOf(first.getProperty(name)));
          }
        }
      }
    }
    settings.put("server.port", "0");
    settings.put("management.server.port", "0");
    for (String setting : further) {
      settings.put(
          setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
    }
    return new SecondInstance(
        SpringApplication.run(
            AuthServiceApplication.class,
            settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new)));
  }

  public String baseUrl() {
    return "http://127.0.0.1:"
        + ((ServletWebServerApplicationContext) context).getWebServer().getPort();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
