package io.crewcall.auth.token;

import io.crewcall.platform.encryption.Encryption;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Makes the next refresh token of a family out of the one that is presented, so that the same
 * request can be answered the same way again without the answer being kept. It takes the presented
 * token, which only its holder has, a salt, which only the database has, and a key, which neither
 * has.
 */
@Component
public class RefreshSuccessor {
  private static final String PURPOSE = "refresh token successor";
  private static final int SALT_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Encryption encryption;

  RefreshSuccessor(Encryption encryption) {
    this.encryption = encryption;
  }

  /** For one exchange. */
  public byte[] newSalt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  /** As long and as random as the first of the family. */
  public String of(String presented, byte[] salt) {
    byte[] token = presented.getBytes(StandardCharsets.UTF_8);
    byte[] content = ByteBuffer.allocate(salt.length + token.length).put(salt).put(token).array();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(encryption.fingerprint(PURPOSE, content));
  }
}
