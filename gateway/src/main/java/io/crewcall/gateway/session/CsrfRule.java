package io.crewcall.gateway.session;

import io.crewcall.platform.encryption.Encryption;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;

/**
 * A browser sends cookies by itself, so what changes something needs more: a token that only pages
 * of our own origin can read, and the browser's word that such a page sent the request.
 */
final class CsrfRule {
  static final String HEADER = "X-CSRF-TOKEN";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final Encryption encryption;
  private final String origin;

  /**
   * @param publicAddress of the platform
   */
  CsrfRule(Encryption encryption, String publicAddress) {
    this.encryption = encryption;
    this.origin = PublicOrigin.of(publicAddress);
  }

  /** Of one session, as long as it lives: a keyed hash of its id, from which nobody gets the id. */
  String token(String session) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            encryption.fingerprint("csrf", session.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Whether the request changes nothing, or comes from a page of ours. */
  boolean allows(HttpServletRequest request, String session) {
    return SAFE.contains(request.getMethod()) || (isOurs(request) && hasToken(request, session));
  }

  private boolean hasToken(HttpServletRequest request, String session) {
    String sent = request.getHeader(HEADER);
    return sent != null
        && MessageDigest.isEqual(
            sent.getBytes(StandardCharsets.UTF_8), token(session).getBytes(StandardCharsets.UTF_8));
  }

  /** Browsers say so, and no script can make them say otherwise. */
  private boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null ? origin.equals(request.getHeader("Origin")) : site.equals("same-origin");
  }
}
