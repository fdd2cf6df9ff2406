package io.crewcall.auth.invitation;

import io.crewcall.contracts.auth.AddressClaimState;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.persistence.AggregateRoot;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The address that an invitation was sent to, as long as the invitation waits for an answer. */
@Entity
@Table(name = "invited_address")
class InvitedAddress extends AggregateRoot {
  private @Nullable String address;
  private @Nullable UUID accountId;
  private Instant expiresAt;
  private long invitationVersion;

  @SuppressWarnings("NullAway.Init")
  protected InvitedAddress() {}

  @SuppressWarnings("NullAway.Init")
  InvitedAddress(UUID invitationId) {
    super(invitationId);
  }

  /** Whether the sender has said something newer already. */
  boolean knows(long version) {
    return version <= invitationVersion;
  }

  /** The invitation waits for an answer. */
  void waits(EmailAddress invited, Instant until, long version) {
    address = invited.value();
    expiresAt = until;
    invitationVersion = version;
  }

  /** The invitation is over; the row stays for a while, against what is heard late. */
  void over(Instant until, long version) {
    forget();
    expiresAt = until;
    invitationVersion = version;
  }

  void forget() {
    address = null;
    accountId = null;
  }

  /** Whose the address is now; the sender hears of a change. */
  void claim(@Nullable UUID account) {
    if (address != null && !Objects.equals(accountId, account)) {
      accountId = account;
      register("address-claim.changed");
    }
  }

  @Override
  public AddressClaimState state() {
    return new AddressClaimState(id(), accountId);
  }
}
