package io.crewcall.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.platform.web.Answer;
import io.crewcall.platform.web.WebTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest extends WebTest {

  @Test
  void takesAGoodToken() {
    Answer me = wire().get("/api/v1/me", bearer(Role.BRAND, Role.CREATIVE));
    assertThat(me.status()).as(me.body()).isEqualTo(200);
    assertThat(me.json().get("id").asString()).isEqualTo(caller.toString());
    assertThat(me.json().get("roles").valueStream().map(role -> role.asString()))
        .containsExactlyInAnyOrder("BRAND", "CREATIVE");
    assertThat(wire().get("/api/v1/public/who", bearer()).json().get("known").asBoolean()).isTrue();
    assertThat(wire().get("/api/v1/public/who", "").json().get("known").asBoolean()).isFalse();
  }

  @Test
  void aServiceHasACallerOfItsOwn() {
    Answer reader = wire().get("/api/v1/readers/me", bearer());
    assertThat(reader.json().get("id").asString()).isEqualTo(caller.toString());
    wire().get("/api/v1/readers/me", "").problem(401, "UNAUTHENTICATED");
    assertThat(wire().get("/api/v1/public/reader", bearer()).json().get("known").asBoolean())
        .isTrue();
    assertThat(wire().get("/api/v1/public/reader", "").json().get("known").asBoolean()).isFalse();
  }

  @Test
  void asksForAToken() {
    Answer answer = wire().get("/api/v1/me", "").problem(401, "UNAUTHENTICATED");
    assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
  }

  @Test
  void refusesEveryForgery() {
    refused(tokens.expired(caller));
    refused(tokens.notYetValid(caller));
    refused(tokens.wrongAudience(caller));
    refused(tokens.wrongIssuer(caller));
    refused(tokens.wrongKey(caller));
    refused(tokens.wrongType(caller));
    refused(tokens.unsigned(caller));
    refused(tokens.hmacWithPublicKey(caller));
    refused(tokens.bearerWith(caller, claims -> claims.remove("exp")));
    refused(tokens.bearerWith(caller, claims -> claims.remove("aud")));
    refused(tokens.bearerWith(caller, claims -> claims.remove("iss")));
    refused(tokens.bearerWith(caller, claims -> claims.remove("sub")));
    refused(tokens.bearerWith(caller, claims -> claims.put("sub", "admin")));
    refused(tokens.bearerWith(caller, claims -> claims.put("sub", "1-1-1-1-1")));
    refused(tokens.bearerWith(caller, claims -> claims.put("aud", List.of())));
    String good = bearer();
    refused(good.substring(0, good.length() - 4) + "AAAA");
    refused(withPayload(good, "{\"sub\":\"" + caller + "\"}"));
    refused(withHeader(good, "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"foreign\"}"));
    refused(withHeader(good, "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"../../etc/passwd\"}"));
    refused(withHeader(good, "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"' or 1=1 --\"}"));
    refused(
        withHeader(good, "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"jku\":\"http://127.0.0.1:1/\"}"));
    refused("Bearer ");
    refused("Bearer a.b.c");
    refused("Bearer " + "a".repeat(4000));
  }

  @Test
  void aBadTokenIsRefusedOnPublicAddressesToo() {
    refusedAt("/api/v1/public/who", tokens.expired(caller));
  }

  @Test
  void takesNoOtherScheme() {
    wire().get("/api/v1/me", "Basic dXNlcjpwYXNz").problem(401, "UNAUTHENTICATED");
    wire()
        .get("/api/v1/me?access_token=" + bearer().substring(7), "")
        .problem(401, "UNAUTHENTICATED");
    wire()
        .get("/api/v1/me", "", "X-User-Id: " + caller, "X-Forwarded-User: admin")
        .problem(401, "UNAUTHENTICATED");
  }

  @Test
  void givesRolesTheirDoors() {
    wire().get("/api/v1/admin/page", bearer(Role.BRAND)).problem(403, "FORBIDDEN");
    assertThat(wire().get("/api/v1/admin/page", bearer(Role.ADMIN)).status()).isEqualTo(200);
    String unknownRole =
        tokens.bearerWith(caller, c -> c.put("roles", List.of("EMPEROR", "ADMIN")));
    assertThat(wire().get("/api/v1/me", unknownRole).json().get("roles").size()).isEqualTo(1);
    String noRoles = tokens.bearerWith(caller, c -> c.remove("roles"));
    assertThat(wire().get("/api/v1/me", noRoles).status()).isEqualTo(200);
    String strangeRoles = tokens.bearerWith(caller, c -> c.put("roles", 5));
    assertThat(wire().get("/api/v1/me", strangeRoles).status()).isLessThan(500);
  }

  @Test
  void readsAndChangesByScope() {
    assertThat(wire().get("/api/v1/me", tokens.withScope(caller, "read")).status()).isEqualTo(200);
    Answer answer =
        wire()
            .get("/api/v1/me", tokens.withScope(caller, "openid write"))
            .problem(403, "INSUFFICIENT_SCOPE");
    assertThat(answer.header("www-authenticate"))
        .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"read\"");
    wire()
        .post("/api/v1/notes", tokens.withScope(caller, "read"), "{}")
        .problem(403, "INSUFFICIENT_SCOPE");
    wire()
        .get("/api/v1/me", tokens.bearerWith(caller, claims -> claims.remove("scope")))
        .problem(403, "INSUFFICIENT_SCOPE");
    wire()
        .get("/api/v1/public/who", tokens.bearerWith(caller, claims -> claims.put("scope", 5)))
        .problem(403, "INSUFFICIENT_SCOPE");
  }

  @Test
  void anAdminNeedsTheScopeOfTheDuty() {
    assertThat(wire().get("/api/v1/admin/queue", bearer(Role.ADMIN)).status()).isEqualTo(200);
    wire().get("/api/v1/admin/queue", bearer(Role.BRAND)).problem(403, "FORBIDDEN");
    wire()
        .get("/api/v1/admin/queue", tokens.withScope(caller, "read write accounts", Role.ADMIN))
        .problem(403, "FORBIDDEN");
    wire()
        .get("/api/v1/admin/queue", tokens.withScope(caller, "read moderation", Role.BRAND))
        .problem(403, "FORBIDDEN");
  }

  private void refused(String authorization) {
    refusedAt("/api/v1/me", authorization);
  }

  private void refusedAt(String path, String authorization) {
    Answer answer = wire().get(path, authorization);
    assertThat(answer.status()).as(authorization + answer.body()).isEqualTo(401);
    answer.problem(401, "INVALID_TOKEN");
    assertThat(answer.header("www-authenticate")).startsWith("Bearer error=");
  }

  private static String withHeader(String bearer, String header) {
    String[] parts = bearer.substring(7).split("\\.");
    return "Bearer " + encoded(header) + "." + parts[1] + "." + parts[2];
  }

  private static String withPayload(String bearer, String payload) {
    String[] parts = bearer.substring(7).split("\\.");
    return "Bearer " + parts[0] + "." + encoded(payload) + "." + parts[2];
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
