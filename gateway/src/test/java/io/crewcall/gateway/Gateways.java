package io.crewcall.gateway;

import io.crewcall.testsupport.TestTokens;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Gateways of a test's own making, several at once where it takes more than one. */
final class Gateways {
  private Gateways() {}

  /** One gateway on a free port, before the services of {@link GatewayTest}. */
  static Running start(String... properties) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("server.port", "0");
    all.put("management.server.port", "0");
    all.put("crewcall.security.issuer", TestTokens.shared().issuer());
    all.put("crewcall.security.jwk-set-uri", TestTokens.shared().jwkSetUri().toString());
    for (String service : Routes.services()) {
      all.put(
          "crewcall.gateway.services." + service, GatewayTest.service(service).uri().toString());
    }
    for (String property : properties) {
      int equals = property.indexOf('=');
      all.put(property.substring(0, equals), property.substring(equals + 1));
    }
    String[] arguments =
        all.entrySet().stream()
            .map(property -> "--" + property.getKey() + "=" + property.getValue())
            .toArray(String[]::new);
    return new Running(SpringApplication.run(GatewayApplication.class, arguments));
  }

  /** A gateway at work. */
  record Running(ConfigurableApplicationContext context) implements AutoCloseable {
    int port() {
      return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    String url() {
      return "http://127.0.0.1:" + port();
    }

    <T> T bean(Class<T> type) {
      return context.getBean(type);
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
