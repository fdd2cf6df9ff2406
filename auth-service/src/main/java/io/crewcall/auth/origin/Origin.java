package io.crewcall.auth.origin;

import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param address network address in the form in which it is counted, see {@link ClientAddresses}
 * @param userAgent what the client calls itself, cut to printable ASCII; empty when it says nothing
 * @param device what its cookie says about the device, unproven; null without one
 */
public record Origin(String address, String userAgent, @Nullable String device) {

  /** What is known when only an address is. */
  public static Origin of(String address) {
    return new Origin(address, "", null);
  }

  /** Without the device, which is a secret of the client. */
  @Override
  public String toString() {
    return "Origin[" + address + "]";
  }
}
