package io.crewcall.auth.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.Concurrently;
import io.crewcall.auth.OAuthFlow;
import io.crewcall.auth.TestMail;
import io.crewcall.testsupport.TestHttp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Programs that act for an account. */
@AuthServiceTest
class IntegratorClientTest {
  private static final String PATH = "/api/v1/auth/clients";

  @Autowired private TestHttp http;
  @Autowired private JdbcClient jdbc;
  private AuthClient client;
  private OAuthFlow flow;
  private Person person;
  private String bearer;

  @BeforeEach
  void logIn() {
    client = new AuthClient(http.baseUrl());
    flow = new OAuthFlow(http.baseUrl());
    person = client.newPerson("BRAND");
    jdbc.sql("update account set email_verified_at = now() where id = ?")
        .param(person.id())
        .update();
    bearer = client.bearer(person);
  }

  private Answer make(String... scopes) {
    return client.post(
        PATH, Map.of("name", "Nightly import", "scopes", List.of(scopes)), "Authorization", bearer);
  }

  private Answer token(String id, String secret, String scope) {
    return flow.token(
        Map.of("grant_type", "client_credentials", "scope", scope),
        "Authorization",
        OAuthFlow.basic(id, secret));
  }

  private Answer delete(String id, String bearer, String... headers) {
    return client.deleteAs(bearer, PATH + "/" + id, headers);
  }

  @Test
  void aProgramActsForItsOwner() {
    Answer made = make("read", "write");
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    String id = made.json().path("client").path("id").asString();
    assertThat(made.header("Location")).isEqualTo(PATH + "/" + id);
    assertThat(made.header("Cache-Control")).contains("no-store");

    Answer answer = token(id, made.text("secret"), "read write");
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    JsonNode claims = AuthClient.part(answer.text("access_token"), 1);
    assertThat(claims.path("sub").asString()).isEqualTo(person.id().toString());
    assertThat(claims.path("roles").toString()).isEqualTo("[\"BRAND\"]");
    assertThat(claims.path("scope").asString()).isEqualTo("read write");
    assertThat(claims.path("client_id").asString()).isEqualTo(id);
    assertThat(claims.path("aud").toString()).contains("crewcall-api");
    assertThat(claims.has("sid")).isFalse();

    // It cannot make others, nor see the account's sessions.
    String programs = "Bearer " + answer.text("access_token");
    assertThat(client.get(PATH, "Authorization", programs).status()).isEqualTo(403);
    assertThat(client.get("/api/v1/auth/sessions", "Authorization", programs).status())
        .isEqualTo(403);
  }

  @Test
  void scopesAreWhatItWasGiven() {
    Answer made = make("read");
    String id = made.json().path("client").path("id").asString();
    assertThat(token(id, made.text("secret"), "read").status()).isEqualTo(200);
    for (String more : List.of("write", "read write", "moderation", "openid", "personal-data")) {
      assertThat(token(id, made.text("secret"), more).text("error")).isEqualTo("invalid_scope");
    }
    for (String none : List.of("moderation", "accounts", "openid", "READ", "")) {
      assertThat(make(none).status()).isEqualTo(400);
    }
    assertThat(make().status()).isEqualTo(400);
  }

  @Test
  void otherGrantsAreNotForPrograms() {
    Answer made = make("read");
    String id = made.json().path("client").path("id").asString();
    Answer refused =
        flow.authorize(OAuthFlow.request(id, "http://localhost:3000/callback", "read"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("Location")).isEmpty();
  }

  @Test
  void aSecretIsShownOnceAndCanBeChanged() {
    Answer made = make("read");
    String id = made.json().path("client").path("id").asString();
    String first = made.text("secret");
    Answer read = client.get(PATH + "/" + id, "Authorization", bearer);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("ETag")).isNotEmpty();
    assertThat(read.response().body()).doesNotContain(first).doesNotContain("secret\"");

    Answer changed =
        client.post(PATH + "/" + id + "/rotate-secret", Map.of(), "Authorization", bearer);
    assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
    assertThat(changed.text("secret")).isNotEqualTo(first).startsWith("ccs_");
    assertThat(token(id, first, "read").text("error")).isEqualTo("invalid_client");
    assertThat(token(id, changed.text("secret"), "read").status()).isEqualTo(200);
    assertThat(
            jdbc.sql(
                    """
                    select exists (select from oauth2_registered_client c
                        where strpos(c::text, :secret) > 0)
                      or exists (select from idempotency_record r where strpos(r::text, :secret) > 0)
                    """)
                .param("secret", changed.text("secret"))
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void aDeletedProgramGetsNoMoreTokens() {
    Answer made = make("read");
    String id = made.json().path("client").path("id").asString();
    Answer last = token(id, made.text("secret"), "read");
    assertThat(delete(id, bearer).status()).isEqualTo(428);
    assertThat(delete(id, bearer, "If-Match", "\"77\"").status()).isEqualTo(412);
    assertThat(delete(id, bearer, "If-Match", made.header("ETag")).status()).isEqualTo(204);
    assertThat(token(id, made.text("secret"), "read").text("error")).isEqualTo("invalid_client");
    Answer introspected =
        client.form(
            "/oauth2/introspect",
            Map.of("token", last.text("access_token")),
            "Authorization",
            OAuthFlow.basic("user-service", AuthServiceTest.SERVICE_SECRET));
    assertThat(introspected.json().path("active").asBoolean()).isFalse();
    assertThat(client.get(PATH + "/" + id, "Authorization", bearer).text("code"))
        .isEqualTo("CLIENT_NOT_FOUND");
  }

  @Test
  void nobodySeesTheProgramsOfOthers() {
    Answer made = make("read");
    String id = made.json().path("client").path("id").asString();
    String stranger = client.bearer(client.newPerson());
    assertThat(client.get(PATH + "/" + id, "Authorization", stranger).status()).isEqualTo(404);
    assertThat(
            client
                .post(PATH + "/" + id + "/rotate-secret", Map.of(), "Authorization", stranger)
                .status())
        .isEqualTo(404);
    assertThat(delete(id, stranger, "If-Match", made.header("ETag")).status()).isEqualTo(404);
    assertThat(client.get(PATH, "Authorization", stranger).json().path("items").size()).isZero();
    assertThat(client.get(PATH).status()).isEqualTo(401);
    // What an integrator may ask about is his own.
    String others = flow.signIn(person).text("access_token");
    Answer about =
        client.form(
            "/oauth2/introspect",
            Map.of("token", others),
            "Authorization",
            OAuthFlow.basic(id, made.text("secret")));
    assertThat(about.json().path("active").asBoolean()).isFalse();
  }

  @Test
  void applicationsOfOthersMakeNone() {
    Map<String, String> request =
        OAuthFlow.request("partner", "https://partner.example/callback", "read write");
    flow.authorize(request);
    Answer consent = flow.page(flow.submit(person.email(), AuthClient.PASSWORD).header("Location"));
    String state = OAuthFlow.parameter(consent, "state");
    Answer back =
        flow.browser()
            .postRaw(
                "/oauth2/authorize",
                ("client_id=partner&scope=read&scope=write&state=" + AuthClient.encode(state))
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                "application/x-www-form-urlencoded");
    Answer granted =
        flow.exchange(
            "partner",
            "https://partner.example/callback",
            OAuthFlow.parameter(back, "code"),
            OAuthFlow.VERIFIER);
    assertThat(granted.status()).isEqualTo(200);
    String partner = "Bearer " + granted.text("access_token");
    assertThat(client.get(PATH, "Authorization", partner).status()).isEqualTo(403);
    assertThat(client.get("/api/v1/auth/sessions", "Authorization", partner).status())
        .isEqualTo(403);
    // The dashboard's own may.
    String dashboard =
        "Bearer " + new OAuthFlow(http.baseUrl()).signIn(person).text("access_token");
    assertThat(client.get(PATH, "Authorization", dashboard).status()).isEqualTo(200);
  }

  @Test
  void anAccountHasSoManyAndNoMore() throws Exception {
    List<Answer> answers = Concurrently.run(24, number -> make("read"));
    assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(20);
    assertThat(answers.stream().filter(answer -> answer.text("code").equals("TOO_MANY_CLIENTS")))
        .hasSize(4);
    Answer page = client.get(PATH + "?limit=15", "Authorization", bearer);
    Answer rest =
        client.get(
            PATH + "?limit=15&cursor=" + AuthClient.encode(page.text("nextCursor")),
            "Authorization",
            bearer);
    assertThat(rest.json().path("nextCursor").isNull()).isTrue();
    Set<String> ids =
        answers.stream()
            .filter(answer -> answer.status() == 201)
            .map(answer -> answer.json().path("client").path("id").asString())
            .collect(Collectors.toSet());
    for (Answer part : List.of(page, rest)) {
      part.json().path("items").forEach(item -> ids.remove(item.path("id").asString()));
    }
    assertThat(ids).isEmpty();
  }

  @Test
  void withTheAccountItsProgramsStop() {
    Answer made = make("read");
    String id = made.json().path("client").path("id").asString();
    Answer before = token(id, made.text("secret"), "read");
    assertThat(before.status()).isEqualTo(200);
    for (String closed :
        List.of(
            "active = false", "active = false, erased_at = now(), handle = 'deleted-00000000'")) {
      jdbc.sql("update account set " + closed + " where id = ?").param(person.id()).update();
      Answer refused = token(id, made.text("secret"), "read");
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.text("error")).isEqualTo("invalid_client");
      // Nor may it ask about tokens, and those it has are worth nothing here.
      assertThat(introspect(id, made.text("secret"), before).status()).isEqualTo(401);
      Answer call = client.getAs("Bearer " + before.text("access_token"), PATH);
      assertThat(call.text("code")).isEqualTo("INVALID_TOKEN");
    }
  }

  private Answer introspect(String id, String secret, Answer tokens) {
    return client.form(
        "/oauth2/introspect",
        Map.of("token", tokens.text("access_token")),
        "Authorization",
        OAuthFlow.basic(id, secret));
  }

  @Test
  void aProgramOfADeletedOneIsRefusedHereAtOnce() {
    Answer made = make("read");
    String id = made.json().path("client").path("id").asString();
    String program = "Bearer " + token(id, made.text("secret"), "read").text("access_token");
    assertThat(client.getAs(program, PATH).status()).isEqualTo(403);
    assertThat(delete(id, bearer, "If-Match", made.header("ETag")).status()).isEqualTo(204);
    assertThat(client.getAs(program, PATH).text("code")).isEqualTo("INVALID_TOKEN");
  }

  @Test
  void nobodyMakesOneAtAnAddressThatIsNotProven() {
    bearer = client.bearer(client.newPerson());
    Answer refused = make("read");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("code")).isEqualTo("EMAIL_NOT_VERIFIED");
    assertThat(client.getAs(bearer, PATH).json().path("items").size()).isZero();
  }

  @Test
  void theOwnerHearsOfEachSecret() {
    String id = make("read", "write").json().path("client").path("id").asString();
    TestMail.Mail told = TestMail.await(person.email(), "A program has access");
    assertThat(told.text()).contains("acts for you").doesNotContain("Nightly import");
    client.postAs(bearer, PATH + "/" + id + "/rotate-secret", Map.of());
    TestMail.await(person.email(), "A program has access", 2);
  }
}
