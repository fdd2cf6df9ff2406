package io.crewcall.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real mail server for all tests of this JVM, and what it got. */
public final class TestMail
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final GreenMail SERVER = start();
  private static final Pattern CODE =
      Pattern.compile("^ {4}([2-9A-Z-]{8,26})\\s*$", Pattern.MULTILINE);

  private static GreenMail start() {
    ServerSetup smtp = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    GreenMail server = new GreenMail(smtp);
    server.start();
    return server;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=" + SERVER.getSmtp().getPort(),
            "crewcall.auth.mail.from=Crewcall <no-reply@crewcall.test>")
        .applyTo(context);
  }

  public static int port() {
    return SERVER.getSmtp().getPort();
  }

  /** A mail that has arrived. */
  public record Mail(MimeMessage message) {
    public String subject() {
      return get(message::getSubject);
    }

    public String header(String name) {
      return get(() ->
          String.join(" | ", Optional.ofNullable(message.getHeader(name)).orElse(new String[0])));
    }

    public String text() {
      return part(0);
    }

    public String html() {
      return part(1);
    }

    /** The codes in it, in their order. */
    public List<String> codes() {
      Matcher found = CODE.matcher(text());
      return found.results().map(it -> it.group(1)).toList();
    }

    private String part(int number) {
      return get(() -> {
        Object content = message.getContent();
        while (content instanceof Multipart parts) {
          BodyPart part = parts.getBodyPart(Math.min(number, parts.getCount() - 1));
          content = part.getContent();
        }
        return content.toString().replace("\r\n", "\n");
      });
    }
  }

  public static List<Mail> to(String address) {
    return Arrays.stream(SERVER.getReceivedMessages())
        .filter(message ->
            get(() -> message.getRecipients(Message.RecipientType.TO)[0].toString())
                .contains(address))
        .map(Mail::new)
        .toList();
  }

  /** Waits for a mail with this subject; the newest, if there are several. */
  public static Mail await(String address, String subject) {
    return await(address, subject, 1);
  }

  /** Waits for so many mails with this subject; the newest. */
  public static Mail await(String address, String subject, int howMany) {
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(with(address, subject)).hasSizeGreaterThanOrEqualTo(howMany));
    return with(address, subject).getLast();
  }

  public static List<Mail> with(String address, String subject) {
    return to(address).stream().filter(mail -> mail.subject().contains(subject)).toList();
  }

  private interface Reading<T> {
    T now() throws MessagingException, IOException;
  }

  private static <T> T get(Reading<T> reading) {
    try {
      return reading.now();
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
