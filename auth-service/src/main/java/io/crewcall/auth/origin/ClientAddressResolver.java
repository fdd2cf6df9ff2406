package io.crewcall.auth.origin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from. Behind the gateway that is what the gateway says, which is believed
 * only from the gateway's network; an IPv6 address counts as its network of 64 bits, since one
 * household has all of it.
 */
@Component
public class ClientAddressResolver {
  private static final int NETWORK_BYTES = 8;

  private final List<IpAddressMatcher> gateways;

  ClientAddressResolver(OriginProperties properties) {
    this.gateways = properties.trustedProxies().stream().map(IpAddressMatcher::new).toList();
  }

  /** The client's address in the form in which it is counted. */
  public String of(HttpServletRequest request) {
    String peer = request.getRemoteAddr();
    String forwarded = request.getHeader("X-Forwarded-For");
    if (forwarded != null && gateways.stream().anyMatch(gateway -> gateway.matches(peer))) {
      String nearest = network(forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
      if (nearest != null) {
        return nearest;
      }
    }
    String network = network(peer);
    return network == null ? "unknown" : network;
  }

  private static @Nullable String network(String literal) {
    try {
      InetAddress address = InetAddress.ofLiteral(literal);
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "/64"
          : address.getHostAddress();
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }
}
