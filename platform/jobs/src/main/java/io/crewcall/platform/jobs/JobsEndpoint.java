package io.crewcall.platform.jobs;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code GET /actuator/jobs} tells what waits and what was given up; {@code POST} with {@code
 * {"job": "...", "id": "..."}} gives a dead job new attempts.
 */
@Endpoint(id = "jobs")
public final class JobsEndpoint {
  private static final int MOST = 100;

  private final JobTable table;
  private final JobWaker waker;

  JobsEndpoint(JobTable table, JobWaker waker) {
    this.table = table;
    this.waker = waker;
  }

  /** What the endpoint tells; the dead are a hundred at most. */
  public record Jobs(List<JobTable.Backlog> backlogs, List<JobTable.Dead> dead) {}

  @ReadOperation
  public Jobs jobs() {
    return new Jobs(table.backlogs(), table.dead(MOST));
  }

  /**
   * @return whether there was such a dead job
   */
  @WriteOperation
  public boolean revive(String job, String id) {
    boolean revived = table.revive(job, id);
    waker.wake();
    return revived;
  }
}
