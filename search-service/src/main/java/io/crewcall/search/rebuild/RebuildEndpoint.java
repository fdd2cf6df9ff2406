package io.crewcall.search.rebuild;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code POST /actuator/searchrebuild} begins to fill all indices anew from the topics, {@code GET}
 * tells how it goes. Searching goes on meanwhile.
 */
@Component
@Endpoint(id = "searchrebuild")
class RebuildEndpoint {
  private final Rebuilds rebuilds;

  RebuildEndpoint(Rebuilds rebuilds) {
    this.rebuilds = rebuilds;
  }

  @ReadOperation
  Rebuilds.Status status() {
    return rebuilds.status();
  }

  @WriteOperation
  Rebuilds.Status start() {
    rebuilds.start();
    return rebuilds.status();
  }
}
