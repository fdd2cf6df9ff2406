package io.crewcall.local.control;

import io.crewcall.local.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** Sends one command to the running launcher and shows what it answers. */
public final class ControlClient {
  private final LauncherNote launcher;
  private final Progress screen;

  /**
   * @param launcher that runs
   * @param screen where answers go
   */
  public ControlClient(LauncherNote launcher, Progress screen) {
    this.launcher = launcher;
    this.screen = screen;
  }

  /**
   * Sends a command and shows the answers until the last.
   *
   * @return the exit code; empty when the launcher went away or does not answer
   */
  public OptionalInt send(String command) {
    return send(command, false);
  }

  /**
   * Listens to the launcher.
   *
   * @param own whether the launcher is to end when this process does
   * @param untilReady whether to return as soon as the start is complete
   * @return the exit code; empty when the launcher went away
   */
  public OptionalInt follow(boolean own, boolean untilReady) {
    return send(own ? "own" : "follow", untilReady);
  }

  /** Until the launcher has read that this command lets go of it: it closes the connection then. */
  private static void awaitGone(Socket socket, BufferedReader in) throws IOException {
    socket.shutdownOutput();
    while (in.readLine() != null) {
      // whatever it still says is no business of a command that goes away
    }
  }

  private OptionalInt send(String command, boolean untilReady) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), launcher.port());
        Writer out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      out.write(launcher.token() + " " + command + "\n");
      out.flush();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Answer answer = Answer.parse(line);
        switch (answer.kind()) {
          case LINE -> screen.line(answer.text());
          case BUSY -> screen.busy(answer.text());
          case READY -> {
            if (untilReady) {
              out.write(ControlServer.LET_GO + "\n");
              out.flush();
              awaitGone(socket, in);
              return OptionalInt.of(0);
            }
          }
          case END -> {
            return OptionalInt.of(Integer.parseInt(answer.text()));
          }
        }
      }
      return OptionalInt.empty();
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }
}
