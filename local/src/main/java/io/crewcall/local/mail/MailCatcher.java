package io.crewcall.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.crewcall.local.Progress;
import io.crewcall.local.UserError;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server on the loopback address that takes every mail and delivers none. Mails are in
 * memory: they end with it, and when there are very many.
 */
public final class MailCatcher {
  private static final int MOST = 2000;
  private static final int SHOWN = 50;

  private final int port;
  private @Nullable GreenMail server;

  public MailCatcher(int port) {
    this.port = port;
  }

  /**
   * Starts it and returns when it takes mails.
   *
   * @throws UserError when it does not start
   */
  public synchronized void start() {
    GreenMail started =
        new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    try {
      started.start();
    } catch (RuntimeException e) {
      throw new UserError("mail did not start: " + e.getMessage(), e);
    }
    server = started;
  }

  public synchronized void stop() {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  /** Whether it takes mails. Makes room when there are very many. */
  public synchronized boolean isRunning() {
    GreenMail running = server;
    if (running == null || !running.isRunning()) {
      return false;
    }
    if (running.getManagers().getImapHostManager().getAllMessages().size() > MOST) {
      try {
        running.purgeEmailFromAllMailboxes();
      } catch (com.icegreen.greenmail.store.FolderException full) {
        return true;
      }
    }
    return true;
  }

  /** One line for each of the newest mails, the newest last. */
  public void list(Progress to) {
    MimeMessage[] mails = mails();
    if (mails.length == 0) {
      to.line("no mail yet");
    }
    for (int i = Math.max(0, mails.length - SHOWN); i < mails.length; i++) {
      MimeMessage mail = mails[i];
      int number = i + 1;
      to.line(read(() -> "%4d  %-40s  %s".formatted(number, to(mail), mail.getSubject())));
    }
  }

  /**
   * One mail as text.
   *
   * @param number as in the list, or "last"
   * @throws UserError when there is no such mail
   */
  public void show(String number, Progress to) {
    MimeMessage[] mails = mails();
    int index;
    try {
      index = number.equals("last") ? mails.length : Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw new UserError("mail takes a number of the list, or last, not " + number, e);
    }
    if (index < 1 || index > mails.length) {
      throw new UserError("there is no mail " + number + "; there are " + mails.length);
    }
    MimeMessage mail = mails[index - 1];
    to.line(read(() -> "From:    " + addresses(mail.getFrom())));
    to.line(read(() -> "To:      " + to(mail)));
    to.line(read(() -> "Subject: " + mail.getSubject()));
    to.line("");
    read(() -> text(mail.getContent())).lines().forEach(to::line);
  }

  private synchronized MimeMessage[] mails() {
    GreenMail running = server;
    if (running == null) {
      throw new UserError("mail does not run");
    }
    return running.getReceivedMessages();
  }

  private static String to(MimeMessage mail) throws MessagingException {
    return addresses(mail.getRecipients(Message.RecipientType.TO));
  }

  private static String addresses(Address @Nullable [] addresses) {
    return addresses == null
        ? ""
        : Arrays.stream(addresses).map(Address::toString).collect(Collectors.joining(", "));
  }

  /** The first part that is text: that of the plain form. */
  private static String text(Object content) throws MessagingException, IOException {
    Object part = content;
    while (part instanceof Multipart parts) {
      BodyPart first = parts.getBodyPart(0);
      part = first.getContent();
    }
    return part.toString();
  }

  private interface Reading {
    String now() throws MessagingException, IOException;
  }

  private static String read(Reading reading) {
    try {
      return reading.now();
    } catch (MessagingException e) {
      return "(unreadable: " + e.getClass().getSimpleName() + ")";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
