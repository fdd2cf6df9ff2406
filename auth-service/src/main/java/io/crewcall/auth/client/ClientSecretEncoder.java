package io.crewcall.auth.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How secrets of clients are kept. They are long and random, unlike people's passwords: one round
 * of SHA-256 cannot be turned back, and costs nothing with each request for a token.
 */
public final class ClientSecretEncoder implements PasswordEncoder {
  private static final String PREFIX = "{sha256}";

  @Override
  public String encode(@Nullable CharSequence secret) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.valueOf(secret).getBytes(StandardCharsets.UTF_8));
      return PREFIX + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  @Override
  public boolean matches(@Nullable CharSequence secret, @Nullable String kept) {
    return secret != null
        && kept != null
        && MessageDigest.isEqual(
            encode(secret).getBytes(StandardCharsets.US_ASCII),
            kept.getBytes(StandardCharsets.US_ASCII));
  }
}
