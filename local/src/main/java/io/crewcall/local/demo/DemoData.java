package io.crewcall.local.demo;

import io.crewcall.local.Progress;
import java.net.URI;

/** Loads the small set of demo data through the gateway. */
public final class DemoData {
  private DemoData() {}

  /**
   * Loads the data. Called after the first healthy start, and again after a load that was
   * interrupted: whatever is there already is left as it is.
   *
   * @param gateway the gateway's address, such as http://localhost:8080
   * @param password of every demo account
   * @param progress told what is being loaded
   */
  public static void load(URI gateway, String password, Progress progress) {
    progress.line("demo data       none in this version");
  }
}
