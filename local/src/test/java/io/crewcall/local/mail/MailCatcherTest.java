package io.crewcall.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.crewcall.local.UserError;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailCatcherTest {

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static List<String> list(MailCatcher catcher) {
    List<String> lines = new ArrayList<>();
    catcher.list(lines::add);
    return lines;
  }

  @Test
  void whatIsSentIsCaughtListedAndShown() throws Exception {
    int port = freePort();
    MailCatcher catcher = new MailCatcher(port);
    catcher.start();
    try {
      assertThat(catcher.isRunning()).isTrue();
      assertThat(list(catcher)).containsExactly("no mail yet");
      GreenMailUtil.sendTextEmail(
          "asha@studio.example",
          "no-reply@crewcall.test",
          "Verify",
          "Your code\nis here",
          new ServerSetup(port, "127.0.0.1", "smtp"));
      assertThat(list(catcher)).hasSize(1);
      assertThat(list(catcher).getFirst()).contains("1  asha@studio.example").contains("Verify");
      List<String> shown = new ArrayList<>();
      catcher.show("last", shown::add);
      assertThat(shown)
          .containsExactly(
              "From:    no-reply@crewcall.test",
              "To:      asha@studio.example",
              "Subject: Verify",
              "",
              "Your code",
              "is here");
      assertThatThrownBy(() -> catcher.show("2", shown::add)).isInstanceOf(UserError.class);
      assertThatThrownBy(() -> catcher.show("x", shown::add)).isInstanceOf(UserError.class);
    } finally {
      catcher.stop();
    }
    assertThat(catcher.isRunning()).isFalse();
    assertThatThrownBy(() -> list(catcher)).isInstanceOf(UserError.class);
  }
}
