package io.crewcall.user.notification.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import io.crewcall.user.notification.NotificationProperties;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushEncryptionTest {

  /** The example of RFC 8291, section 5: what is written after the standard, the test reads. */
  @Test
  void theBrowserOfTheTestsReadsTheExampleOfTheStandard() throws Exception {
    Browser browser =
        new Browser(
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
            "BTBZMqHH6r4Tts7J_aSIgg");

    String read =
        browser.read(
            bytes(
                "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"));

    assertThat(read).isEqualTo("When I grow up, I want to be a watermelon");
  }

  /** What the same browser reads of ours is written after the standard as well. */
  @Test
  void whatBrowsersReadIsWhatWasSent() throws Exception {
    Browser browser = new Browser();
    PushTarget target =
        new PushTarget(
            URI.create("https://push.example.net/"),
            bytes(browser.p256dh()),
            bytes(browser.auth()));
    String text = "x".repeat(3993);

    byte[] body =
        MessageEncryptions.of()
            .encrypt(target.keys(), PushMessage.of(text.getBytes(UTF_8)))
            .toBytes();

    assertThat(body).as("push services take 4096 bytes").hasSizeLessThanOrEqualTo(4096);
    assertThat(browser.read(body)).isEqualTo(text);
  }

  @Test
  void aPointOffTheCurveIsNoKey() throws Exception {
    byte[] point = bytes(new Browser().p256dh());
    assertThat(PushTarget.isPublicKey(point)).isTrue();
    point[64] ^= 1;
    assertThat(PushTarget.isPublicKey(point)).isFalse();
    assertThat(PushTarget.isPublicKey(new byte[65])).isFalse();
    assertThat(PushTarget.isPublicKey(new byte[0])).isFalse();
  }

  @Test
  void keysOfTwoPairsAreRefused() throws Exception {
    Browser one = new Browser();
    NotificationProperties.Push mixed =
        new NotificationProperties.Push(
            one.p256dh(), new Browser().privateKey(), "mailto:ops@example.net", 20, false);

    assertThatThrownBy(() -> new Vapid(mixed, Clock.systemUTC()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a P-256 pair");
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
