package io.crewcall.user.privacy;

import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans steps and takes their results. Whoever changes steps has locked the row of their request
 * before, except for {@link #postpone}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class PrivacyStepService {
  private final PrivacyStepRepository steps;
  private final PrivacyProperties properties;
  private final DatabaseClock clock;

  PrivacyStepService(
      PrivacyStepRepository steps, PrivacyProperties properties, DatabaseClock clock) {
    this.steps = steps;
    this.properties = properties;
    this.clock = clock;
  }

  /** An export asks all services at once; an erasure goes phase by phase, the first at once. */
  void plan(PrivacyStep.Kind kind, UUID requestId, UUID userId) {
    Instant now = clock.now();
    List<PrivacyStep> plan = new ArrayList<>();
    for (String service : new TreeSet<>(properties.services().keySet())) {
      int phase = kind == PrivacyStep.Kind.EXPORT ? 0 : PrivacyProperties.phaseOf(service);
      PrivacyStep.Key key = new PrivacyStep.Key(requestId, service);
      plan.add(new PrivacyStep(key, kind, userId, phase, phase == 0 ? now : null));
    }
    steps.saveAll(plan);
  }

  /**
   * Begins an attempt of some steps that are due.
   *
   * @param lease how long an attempt may take
   */
  @Transactional
  List<ClaimedStep> claim(int most, Duration lease) {
    Instant now = clock.now();
    Instant until = now.plus(lease);
    return steps.lockDue(now, Limit.of(most)).stream().map(step -> step.claim(until)).toList();
  }

  /**
   * @return false when the step is at its end already, or another attempt has begun
   */
  boolean done(ClaimedStep claimed) {
    Optional<PrivacyStep> step = lock(claimed);
    step.ifPresent(found -> found.done(clock.now()));
    return step.isPresent();
  }

  /** Gives a step up; see {@link #done}. */
  boolean fail(ClaimedStep claimed, String error) {
    Optional<PrivacyStep> step = lock(claimed);
    step.ifPresent(found -> found.fail(error, clock.now()));
    return step.isPresent();
  }

  /** Tries a step again after a pause. */
  @Transactional
  void postpone(ClaimedStep claimed, String error, Duration pause) {
    lock(claimed).ifPresent(step -> step.postpone(error, clock.now().plus(pause)));
  }

  private Optional<PrivacyStep> lock(ClaimedStep claimed) {
    return steps.lockById(claimed.key()).filter(step -> step.accepts(claimed.attempt()));
  }

  /**
   * Begins the next phase when nothing of the one before is left.
   *
   * @param pause before the phase that follows the first
   * @return whether all phases are done
   */
  boolean advance(UUID requestId, Duration pause) {
    List<PrivacyStep> pending = steps.findPending(requestId);
    if (pending.isEmpty()) {
      return true;
    }
    int phase = pending.stream().mapToInt(PrivacyStep::phase).min().orElseThrow();
    Instant beginning = phase == 1 ? clock.now().plus(pause) : clock.now();
    pending.stream()
        .filter(step -> step.phase() == phase && step.waits())
        .forEach(step -> step.begin(beginning));
    return false;
  }

  boolean anyFailed(UUID requestId) {
    return steps.anyFailed(requestId);
  }

  List<PrivacyStepResponse> of(UUID requestId) {
    return steps.findByRequestId(requestId).stream().map(PrivacyStep::response).toList();
  }

  void delete(UUID requestId) {
    steps.deleteByRequestId(requestId);
  }
}
