package io.crewcall.auth;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.testsupport.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

class StartTest {

  @Test
  void refusesToStartWithoutItsKeyEncryptionKey() {
    try (TestDatabase database = TestDatabase.create()) {
      assertThatThrownBy(() ->
              SpringApplication.run(
                  AuthServiceApplication.class,
                  "--server.port=0",
                  "--management.server.port=0",
                  "--crewcall.home=target/nowhere",
                  "--crewcall.security.issuer=http://localhost:8080",
                  "--spring.datasource.url=" + database.url(),
                  "--spring.datasource.username=" + database.username(),
                  "--spring.datasource.password=" + database.password()))
          .hasStackTraceContaining("crewcall.auth.key-encryption-key is missing");
    }
  }
}
