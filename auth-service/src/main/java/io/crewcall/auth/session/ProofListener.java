package io.crewcall.auth.session;

import io.crewcall.auth.account.ProofGiven;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes proofs that other operations asked for on their own. */
@Component
class ProofListener {
  private final SessionService sessions;

  ProofListener(SessionService sessions) {
    this.sessions = sessions;
  }

  @EventListener
  void on(ProofGiven proof) {
    sessions.proven(proof.session());
  }
}
