package io.crewcall.local.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopologyReaderTest {
  private static final String SMALL =
      """
      servers:
        postgres: { port: 15432 }
        kafka: { port: 19092, controller: 19093 }
      services:
        gig-service: { port: 8087, management: 8187, database: gigs_db, needs: [postgres, kafka], heap: 160m }
        gateway: { port: 8080, management: 8180, needs: [], heap: 128m }
      compact: { heap: 512m }
      """;

  @Test
  void readsServersAndServicesInTheirOrder() {
    Topology topology = TopologyReader.read(SMALL);

    assertThat(topology.names()).containsExactly("postgres", "kafka", "gig-service", "gateway");
    assertThat(topology.requiredServer("kafka").otherPort("controller")).isEqualTo(19093);
    ServiceSpec gigs = topology.requiredService("gig-service");
    assertThat(gigs.port()).isEqualTo(8087);
    assertThat(gigs.managementPort()).isEqualTo(8187);
    assertThat(gigs.database()).contains("gigs_db");
    assertThat(gigs.role()).contains("gigs");
    assertThat(gigs.needs()).containsExactlyInAnyOrder("postgres", "kafka");
    assertThat(topology.requiredService("gateway").database()).isEmpty();
    assertThat(topology.compactHeap()).isEqualTo("512m");
  }

  @Test
  void movesEveryPortByTheOffset() {
    Topology moved = TopologyReader.read(SMALL).shifted(1000);

    assertThat(moved.requiredServer("postgres").port()).isEqualTo(16432);
    assertThat(moved.requiredServer("kafka").otherPort("controller")).isEqualTo(20093);
    assertThat(moved.requiredService("gateway").port()).isEqualTo(9080);
    assertThat(moved.requiredService("gateway").managementPort()).isEqualTo(9180);
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    refuses("management: 8187, database", "managment: 8187, database", "unknown key managment");
    refuses("port: 8087", "port: eight", "port must be a number");
    refuses("needs: []", "needs: postgres", "needs must be a list");
    refuses("[postgres, kafka]", "[postgres, redis]", "unknown server: redis");
    refuses("[postgres, kafka]", "[kafka]", "does not need postgres");
    refuses("8180", "8087", "port 8087 is given to both gig-service and gateway management");
    refuses("gateway:", "kafka:", "kafka is listed twice");
    refuses("15432", "70000", "out of range");
    refuses("compact:", "compacted:", "unknown key compacted");
  }

  private static void refuses(String what, String by, String message) {
    assertThat(SMALL).contains(what);
    assertThatThrownBy(() -> TopologyReader.read(SMALL.replace(what, by)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void theBundledTopologyIsThePlatform() {
    Topology topology = TopologyReader.bundled();

    assertThat(topology.servers().stream().map(ServerSpec::name))
        .containsExactlyInAnyOrder("postgres", "kafka", "elasticsearch", "s3", "mail");
    assertThat(topology.services()).hasSize(11);
    assertThat(topology.services())
        .allSatisfy(
            service -> assertThat(service.managementPort()).isEqualTo(service.port() + 100));
    // Above these ports a client that waits for a server may meet its own connection attempt.
    assertThat(
            Stream.concat(
                topology.servers().stream().map(ServerSpec::port),
                topology.services().stream().map(ServiceSpec::managementPort)))
        .allSatisfy(port -> assertThat(port).isLessThan(32768));
  }
}
