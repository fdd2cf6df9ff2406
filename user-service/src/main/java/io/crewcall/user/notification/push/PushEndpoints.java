package io.crewcall.user.notification.push;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Which addresses are called on behalf of a browser: HTTPS to the public internet, so that nobody
 * can make this server call addresses of its own network. Asked when an endpoint is registered and
 * before every message; the JVM keeps a name's addresses for longer than what lies between check
 * and connection.
 */
final class PushEndpoints {
  private static final int HTTPS = 443;

  private final boolean any;

  /**
   * @param any whether every endpoint is good; for tests
   */
  PushEndpoints(boolean any) {
    this.any = any;
  }

  /** Whether it looks like the endpoint of a push service. */
  boolean isWellFormed(URI endpoint) {
    return endpoint.getHost() != null
        && endpoint.getUserInfo() == null
        && endpoint.getFragment() == null
        && (any
            || ("https".equals(endpoint.getScheme())
                && (endpoint.getPort() == -1 || endpoint.getPort() == HTTPS)));
  }

  /**
   * Whether all its addresses are public.
   *
   * @throws UnknownHostException when the name has no address (just now)
   */
  boolean isPublic(URI endpoint) throws UnknownHostException {
    return any
        || Arrays.stream(InetAddress.getAllByName(endpoint.getHost()))
            .allMatch(PushEndpoints::isPublic);
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (address instanceof Inet6Address) {
      // Global unicast is 2000::/3; without 6to4 (2002::/16) and Teredo (2001:0::/32), which wrap
      // IPv4.
      boolean teredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
      return (first & 0xe0) == 0x20 && !(first == 0x20 && second == 0x02) && !teredo;
    }
    boolean sharedByCarriers = first == 100 && (second & 0xc0) == 64;
    boolean protocols = first == 192 && second == 0;
    boolean benchmarks = first == 198 && (second & 0xfe) == 18;
    return first != 0 && first < 224 && !sharedByCarriers && !protocols && !benchmarks;
  }
}
