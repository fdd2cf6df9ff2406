package io.crewcall.platform.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddressEncryptionTest {
  private static final EmailAddress ASHA = new EmailAddress("asha@studio.example");
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String OTHER =
      Base64.getEncoder()
          .encodeToString(
              new byte[] {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 1, 2, 3, 4, 5, 6, 7, 8, 9,
                10, 11, 12, 13, 14, 15, 16
              });

  private final AddressEncryption addresses = AddressEncryption.of(KEY);
  private final UUID id = UUID.randomUUID();

  @Test
  void anAddressIsReadUnderItsOwnIdAlone() {
    String encrypted = addresses.encrypt(id, ASHA);
    assertThat(encrypted).doesNotContain("asha").isNotEqualTo(addresses.encrypt(id, ASHA));
    assertThat(addresses.decrypt(id, encrypted)).isEqualTo(ASHA);
    assertThatThrownBy(() -> addresses.decrypt(UUID.randomUUID(), encrypted))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> AddressEncryption.of(OTHER).decrypt(id, encrypted))
        .hasMessageContaining(AddressEncryption.PROPERTY);
    assertThatThrownBy(() -> addresses.decryptCode(id, encrypted))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aCodeIsReadByItsMailAlone() {
    assertThat(addresses.decryptCode(id, addresses.encryptCode(id, "open"))).isEqualTo("open");
  }

  @Test
  void itIsFoundByAHashThatNeedsTheKey() {
    assertThat(addresses.hash(ASHA)).hasSize(32).isEqualTo(addresses.hash(ASHA));
    assertThat(addresses.hash(new EmailAddress("ravi@studio.example")))
        .isNotEqualTo(addresses.hash(ASHA));
    assertThat(AddressEncryption.of(OTHER).hash(ASHA)).isNotEqualTo(addresses.hash(ASHA));
  }

  @Test
  void withoutAKeyNothingStarts() {
    assertThatThrownBy(() -> AddressEncryption.of(" ")).hasMessageContaining("is missing");
  }
}
