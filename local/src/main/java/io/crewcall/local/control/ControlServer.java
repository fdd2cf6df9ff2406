package io.crewcall.local.control;

import io.crewcall.local.Progress;
import io.crewcall.local.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Listens on the loopback address for commands. A command is one line: the token, the command,
 * perhaps a name. Two of them stay: "follow" hears everything said, and "own" does so and ends the
 * launcher when it goes away.
 */
public final class ControlServer implements AutoCloseable {
  /** What the owner says before it goes away without ending the launcher. */
  static final String LET_GO = "let-go";

  private final ServerSocket socket;
  private final String token;
  private final Broadcast broadcast;
  private final Commands commands;

  /** Listens on a port of the system's choice. */
  public ControlServer(String token, Broadcast broadcast, Commands commands) {
    this.token = token;
    this.broadcast = broadcast;
    this.commands = commands;
    try {
      this.socket = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("control").start(this::accept);
  }

  /** Where it listens. */
  public int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8)) {
      String line = in.readLine();
      String[] words = line == null ? new String[0] : line.split(" ", 3);
      if (words.length < 2 || !isToken(words[0])) {
        return;
      }
      String name = words.length == 3 ? words[2] : "";
      switch (words[1]) {
        case "follow" -> follow(in, out, false);
        case "own" -> follow(in, out, true);
        case "down" -> {
          BlockingQueue<Answer> heard = broadcast.listenFromNow();
          commands.down();
          send(out, heard, Answer.Kind.END);
        }
        case "status" -> run(out, commands::status);
        case "stop" -> run(out, to -> commands.stop(name, to));
        case "mail" -> run(out, to -> commands.mail(name, to));
        case "restart" -> run(out, to -> commands.restart(name, to));
        default -> send(out, Answer.end(2));
      }
    } catch (IOException e) {
      // the command went away: nobody to tell
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isToken(String word) {
    return MessageDigest.isEqual(
        word.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private void follow(BufferedReader in, Writer out, boolean owner)
      throws IOException, InterruptedException {
    BlockingQueue<Answer> heard = broadcast.listen();
    AtomicBoolean owns = new AtomicBoolean(owner);
    Thread.ofVirtual()
        .start(() -> {
          try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
              if (line.equals(LET_GO)) {
                owns.set(false);
              }
            }
          } catch (IOException e) {
            // gone as well
          }
          heard.add(new Answer(Answer.Kind.END, "gone"));
        });
    try {
      send(out, heard, Answer.Kind.END);
    } finally {
      broadcast.leave(heard);
      if (owns.get()) {
        commands.down();
      }
    }
  }

  private static void send(Writer out, BlockingQueue<Answer> answers, Answer.Kind last)
      throws IOException, InterruptedException {
    Answer answer;
    do {
      answer = answers.take();
      send(out, answer);
    } while (answer.kind() != last);
  }

  private static void send(Writer out, Answer answer) throws IOException {
    out.write(answer.sent() + "\n");
    out.flush();
  }

  private static void run(Writer out, Consumer<Progress> command) throws IOException {
    int code = 0;
    try {
      command.accept(text -> {
        try {
          send(out, Answer.line(text));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UserError e) {
      send(out, Answer.line("error: " + e.getMessage()));
      code = 1;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    send(out, Answer.end(code));
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
