package io.crewcall.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.local.topology.ServiceSpec;
import io.crewcall.local.topology.Topology;
import io.crewcall.local.topology.TopologyReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTest {
  private static final Topology TOPOLOGY = TopologyReader.bundled().shifted(100);

  @TempDir Path folder;
  private Secrets secrets;
  private ServiceSettings settings;

  @BeforeEach
  void secrets() {
    secrets = Secrets.loadOrCreate(folder.resolve("secrets.properties"), TOPOLOGY);
    settings = new ServiceSettings(TOPOLOGY, secrets);
  }

  private Map<String, String> of(String service) {
    return settings.of(TOPOLOGY.requiredService(service));
  }

  @Test
  void aServiceHasItsOwnPortsAndDatabase() {
    assertThat(of("gig-service"))
        .containsEntry("server.address", "127.0.0.1")
        .containsEntry("management.server.address", "127.0.0.1")
        .containsEntry("server.port", "8187")
        .containsEntry("management.server.port", "8287")
        .containsEntry("spring.datasource.url", "jdbc:postgresql://127.0.0.1:15532/gigs_db")
        .containsEntry("spring.datasource.username", "gigs")
        .containsEntry("spring.datasource.password", secrets.postgresRole("gigs"))
        .containsEntry("spring.kafka.bootstrap-servers", "127.0.0.1:19192")
        .containsEntry("crewcall.security.issuer", "http://localhost:8180")
        .containsEntry("crewcall.security.jwk-set-uri", "http://127.0.0.1:8181/oauth2/jwks");
  }

  @Test
  void aServiceLearnsNoSecretThatIsNotItsOwn() {
    for (ServiceSpec service : TOPOLOGY.services()) {
      Map<String, String> found = settings.of(service);
      assertThat(found.values()).as(service.name()).doesNotContain(secrets.postgresSuperuser());
      // auth-service makes the first administrator, who is one of the demo accounts here.
      assertThat(found.containsValue(secrets.demoPassword()))
          .isEqualTo(service.name().equals("auth-service"));
      assertThat(found.containsKey("crewcall.s3.secret-key"))
          .isEqualTo(service.name().equals("media-service"));
      assertThat(found.containsKey("crewcall.elasticsearch.password"))
          .isEqualTo(service.name().equals("search-service"));
      assertThat(found.containsKey("crewcall.auth.key-encryption-key"))
          .isEqualTo(service.name().equals("auth-service"));
      assertThat(found.containsValue(secrets.addressKey()))
          .isEqualTo(Set.of("auth-service", "brand-service").contains(service.name()));
      // Whoever proves itself, and whoever checks the proof.
      assertThat(found.containsValue(secrets.userServiceClient()))
          .isEqualTo(Set.of("auth-service", "user-service").contains(service.name()));
      assertThat(found.containsValue(secrets.gatewayClient()))
          .isEqualTo(Set.of("auth-service", "gateway").contains(service.name()));
      assertThat(found.containsValue(secrets.sessionKey()))
          .isEqualTo(service.name().equals("gateway"));
    }
  }

  @Test
  void userServiceCanProveItself() {
    assertThat(of("auth-service"))
        .containsEntry("crewcall.auth.user-service-secret", secrets.userServiceClient());
    assertThat(of("user-service"))
        .containsEntry("crewcall.service-client.token-uri", "http://127.0.0.1:8181/oauth2/token")
        .containsEntry("crewcall.service-client.id", "user-service")
        .containsEntry("crewcall.service-client.secret", secrets.userServiceClient());
  }

  @Test
  void theGatewaySignsPeopleIn() {
    assertThat(of("auth-service"))
        .containsEntry("crewcall.auth.web-client.secret", secrets.gatewayClient());
    assertThat(of("gateway"))
        .containsEntry("crewcall.gateway.session.client-secret", secrets.gatewayClient())
        .containsEntry("crewcall.gateway.session.key", secrets.sessionKey())
        .containsEntry("crewcall.gateway.web.store-origins", "http://127.0.0.1:19100");
  }

  @Test
  void theGatewayKnowsEveryServiceAndItsHealth() {
    Map<String, String> found = of("gateway");

    assertThat(found.keySet().stream().filter(key -> key.startsWith("crewcall.gateway.services.")))
        .hasSize(10);
    assertThat(found)
        .containsEntry("crewcall.gateway.services.gig-service", "http://127.0.0.1:8187")
        .containsEntry(
            "crewcall.gateway.health.gig-service",
            "http://127.0.0.1:8287/actuator/health/readiness")
        .containsEntry("spring.datasource.url", "jdbc:postgresql://127.0.0.1:15532/gateway_db")
        .containsKey("spring.kafka.bootstrap-servers");
  }

  @Test
  void areReadBackAsTheyWereWritten() {
    Path file = folder.resolve("config/gateway.properties");
    Map<String, String> written = of("gateway");

    PrivateFile.write(file, "For a test.", written);

    assertThat(PrivateFile.read(file)).isEqualTo(written);
  }
}
