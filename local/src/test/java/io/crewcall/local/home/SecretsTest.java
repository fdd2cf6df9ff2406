package io.crewcall.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.local.topology.Topology;
import io.crewcall.local.topology.TopologyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  private static final Topology TOPOLOGY = TopologyReader.bundled();

  @TempDir Path folder;

  @Test
  void areMadeOnceAndKept() {
    Path file = folder.resolve("secrets.properties");

    Secrets first = Secrets.loadOrCreate(file, TOPOLOGY);
    Secrets second = Secrets.loadOrCreate(file, TOPOLOGY);

    assertThat(second.postgresSuperuser()).isEqualTo(first.postgresSuperuser());
    assertThat(second.demoPassword()).isEqualTo(first.demoPassword());
    assertThat(Secrets.loadOrCreate(folder.resolve("other"), TOPOLOGY).cursor())
        .isNotEqualTo(first.cursor());
  }

  @Test
  void areForTheirOwnerAlone() throws IOException {
    Path file = folder.resolve("secrets.properties");

    Secrets.loadOrCreate(file, TOPOLOGY);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void areAddedForAServiceThatIsNew() {
    Path file = folder.resolve("secrets.properties");
    PrivateFile.write(file, "An older version's.", Map.of("postgres.superuser", "kept"));

    Secrets secrets = Secrets.loadOrCreate(file, TOPOLOGY);

    assertThat(secrets.postgresSuperuser()).isEqualTo("kept");
    assertThat(secrets.postgresRole("gigs")).hasSizeGreaterThanOrEqualTo(32);
  }

  @Test
  void haveTheFormsThatTheirUsersExpect() {
    Secrets secrets = Secrets.loadOrCreate(folder.resolve("secrets.properties"), TOPOLOGY);

    assertThat(Base64.getDecoder().decode(secrets.keyEncryptionKey())).hasSize(32);
    assertThat(Base64.getDecoder().decode(secrets.addressKey())).hasSize(32);
    assertThat(Base64.getDecoder().decode(secrets.sessionKey())).hasSize(32);
    assertThat(secrets.gatewayClient()).hasSizeGreaterThanOrEqualTo(32);
    assertThat(secrets.demoPassword()).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
  }
}
