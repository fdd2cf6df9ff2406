package io.crewcall.auth.signin;

import io.crewcall.auth.account.SignOutRequested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A sign-in that waits for its second factor began with the password of before. */
@Component
class ChallengeListener {
  private final ChallengeRepository challenges;

  ChallengeListener(ChallengeRepository challenges) {
    this.challenges = challenges;
  }

  @EventListener
  void on(SignOutRequested wanted) {
    challenges.deleteByAccount(wanted.accountId());
  }
}
