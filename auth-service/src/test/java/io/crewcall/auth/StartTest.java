package io.crewcall.auth;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.testsupport.TestDatabase;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

class StartTest {

  @Test
  void refusesToStartWithoutItsKeyEncryptionKey() {
    assertFails("crewcall.auth.key-encryption-key is missing");
  }

  @Test
  void refusesToStartWithoutTheSecretsOfServiceClients() {
    assertFails(
        "crewcall.auth.user-service-secret) is missing or short",
        "--crewcall.address-key=" + AuthServiceTest.ADDRESS_KEY,
        "--crewcall.auth.key-encryption-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
  }

  @Test
  void refusesToStartWithoutTheKeyOfInvitedAddresses() {
    assertFails(
        "crewcall.address-key is missing",
        "--crewcall.auth.user-service-secret=" + AuthServiceTest.SERVICE_SECRET,
        "--crewcall.auth.key-encryption-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
  }

  private static void assertFails(String reason, String... further) {
    try (TestDatabase database = TestDatabase.create()) {
      assertThatThrownBy(() ->
              SpringApplication.run(
                  AuthServiceApplication.class,
                  Stream.concat(
                          Stream.of(further),
                          Stream.of(
                              "--server.port=0",
                              "--management.server.port=0",
                              "--crewcall.home=target/nowhere",
                              "--crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else",
                              "--crewcall.security.issuer=http://localhost:8080",
                              "--spring.datasource.url=" + database.url(),
                              "--spring.datasource.username=" + database.username(),
                              "--spring.datasource.password=" + database.password()))
                      .toArray(String[]::new)))
          .hasStackTraceContaining(reason);
    }
  }
}
