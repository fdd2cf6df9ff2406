package io.crewcall.auth.origin;

import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param address network address in the form in which it is counted, see {@link
 *     ClientAddressResolver}
 * @param userAgent what the client calls itself, cut to printable ASCII; empty when it says nothing
 * @param device what its cookie says about the device, unproven; null without one
 */
public record Origin(String address, String userAgent, @Nullable String device) {
  private static final int IPV6_LENGTH = 19;

  /** What is known when only an address is. */
  public static Origin of(String address) {
    return new Origin(address, "", null);
  }

  /** The address cut to what is shown of it: enough to tell one's own from a stranger's. */
  public String network() {
    return network(address);
  }

  /** The same for an address that was stored. */
  public static String network(String address) {
    int lastDot = address.lastIndexOf('.');
    if (lastDot > 0) {
      return address.substring(0, lastDot) + ".0/24";
    }
    // 16 hexadecimal digits and /64, see ClientAddresses.
    return address.endsWith("/64") && address.length() == IPV6_LENGTH
        ? address.substring(0, 4)
            + ":"
            + address.substring(4, 8)
            + ":"
            + address.substring(8, 12)
            + "::/48"
        : address;
  }

  /** Without the device, which is a secret of the client. */
  @Override
  public String toString() {
    return "Origin[" + address + "]";
  }
}
