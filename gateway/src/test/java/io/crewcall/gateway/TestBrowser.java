package io.crewcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.gateway.GatewayTest.Answer;
import io.crewcall.testsupport.TestTokens;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser with its cookies, before any gateway: what a load balancer would choose. */
final class TestBrowser {
  static final String COOKIE = "crewcall";

  final Map<String, String> cookies = new ConcurrentHashMap<>();
  private final TestProvider provider;
  private final String gateway;

  TestBrowser(TestProvider provider, String gateway) {
    this.provider = provider;
    this.gateway = gateway;
  }

  /** What the gateway asks the provider, through this browser. */
  record Begun(String address, Map<String, String> asked) {
    String get(String name) {
      return Objects.requireNonNull(asked.get(name), name);
    }
  }

  Begun begin(String returnTo) {
    String query = returnTo.isEmpty() ? "" : "?returnTo=" + returnTo;
    Answer answer = get("/bff/login" + query).expect(302);
    String address = answer.header("location");
    assertThat(address).startsWith(TestTokens.shared().issuer() + "/oauth2/authorize?");
    Map<String, String> asked = new HashMap<>();
    Arrays.stream(URI.create(address).getRawQuery().split("&"))
        .map(field -> field.split("=", 2))
        .forEach(field -> asked.put(field[0], URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    return new Begun(address, asked);
  }

  /** Where the provider sends the browser back to after somebody signed in there. */
  String callback(Begun begun, UUID user) {
    String redirect = begun.get("redirect_uri");
    assertThat(redirect).isEqualTo(TestTokens.shared().issuer() + "/bff/callback");
    String code = provider.code(user, begun.get("code_challenge"), begun.get("nonce"), redirect);
    return "/bff/callback?code=" + code + "&state=" + begun.get("state").replace("=", "%3D");
  }

  /** Signs in from the first click on. */
  TestBrowser signIn(UUID user) {
    Answer done = get(callback(begin("/here"), user)).expect(302);
    assertThat(done.header("location")).isEqualTo("/here");
    return this;
  }

  Answer get(String path, String... headers) {
    return call(gateway, "GET", path, null, headers);
  }

  Answer at(String other, String path, String... headers) {
    return call(other, "GET", path, null, headers);
  }

  /** As a script of our own page does: with the token that the page has read. */
  Answer post(String path, String body) {
    return call(
        gateway,
        "POST",
        path,
        body,
        "X-CSRF-TOKEN",
        get("/bff/session").body().path("csrfToken").asString(),
        "Sec-Fetch-Site",
        "same-origin");
  }

  Answer call(String at, String method, String path, @Nullable String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    if (!cookies.isEmpty()) {
      all.add("Cookie");
      all.add(
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    Answer answer = GatewayTest.send(at, method, path, body, all.toArray(String[]::new));
    for (String set : answer.response().headers().allValues("set-cookie")) {
      HttpCookie cookie = HttpCookie.parse(set).getFirst();
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie.getValue());
      }
    }
    return answer;
  }

  boolean signedIn() {
    return get("/bff/session").expect(200).body().path("signedIn").asBoolean();
  }
}
