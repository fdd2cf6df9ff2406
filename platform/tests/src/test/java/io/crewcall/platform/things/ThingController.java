package io.crewcall.platform.things;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.idempotency.NotRehearsed;
import io.crewcall.platform.persistence.ReplicaLookup;
import io.crewcall.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Creates things; the name says what goes wrong after the thing has been written. */
@RestController
public class ThingController {
  private final Things things;
  private final JdbcClient jdbc;
  private final AtomicReference<@Nullable CountDownLatch> gate = new AtomicReference<>();
  private final AtomicInteger executions = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();
  private final AtomicInteger rings = new AtomicInteger();
  private final AtomicReference<@Nullable HttpStatus> refusing = new AtomicReference<>();

  ThingController(Things things, JdbcClient jdbc) {
    this.things = things;
    this.jdbc = jdbc;
  }

  /** A request to create a thing. */
  public record NewThing(UUID id, String name) {}

  /** A thing as it is shown. */
  public record ThingView(UUID id, String name, long version) {}

  @PostMapping("/things")
  ResponseEntity<ThingView> create(@RequestBody NewThing request) throws InterruptedException {
    executions.incrementAndGet();
    long version = things.change(request.id(), request.name());
    CountDownLatch wait = gate.get();
    if (wait != null && !wait.await(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the gate stayed shut");
    }
    switch (request.name()) {
      case "refused-once" -> {
        if (refusals.getAndIncrement() == 0) {
          throw Problem.conflict("NOT_NOW", "Not now.").exception();
        }
      }
      case "broken" -> throw new IllegalStateException("a fault of ours");
      case "crash" ->
          jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query(Boolean.class).single();
      case "collides-at-commit" -> {
        for (int i = 0; i < 2; i++) {
          jdbc.sql("insert into late (id) values (?)").param(request.id()).update();
        }
      }
      default -> {
        if (request.name().startsWith("mentions ")) {
          mention(UUID.fromString(request.name().substring("mentions ".length())));
        }
      }
    }
    return Etags.created(
        "/things/" + request.id(), new ThingView(request.id(), request.name(), version), version);
  }

  /** Belongs to whoever made it; others do not know of it, or may not touch it. */
  @PostMapping("/things/{id}/touch")
  Map<String, String> touch(@PathVariable UUID id) {
    HttpStatus refusal = refusing.get();
    if (refusal != null) {
      throw Problem.of(refusal, "REFUSED", "Not any more.").exception();
    }
    return Map.of("touched", things.change(id, "touched") + "");
  }

  /** Reaches beyond the database. */
  @NotRehearsed("it rings outside")
  @PostMapping("/things/{id}/ring")
  Map<String, Integer> ring(@PathVariable UUID id) {
    return Map.of("rung", rings.incrementAndGet());
  }

  /** What a bulk request would be told of each. */
  @PostMapping("/things/many")
  ResponseEntity<Map<String, List<Map<String, Object>>>> many(@RequestBody List<UUID> ids) {
    HttpStatus refusal = refusing.get();
    int status = refusal == null ? 200 : refusal.value();
    return ResponseEntity.status(HttpStatus.MULTI_STATUS)
        .body(
            Map.of(
                "results",
                ids.stream()
                    .map(id -> Map.<String, Object>of("id", id.toString(), "status", status))
                    .toList()));
  }

  /** From now on this is the answer to who has lost a right; null for nobody. */
  public void refuse(@Nullable HttpStatus status) {
    refusing.set(status);
  }

  private void mention(UUID id) {
    if (ReplicaLookup.await(() -> Optional.of(id).filter(other -> things.count(other) > 0))
        .isEmpty()) {
      throw Problem.notFound("THING_NOT_FOUND", "There is no such thing.").exception();
    }
  }

  /** Requests that reach the gate wait there until it is opened. */
  public CountDownLatch shutGate() {
    CountDownLatch shut = new CountDownLatch(1);
    gate.set(shut);
    return shut;
  }

  public void openGate() {
    CountDownLatch shut = gate.getAndSet(null);
    if (shut != null) {
      shut.countDown();
    }
  }

  public int executions() {
    return executions.get();
  }
}
