package io.crewcall.auth.revocation;

import io.crewcall.auth.account.AccountErased;
import io.crewcall.auth.account.SignOutRequested;
import io.crewcall.auth.client.ClientDeleted;
import io.crewcall.auth.session.SessionsEnded;
import io.crewcall.contracts.auth.RevocationState;
import io.crewcall.contracts.auth.RevocationState.Holder;
import io.crewcall.platform.messaging.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** In the transaction of what happens. */
@Component
class RevocationListener {
  private final Outbox outbox;
  private final Clock clock;

  RevocationListener(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  @EventListener
  void on(SessionsEnded ended) {
    ended.sessions().forEach(session -> revoke(Holder.SESSION, session));
  }

  @EventListener
  void on(ClientDeleted deleted) {
    revoke(Holder.CLIENT, deleted.id());
  }

  @EventListener
  void on(SignOutRequested wanted) {
    if (wanted.cause() == SignOutRequested.Cause.ACCOUNT_DEACTIVATED) {
      revoke(Holder.ACCOUNT, wanted.accountId());
    }
  }

  @EventListener
  void on(AccountErased erased) {
    revoke(Holder.ACCOUNT, erased.accountId());
  }

  /** An account can be closed again and again: the time counts its versions. */
  private void revoke(Holder holder, UUID id) {
    Instant now = clock.instant();
    outbox.publish(
        "tokens.revoked", id, now.toEpochMilli(), new RevocationState(holder, id.toString(), now));
  }
}
