package io.crewcall.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Service processes whose launcher was killed. */
public final class Leftovers {
  private Leftovers() {}

  /** Names of the recorded processes that run. */
  public static List<String> names(Path folder) {
    return RecordedProcess.all(folder).stream()
        .filter(recorded -> recorded.handle().isPresent())
        .map(RecordedProcess::name)
        .toList();
  }

  /**
   * Stops every recorded process that still runs and forgets them all.
   *
   * @param folder with the records
   * @param patience how long a process may take to end by itself before it is killed
   * @return names of those that still ran
   */
  public static List<String> stop(Path folder, Duration patience) {
    List<String> names = new ArrayList<>();
    List<ProcessHandle> processes = new ArrayList<>();
    for (RecordedProcess recorded : RecordedProcess.all(folder)) {
      recorded
          .handle()
          .ifPresent(process -> {
            names.add(recorded.name());
            process.descendants().forEach(processes::add);
            processes.add(process);
          });
    }
    stop(processes, patience);
    RecordedProcess.all(folder)
        .forEach(recorded -> RecordedProcess.remove(folder, recorded.name()));
    return names;
  }

  private static void stop(List<ProcessHandle> processes, Duration patience) {
    processes.forEach(ProcessHandle::destroy);
    if (!Liveness.awaitEnd(processes, patience)) {
      processes.forEach(ProcessHandle::destroyForcibly);
      Liveness.awaitEnd(processes, patience);
    }
  }
}
