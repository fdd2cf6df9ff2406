package io.crewcall.local.control;

import io.crewcall.local.Progress;

/** What a command may ask of the running launcher. */
public interface Commands {
  /** Asks for the end; returns at once. */
  void down();

  /** Shows what runs. */
  void status(Progress to);

  /** Stops a server or service. */
  void stop(String name, Progress to);

  /** Stops a server or service and starts it again. */
  void restart(String name, Progress to);

  /** Lists the caught mails, or shows one. */
  void mail(String number, Progress to);
}
