package io.crewcall.auth.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash (RFC 9106) with all that is needed to compute it again, in the usual text form.
 *
 * @param recipe parameters and salt
 */
record Argon2Hash(Recipe recipe, byte[] hash) {
  private static final Pattern FORM =
      Pattern.compile(
          "\\{argon2id}\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,3}),p=(\\d{1,3})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");
  private static final int HASH_BYTES = 32;

  /**
   * What makes two hashes of one password equal.
   *
   * @param memory in KiB
   * @param salt in Base64
   */
  record Recipe(int memory, int iterations, int parallelism, String salt) {

    Argon2Hash of(String password) {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memory)
              .withIterations(iterations)
              .withParallelism(parallelism)
              .withSalt(Base64.getDecoder().decode(salt))
              .build());
      byte[] hash = new byte[HASH_BYTES];
      // One keyboard composes what another does not (RFC 8265, OpaqueString).
      String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
      generator.generateBytes(composed.getBytes(StandardCharsets.UTF_8), hash);
      return new Argon2Hash(this, hash);
    }
  }

  /** Empty when it is not of this form. */
  static Optional<Argon2Hash> parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Recipe recipe =
        new Recipe(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            parts.group(4));
    return Optional.of(new Argon2Hash(recipe, Base64.getDecoder().decode(parts.group(5))));
  }

  String encoded() {
    return "{argon2id}$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            recipe.memory(),
            recipe.iterations(),
            recipe.parallelism(),
            recipe.salt(),
            Base64.getEncoder().withoutPadding().encodeToString(hash));
  }

  /** Whether both are of one password; takes the same time wherever they differ. */
  boolean sameAs(Argon2Hash other) {
    return recipe.equals(other.recipe) && MessageDigest.isEqual(hash, other.hash);
  }

  @Override
  public String toString() {
    return "Argon2Hash";
  }
}
