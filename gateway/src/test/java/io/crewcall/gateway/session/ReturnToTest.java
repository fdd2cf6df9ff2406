package io.crewcall.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnToTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/app",
        "/campaigns/1?tab=gigs&sort=-due#top",
        "/discover?q=%E0%A4%A8%E0%A4%AE&url=https%3A%2F%2Fa.example%2F%2Fb",
        "/discover?q=https://a.example",
      })
  void pagesOfOurs(String path) {
    assertThat(ReturnTo.of(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "app",
        "https://evil.example",
        "javascript:alert(1)",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/app//evil.example",
        "/.//evil.example",
        "/%2Fevil.example",
        "/%2f%2fevil.example",
        "/%5cevil.example",
        "/%252Fevil.example",
        "/%25255Cevil.example",
        "/app%0d%0aSet-Cookie:%20a=b",
        "/app\r\nSet-Cookie: a=b",
        "/app\u0000",
        "/\tapp",
        " /app",
        "/@evil.example\u2028",
        "/%zz",
        "/bff/login",
        "/bff/callback?code=x",
        "/%62ff/login",
        "/oauth2/logout",
      })
  void nothingElse(String path) {
    assertThat(ReturnTo.of(path)).isEqualTo("/");
  }
}
