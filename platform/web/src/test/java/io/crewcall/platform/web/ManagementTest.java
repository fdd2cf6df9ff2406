package io.crewcall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

class ManagementTest extends WebTest {
  @Value("${local.management.port}")
  private int management;

  @Test
  void operationsLiveOnTheirOwnPort() {
    Wire operations = new Wire(management);
    assertThat(operations.get("/actuator/health/liveness", "").status()).isEqualTo(200);
    assertThat(operations.get("/actuator/health/readiness", "").status()).isEqualTo(200);
    wire().get("/api/v1/public/who", "");
    var prometheus = operations.get("/actuator/prometheus", "");
    assertThat(prometheus.status()).isEqualTo(200);
    assertThat(prometheus.body())
        .contains("http_server_requests_seconds_count", "service=\"note-service\"");
    assertThat(operations.get("/actuator/env", "").status()).isIn(401, 404);
    assertThat(operations.get("/actuator/heapdump", "").status()).isIn(401, 404);
    assertThat(operations.get("/api/v1/public/who", "").status()).isIn(401, 403, 404);
    assertThat(wire().get("/actuator/health", "").status()).isIn(401, 403, 404);
  }
}
