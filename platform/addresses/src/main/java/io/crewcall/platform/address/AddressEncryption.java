package io.crewcall.platform.address;

import io.crewcall.platform.encryption.Encryption;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps addresses of people who may have no account, for the services that share one key. The
 * address is encrypted under the id of what it belongs to, in the database and on topics alike; it
 * is found again by a keyed hash.
 */
public final class AddressEncryption {
  /** Where the key is configured; the same for all services that have one. */
  public static final String PROPERTY = "crewcall.address-key";

  private final Encryption encryption;

  private AddressEncryption(Encryption encryption) {
    this.encryption = encryption;
  }

  /**
   * @param encodedKey 32 random bytes in Base64
   * @throws IllegalStateException when the key is missing or not like that
   */
  public static AddressEncryption of(@Nullable String encodedKey) {
    return new AddressEncryption(Encryption.of(PROPERTY, encodedKey));
  }

  /** The address in Base64; {@link #decrypt} wants the same id. */
  public String encrypt(UUID id, EmailAddress address) {
    return encryptText("address " + id, address.value());
  }

  /**
   * @throws IllegalStateException when it was encrypted with another key or id, or changed since
   */
  public EmailAddress decrypt(UUID id, String encrypted) {
    return new EmailAddress(decryptText("address " + id, encrypted));
  }

  /** A code that opens something for whoever reads the mail with this id. */
  public String encryptCode(UUID mailId, String code) {
    return encryptText("code " + mailId, code);
  }

  /**
   * @throws IllegalStateException when it was encrypted with another key or id, or changed since
   */
  public String decryptCode(UUID mailId, String encrypted) {
    return decryptText("code " + mailId, encrypted);
  }

  /** The same for the same address; without the key nobody can try out whose it is. */
  public byte[] hash(EmailAddress address) {
    return encryption.fingerprint("address", address.value().getBytes(StandardCharsets.UTF_8));
  }

  private String encryptText(String name, String text) {
    return Base64.getEncoder().encodeToString(encryption.encrypt(name, text));
  }

  private String decryptText(String name, String encrypted) {
    return encryption.decrypt(name, Base64.getDecoder().decode(encrypted));
  }
}
