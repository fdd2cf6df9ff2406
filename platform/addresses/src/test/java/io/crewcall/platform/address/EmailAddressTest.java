package io.crewcall.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "asha@studio.example, asha@studio.example",
    "'  Asha.Rao+gigs@STUDIO.Example ', asha.rao+gigs@studio.example",
    "o'hara@a.co, o'hara@a.co",
    "a@bücher.example, a@xn--bcher-kva.example",
    "a@x.xn--p1ai, a@x.xn--p1ai",
    // Not strasse, which is somebody else's; and the same of the other letters like it.
    "a@straße.example, a@xn--strae-oqa.example",
    "a@STRASSE.example, a@strasse.example",
    "a@βόλος.example, a@xn--nxasmm1c.example",
    "a@उदाहरण.example, a@xn--p1b6ci4b4b3a.example",
    "a@Ｓｔｕｄｉｏ.example, a@studio.example",
    "a@studio。example, a@studio.example",
  })
  void hasOneForm(String text, String form) {
    assertThat(EmailAddress.parse(text)).contains(new EmailAddress(form));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "asha",
        "@studio.example",
        "asha@",
        "asha@studio",
        "a b@studio.example",
        "asha@studio..example",
        ".asha@studio.example",
        "asha.@studio.example",
        "a..b@x.example",
        "asha@-studio.example",
        "asha@studio.example-",
        "asha@127.0.0.1",
        "\"a b\"@studio.example",
        "аsha@studio.example",
        "asha@studio.example\nBcc: x@y.example",
        "asha@studio.1",
        "asha@x.example\u0000",
        "a@b@",
        "a@studio\u200b.xn--a",
        "a@xn--strae-oqa-.example",
        "a@a\u200db.example",
        "a@\u05d0a.example"
      })
  void refuses(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
  }

  @Test
  void isBounded() {
    assertThat(EmailAddress.parse("a".repeat(64) + "@x.example")).isPresent();
    assertThat(EmailAddress.parse("a".repeat(65) + "@x.example")).isEmpty();
    assertThat(EmailAddress.parse("a@" + "b".repeat(63) + ".example")).isPresent();
    assertThat(EmailAddress.parse("a@" + "b".repeat(64) + ".example")).isEmpty();
    assertThat(EmailAddress.parse("a@" + "bcd.".repeat(70) + "example")).isEmpty();
  }
}
