package io.crewcall.auth.token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** How somebody proved who they are, as the authorities of their sign-in tell. */
public final class SignInFactors {
  /** Of whoever gave the code of an authenticator app, or a recovery code. */
  public static final String CODE = "FACTOR_CODE";

  private SignInFactors() {}

  /** When the last proof was given. */
  public static Optional<Instant> provenAt(Authentication signedIn) {
    return factors(signedIn).stream()
        .map(FactorGrantedAuthority::getIssuedAt)
        .max(Comparator.naturalOrder());
  }

  /** The names of RFC 8176. */
  static List<String> methods(Authentication signedIn) {
    List<String> methods = new ArrayList<>();
    for (FactorGrantedAuthority factor : factors(signedIn)) {
      methods.add(factor.getAuthority().equals(CODE) ? "otp" : "pwd");
    }
    if (methods.size() > 1) {
      methods.add("mfa");
    }
    return methods;
  }

  private static List<FactorGrantedAuthority> factors(Authentication signedIn) {
    return signedIn.getAuthorities().stream()
        .filter(FactorGrantedAuthority.class::isInstance)
        .map(FactorGrantedAuthority.class::cast)
        .toList();
  }
}
