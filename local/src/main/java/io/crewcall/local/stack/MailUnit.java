package io.crewcall.local.stack;

import io.crewcall.local.mail.MailCatcher;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The mail catcher; it lives in the launcher's own process. */
final class MailUnit extends Unit {
  private final MailCatcher catcher;

  MailUnit(String name, int port, Path log) {
    super(name, port, log);
    this.catcher = new MailCatcher(port);
  }

  MailCatcher catcher() {
    return catcher;
  }

  @Override
  void launch() {
    catcher.start();
  }

  @Override
  void end() {
    catcher.stop();
  }

  @Override
  boolean alive() {
    return catcher.isRunning();
  }

  @Override
  OptionalLong pid() {
    return OptionalLong.empty();
  }
}
