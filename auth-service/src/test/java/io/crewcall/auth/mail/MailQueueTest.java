package io.crewcall.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.TestMail;
import io.crewcall.contracts.user.MailRequest;
import io.crewcall.platform.encryption.Encryption;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AuthServiceTest
class MailQueueTest {
  @Autowired private MailQueue queue;
  @Autowired private JdbcClient jdbc;
  @Autowired private Encryption encryption;
  @Autowired private IdGenerator ids;
  @Autowired private MailWorker ownWorker;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private TestEvents events;
  @Autowired private TestHttp http;

  private static String address() {
    return "x" + UUID.randomUUID().toString().replace("-", "") + "@crewcall.test";
  }

  private static MailMessage message(String to, String subject) {
    return MailTemplate.to(to, "test", subject).say("Good day & <b>good night</b>.").finish();
  }

  @Test
  void aMailHasTextAndHtmlAndOneRecipient() {
    String to = address();
    queue.send(ids.next(), message(to, "Grüße an José"), Duration.ofMinutes(5));
    TestMail.Mail mail = TestMail.await(to, "Grüße an José");
    assertThat(mail.text()).contains("Good day & <b>good night</b>.");
    assertThat(mail.html()).contains("Good day &amp; &lt;b&gt;good night&lt;/b&gt;.");
    assertThat(mail.header("From")).isEqualTo("Crewcall <no-reply@crewcall.test>");
    assertThat(mail.header("Message-ID")).matches("<[0-9a-f-]{36}@crewcall.test>");
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
  }

  @Test
  void nobodyAddsAHeader() {
    String to = address();
    queue.send(
        ids.next(),
        message(to, "Hello\r\nBcc: victim@crewcall.test\r\n\r\nbody\u2028X: y"),
        Duration.ofMinutes(5));
    TestMail.Mail mail = TestMail.await(to, "Hello");
    assertThat(mail.header("Bcc")).isEmpty();
    assertThat(mail.subject()).isEqualTo("Hello Bcc: victim@crewcall.test body X: y");
    assertThatThrownBy(() -> message("a@x.example\r\nBcc: b@x.example", "Hello"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MailMessage("a\r\nX: y", to, "Hello", "text", null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsRolledBackIsNotSent() {
    String to = address();
    String later = address();
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> {
          queue.send(ids.next(), message(to, "Never"), Duration.ofMinutes(5));
          status.setRollbackOnly();
        });
    queue.send(ids.next(), message(later, "After"), Duration.ofMinutes(5));
    TestMail.await(later, "After");
    assertThat(TestMail.to(to)).isEmpty();
  }

  @Test
  void waitingMailsCannotBeRead() {
    String to = address();
    UUID id = ids.next();
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> {
          queue.sendOnce(id, ids.next(), message(to, "Secret"), Duration.ofMinutes(5));
          byte[] stored =
              jdbc.sql("select sealed_letter from mail where id = ?")
                  .param(id)
                  .query(byte[].class)
                  .single();
          assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
              .doesNotContain(to)
              .doesNotContain("Secret");
        });
    TestMail.await(to, "Secret");
    await()
        .until(() ->
            jdbc.sql("select count(*) from mail where id = ?").param(id).query(Long.class).single()
                == 0);
  }

  /** The service's own worker rests, so that only those of the test are at work. */
  private void alone(ThrowingRunnable work) throws Exception {
    ownWorker.stop();
    try {
      work.run();
    } finally {
      ownWorker.start();
    }
  }

  private interface ThrowingRunnable {
    void run() throws Exception;
  }

  private MailWorker worker(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("sender", sender);
    MailSignal signal = new MailSignal();
    return new MailWorker(
        new MailQueue(jdbc, encryption, ids, signal),
        signal,
        new MailProperties("no-reply@crewcall.test", Duration.ofSeconds(1), Duration.ofSeconds(1)),
        new SimpleMeterRegistry(),
        beans.getBeanProvider(JavaMailSender.class));
  }

  @Test
  void aMailServerThatIsAwayLosesNothing() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    alone(() -> {
      UUID account = ids.next();
      for (int i = 0; i < 25; i++) {
        queue.send(account, message(address(), "While away"), Duration.ofMinutes(5));
      }
      MailWorker worker = worker(port);
      worker.start();
      GreenMail server =
          new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      try {
        await()
            .until(() ->
                jdbc.sql("select count(*) from mail where account_id = ? and attempts > 0")
                        .param(account)
                        .query(Long.class)
                        .single()
                    >= 1);
        server.start();
        await().until(() -> server.getReceivedMessages().length == 25);
        await()
            .until(() ->
                jdbc.sql("select count(*) from mail where account_id = ?")
                        .param(account)
                        .query(Long.class)
                        .single()
                    == 0);
      } finally {
        worker.stop();
        server.stop();
      }
    });
  }

  @Test
  void severalInstancesSendEachMailOnce() throws Exception {
    alone(() -> {
      GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
      server.start();
      UUID account = ids.next();
      for (int i = 0; i < 60; i++) {
        queue.send(account, message(address(), "Shared"), Duration.ofMinutes(5));
      }
      List<MailWorker> workers =
          List.of(
              worker(server.getSmtp().getPort()),
              worker(server.getSmtp().getPort()),
              worker(server.getSmtp().getPort()));
      try {
        workers.forEach(MailWorker::start);
        await()
            .until(() ->
                jdbc.sql("select count(*) from mail where account_id = ?")
                        .param(account)
                        .query(Long.class)
                        .single()
                    == 0);
        Set<String> ids = new HashSet<>();
        for (var message : server.getReceivedMessages()) {
          ids.add(message.getMessageID());
        }
        assertThat(ids).hasSize(60);
        assertThat(server.getReceivedMessages()).hasSize(60);
      } finally {
        workers.forEach(MailWorker::stop);
        server.stop();
      }
    });
  }

  @Test
  void whatHasLostItsSenseIsDropped() throws IOException {
    UUID account = ids.next();
    String to = address();
    jdbc.sql(
            """
            insert into mail (id, account_id, kind, sealed_letter, queued_at, send_before,
              next_attempt_at, attempts)
            values (:id, :account, 'test', :letter, now(), now() - interval '1 s', now(), 0)
            """)
        .param("id", ids.next())
        .param("account", account)
        .param("letter", new byte[] {1})
        .update();
    await()
        .until(() ->
            jdbc.sql("select count(*) from mail where account_id = ?")
                    .param(account)
                    .query(Long.class)
                    .single()
                == 0);
    assertThat(TestMail.to(to)).isEmpty();
  }

  // Mails of other services

  private UUID user(boolean verified, String address) {
    UUID id =
        UUID.fromString(
            new AuthClient(http.baseUrl())
                .register(address, AuthClient.newHandle())
                .text("userId"));
    if (verified) {
      jdbc.sql("update account set email_verified_at = now() where id = ?").param(id).update();
    }
    return id;
  }

  @Test
  void otherServicesMailAUserWithoutKnowingTheAddress() {
    String to = address();
    UUID user = user(true, to);
    UUID mail = ids.next();
    Instant now = Instant.now();
    events.publish(
        "mail.requested",
        mail,
        1,
        new MailRequest(
            mail,
            user,
            "Digest of the week",
            "3 new invitations",
            "You have three.",
            "<p>You have three.</p>",
            now,
            now.plusSeconds(300)));
    TestMail.Mail got = TestMail.await(to, "3 new invitations");
    assertThat(got.header("X-Crewcall-Kind")).isEqualTo("digest-of-the-week");
    assertThat(got.html()).contains("<p>You have three.</p>");
  }

  @Test
  void anUnprovenAddressGetsNoMailsOfOtherServices() {
    String to = address();
    String proven = address();
    UUID unproven = user(false, to);
    UUID user = user(true, proven);
    for (UUID each : Arrays.asList(unproven, user)) {
      UUID mail = ids.next();
      events.publish(
          "mail.requested",
          mail,
          1,
          new MailRequest(
              mail,
              each,
              "digest",
              "Digest",
              "x",
              null,
              Instant.now(),
              Instant.now().plusSeconds(99)));
    }
    TestMail.await(proven, "Digest");
    assertThat(TestMail.with(to, "Digest")).isEmpty();
  }
}
