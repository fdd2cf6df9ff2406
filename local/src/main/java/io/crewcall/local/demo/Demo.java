package io.crewcall.local.demo;

import io.crewcall.local.Progress;
import java.net.URI;

/** Tells the main job step by step on the terminal: what was asked and what was answered. */
public final class Demo {
  private Demo() {}

  /**
   * Runs the story against a running platform.
   *
   * @param gateway the gateway's address, such as http://localhost:8080
   * @param password of the demo accounts
   * @param progress shows each step
   * @return the exit code: 0 when every step was answered as it should be
   */
  public static int run(URI gateway, String password, Progress progress) {
    progress.line("nothing to show in this version");
    return 0;
  }
}
