package io.crewcall.local.home;

import io.crewcall.local.topology.ServiceSpec;
import io.crewcall.local.topology.Topology;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One service's settings on this machine: ports, addresses of the servers, passwords. The service
 * reads them in the profile "local", whoever starts it: the launcher or an IDE.
 */
public final class ServiceSettings {
  /** The Elasticsearch user of search-service. */
  public static final String ELASTICSEARCH_USER = "crewcall";

  /** The demo log-in that auth-service makes itself: nobody can register as administrator. */
  public static final String ADMINISTRATOR = "admin@demo.crewcall.test";

  private static final String LOOPBACK = "127.0.0.1";

  private final Topology topology;
  private final Secrets secrets;

  /** For the services of a topology (with its offset already applied). */
  public ServiceSettings(Topology topology, Secrets secrets) {
    this.topology = topology;
    this.secrets = secrets;
  }

  /** The settings of one service, in the order in which they are best read. */
  public Map<String, String> of(ServiceSpec service) {
    Map<String, String> settings = new LinkedHashMap<>();
    // Nobody else on the network is meant: management asks for no token here.
    settings.put("server.address", LOOPBACK);
    settings.put("management.server.address", LOOPBACK);
    settings.put("server.port", String.valueOf(service.port()));
    settings.put("management.server.port", String.valueOf(service.managementPort()));
    settings.put("crewcall.security.issuer", publicAddress(topology));
    settings.put(
        "crewcall.security.jwk-set-uri",
        address(topology.requiredService("auth-service").port()) + "/oauth2/jwks");
    settings.put("crewcall.cursor-secret", secrets.cursor());
    service
        .database()
        .ifPresent(database -> database(settings, database, service.role().orElseThrow()));
    if (service.needs().contains("kafka")) {
      settings.put(
          "spring.kafka.bootstrap-servers",
          LOOPBACK + ":" + topology.requiredServer("kafka").port());
    }
    if (service.needs().contains("elasticsearch")) {
      settings.put(
          "crewcall.elasticsearch.url", address(topology.requiredServer("elasticsearch").port()));
      settings.put("crewcall.elasticsearch.username", ELASTICSEARCH_USER);
      settings.put("crewcall.elasticsearch.password", secrets.elasticsearch());
    }
    if (service.needs().contains("s3")) {
      settings.put("crewcall.s3.endpoint", address(topology.requiredServer("s3").port()));
      settings.put("crewcall.s3.access-key", secrets.s3AccessKey());
      settings.put("crewcall.s3.secret-key", secrets.s3SecretKey());
      settings.put("crewcall.media.bucket", "crewcall-media");
    }
    switch (service.name()) {
      case "gateway" -> routes(settings);
      case "auth-service" -> identity(settings);
      case "user-service" -> serviceClient(settings);
      case "brand-service" -> settings.put("crewcall.address-key", secrets.addressKey());
      default -> {}
    }
    return settings;
  }

  private void identity(Map<String, String> settings) {
    settings.put("crewcall.auth.key-encryption-key", secrets.keyEncryptionKey());
    settings.put("crewcall.address-key", secrets.addressKey());
    settings.put("crewcall.auth.user-service-secret", secrets.userServiceClient());
    settings.put("crewcall.auth.web-client.secret", secrets.gatewayClient());
    settings.put("crewcall.auth.registration.vouched-domains", "demo.crewcall.test");
    settings.put("spring.mail.host", LOOPBACK);
    settings.put("spring.mail.port", String.valueOf(topology.requiredServer("mail").port()));
    settings.put("crewcall.auth.mail.from", "Crewcall <no-reply@crewcall.test>");
    settings.put(
        "crewcall.auth.mail.team-invitation-link",
        publicAddress(topology) + "/invitation?code={code}");
    settings.put("crewcall.auth.demo-sign-in.password", secrets.demoPassword());
    settings.put("crewcall.auth.bootstrap-admin.email", ADMINISTRATOR);
    settings.put("crewcall.auth.bootstrap-admin.handle", "admin.demo");
    settings.put("crewcall.auth.bootstrap-admin.password", secrets.demoPassword());
  }

  /** How a service gets tokens for calls to other services. */
  private void serviceClient(Map<String, String> settings) {
    settings.put(
        "crewcall.service-client.token-uri",
        address(topology.requiredService("auth-service").port()) + "/oauth2/token");
    for (ServiceSpec target : topology.services()) {
      if (!target.name().equals("gateway")) {
        settings.put("crewcall.privacy.services." + target.name(), address(target.port()));
      }
    }
    // Days and quarters of an hour elsewhere; here somebody waits to see it.
    settings.put("crewcall.privacy.erasure-delay", "15s");
    settings.put("crewcall.privacy.settle", "5s");
    settings.put("crewcall.privacy.blocked-retry", "15s");
    settings.put("crewcall.service-client.id", "user-service");
    settings.put("crewcall.service-client.secret", secrets.userServiceClient());
  }

  private void database(Map<String, String> settings, String database, String role) {
    settings.put(
        "spring.datasource.url",
        "jdbc:postgresql://"
            + LOOPBACK
            + ":"
            + topology.requiredServer("postgres").port()
            + "/"
            + database);
    settings.put("spring.datasource.username", role);
    settings.put("spring.datasource.password", secrets.postgresRole(role));
  }

  private void routes(Map<String, String> settings) {
    settings.put("crewcall.gateway.session.client-secret", secrets.gatewayClient());
    settings.put("crewcall.gateway.session.key", secrets.sessionKey());
    settings.put("crewcall.gateway.session.demo-sign-in", "true");
    settings.put(
        "crewcall.gateway.web.store-origins", address(topology.requiredServer("s3").port()));
    for (ServiceSpec target : topology.services()) {
      if (!target.name().equals("gateway")) {
        settings.put("crewcall.gateway.services." + target.name(), address(target.port()));
      }
    }
    for (ServiceSpec target : topology.services()) {
      if (!target.name().equals("gateway")) {
        settings.put(
            "crewcall.gateway.health." + target.name(),
            address(target.managementPort()) + "/actuator/health/readiness");
      }
    }
  }

  private static String address(int port) {
    return "http://" + LOOPBACK + ":" + port;
  }

  /** Where clients find the platform. */
  public static String publicAddress(Topology topology) {
    return "http://localhost:" + topology.requiredService("gateway").port();
  }
}
