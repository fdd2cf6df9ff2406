package io.crewcall.auth.grant;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** How a request for tokens ended, as a value: what was written on the way is to be kept. */
sealed interface TokenRequestResult {

  record Granted(Authentication tokens) implements TokenRequestResult {}

  record Refused(OAuth2AuthenticationException reason) implements TokenRequestResult {}

  /** A refusal of this kind, see {@code OAuth2ErrorCodes}. */
  static TokenRequestResult refused(String code) {
    return new Refused(new OAuth2AuthenticationException(code));
  }

  /** The tokens, or the refusal thrown as the library wants it. */
  default Authentication outcome() {
    return switch (this) {
      case Granted granted -> granted.tokens();
      case Refused refused -> throw refused.reason();
    };
  }
}
