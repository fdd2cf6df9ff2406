package io.crewcall.platform.jobs;

/** Lets the scheduler of this instance look for due jobs now, if it runs. */
final class JobWaker {
  private volatile Runnable look = () -> {};

  void wake() {
    look.run();
  }

  void connect(Runnable look) {
    this.look = look;
  }
}
