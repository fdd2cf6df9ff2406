package io.crewcall.gateway.session;

import java.net.URI;

/** The platform's own origin, as browsers name it. */
public final class PublicOrigin {
  private PublicOrigin() {}

  /** Of the public address, whatever address a request came to. */
  public static String of(String issuer) {
    URI address = URI.create(issuer);
    int port = address.getPort();
    return address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port);
  }
}
