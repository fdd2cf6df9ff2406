package io.crewcall.user.notification.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushEncryptionTest {

  /** The example of RFC 8291, section 5. */
  @Test
  void encryptsAsTheStandardDoes() throws Exception {
    byte[] sender =
        bytes(
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
    KeyPair keys =
        new KeyPair(
            P256.publicKey(sender),
            P256.privateKey(bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));
    PushTarget target =
        new PushTarget(
            URI.create("https://push.example.net/"),
            bytes(
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
            bytes("BTBZMqHH6r4Tts7J_aSIgg"));

    byte[] body =
        PushEncryption.encrypt(
            "When I grow up, I want to be a watermelon".getBytes(UTF_8),
            target,
            keys,
            bytes("DGv6ra1nlYgDCS1FRnbzlw"));

    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(body))
        .isEqualTo(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
  }

  @Test
  void whatBrowsersReadIsWhatWasSent() throws Exception {
    Browser browser = new Browser();
    PushTarget target =
        new PushTarget(
            URI.create("https://push.example.net/"),
            bytes(browser.p256dh()),
            bytes(browser.auth()));
    String longest = "x".repeat(PushEncryption.LONGEST);

    byte[] body = PushEncryption.encrypt(longest.getBytes(UTF_8), target, new SecureRandom());

    assertThat(body).hasSizeLessThanOrEqualTo(4096);
    assertThat(browser.read(body)).isEqualTo(longest);
    assertThatThrownBy(() ->
            PushEncryption.encrypt((longest + "x").getBytes(UTF_8), target, new SecureRandom()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPointOffTheCurveIsNoKey() throws Exception {
    byte[] point = bytes(new Browser().p256dh());
    assertThat(P256.isPoint(point)).isTrue();
    point[64] ^= 1;
    assertThat(P256.isPoint(point)).isFalse();
    assertThat(P256.isPoint(new byte[65])).isFalse();
    assertThat(P256.isPoint(new byte[0])).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001:0:a00:1::"
      })
  void addressesOfOurOwnAreNotCalled(String address) throws Exception {
    assertThat(PushEndpoints.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "142.250.1.1", "2606:4700::1111", "192.1.2.3"})
  void publicOnesAre(String address) throws Exception {
    assertThat(PushEndpoints.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://push.example.net/send/1, true",
    "https://push.example.net:443/send/1, true",
    "http://push.example.net/send/1, false",
    "https://push.example.net:8443/send/1, false",
    "https://user@push.example.net/send/1, false",
    "https:///send/1, false",
    "ftp://push.example.net/, false",
    "file:///etc/passwd, false"
  })
  void endpointsAreHttps(String endpoint, boolean good) {
    assertThat(new PushEndpoints(false).isWellFormed(URI.create(endpoint))).isEqualTo(good);
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
