package io.crewcall.platform.personaldata;

import java.util.List;
import java.util.UUID;

/** Removes all that the service holds about a person, the platform's own tables included. */
public final class Erasure {
  private final List<PersonalData> holders;
  private final List<PlatformTraces> traces;

  Erasure(List<PersonalData> holders, List<PlatformTraces> traces) {
    this.holders = List.copyOf(holders);
    this.traces = List.copyOf(traces);
  }

  /** In the caller's transaction where there is a database; may be repeated. */
  public void erase(UUID userId) {
    holders.forEach(holder -> holder.erase(userId));
    traces.forEach(trace -> trace.erase(userId));
  }
}
