package io.crewcall.auth.account;

import io.crewcall.platform.address.EmailAddress;
import java.util.List;

/**
 * Published in the transaction in which an account moves from one proven address to another.
 *
 * @param addresses both, in the order in which locks on them are taken
 */
public record AddressChanged(List<EmailAddress> addresses) {

  public static AddressChanged of(EmailAddress one, EmailAddress other) {
    return new AddressChanged(
        one.value().compareTo(other.value()) < 0 ? List.of(one, other) : List.of(other, one));
  }
}
