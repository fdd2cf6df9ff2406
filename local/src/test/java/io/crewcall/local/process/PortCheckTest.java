package io.crewcall.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.local.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortCheckTest {
  @Test
  void aPortThatNobodyHasIsFree() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    assertThat(PortCheck.isFree(port)).isTrue();
  }

  @Test
  void aPortTakenOnAnyAddressIsNot() throws IOException {
    try (ServerSocket everywhere = new ServerSocket(0);
        ServerSocket loopback = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(PortCheck.isFree(everywhere.getLocalPort())).isFalse();
      assertThat(PortCheck.isFree(loopback.getLocalPort())).isFalse();
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theMessageSaysWhoWantsItAndWhoHasIt() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      assertThatThrownBy(() -> PortCheck.requireFree("kafka", socket.getLocalPort()))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("port " + socket.getLocalPort() + ", wanted by kafka, is in use")
          .hasMessageContaining("by process " + ProcessHandle.current().pid() + " (java)");
    }
  }
}
