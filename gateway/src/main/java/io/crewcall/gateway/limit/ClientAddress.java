package io.crewcall.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Where a request comes from: the other end of the connection, or, when that is one of our own load
 * balancers, what the balancer says. What a client says of itself is never believed.
 */
public final class ClientAddress {
  private static final int NETWORK_BYTES = 8;

  private final List<IpAddressMatcher> trusted;

  /**
   * @param trustedProxies addresses or networks of our own load balancers
   */
  public ClientAddress(List<String> trustedProxies) {
    this.trusted = trustedProxies.stream().map(IpAddressMatcher::new).toList();
  }

  /** The client's address. */
  public String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (!isTrusted(address)) {
      return address;
    }
    // Each proxy appends whom it talked to: from the right, up to the first that is not ours.
    List<String> hops = new ArrayList<>();
    for (String header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
      for (String hop : header.split(",")) {
        hops.add(hop.strip());
      }
    }
    for (String hop : hops.reversed()) {
      if (literal(hop) == null) {
        return address;
      }
      address = hop;
      if (!isTrusted(hop)) {
        return address;
      }
    }
    return address;
  }

  /** {@code https} when the client's connection is encrypted, which a load balancer may say. */
  public String scheme(HttpServletRequest request) {
    if (isTrusted(request.getRemoteAddr())
        && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))) {
      return "https";
    }
    return request.getScheme();
  }

  /**
   * What limits go by: an IPv4 address, or the network of an IPv6 address, of which everybody has
   * plenty of addresses.
   */
  public String key(HttpServletRequest request) {
    String address = of(request);
    return literal(address) instanceof Inet6Address network
        ? HexFormat.of().formatHex(network.getAddress(), 0, NETWORK_BYTES) + "/64"
        : address;
  }

  /** Names are not looked up. */
  private static @Nullable InetAddress literal(String address) {
    try {
      return InetAddress.ofLiteral(address);
    } catch (IllegalArgumentException other) {
      return null;
    }
  }

  private boolean isTrusted(String address) {
    return trusted.stream().anyMatch(network -> network.matches(address));
  }
}
