package io.crewcall.media.processing;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what is stored, as it is shown to whoever wants to compare. */
final class Checksum {
  private final MessageDigest digest = sha256();

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** Counts in what is written. */
  OutputStream of(OutputStream target) {
    return new DigestOutputStream(target, digest);
  }

  String of(byte[] content) {
    return HexFormat.of().formatHex(digest.digest(content));
  }

  /** Of what was written until now; then it begins anew. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
