package io.crewcall.auth.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeBasedCodesTest {
  /** The secret of RFC 6238, appendix B. */
  private static final String SECRET =
      Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  private final TimeBasedCodes codes = new TimeBasedCodes();

  /** The last 6 of the 8 digits there. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void areThoseOfTheStandard(long second, String code) {
    assertThat(codes.at(SECRET, second / 30)).isEqualTo(code);
    assertThat(codes.step(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
  }

  @Test
  void aStepBeforeAndAfterIsRightToo() {
    Instant now = Instant.ofEpochSecond(1_234_567_890);
    for (int seconds : new int[] {-30, 0, 30}) {
      assertThat(codes.step(SECRET, "005924", now.plusSeconds(seconds))).hasValue(41152263);
    }
    for (int seconds : new int[] {-60, 60}) {
      assertThat(codes.step(SECRET, "005924", now.plusSeconds(seconds))).isEmpty();
    }
  }

  @Test
  void secretsAreLongAndRandom() {
    assertThat(TimeBasedCodes.newSecret())
        .matches("[A-Z2-7]{32}")
        .isNotEqualTo(TimeBasedCodes.newSecret());
  }

  @Test
  void theUriIsWhatAppsRead() {
    assertThat(TimeBasedCodes.uri("ABC", "asha+x@studio.example"))
        .isEqualTo(
            "otpauth://totp/Crewcall:asha%2Bx%40studio.example?secret=ABC&issuer=Crewcall"
                + "&algorithm=SHA1&digits=6&period=30");
  }
}
