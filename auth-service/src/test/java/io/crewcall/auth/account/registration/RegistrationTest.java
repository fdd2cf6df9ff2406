package io.crewcall.auth.account.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.Concurrently;
import io.crewcall.auth.TestMail;
import io.crewcall.auth.account.erasure.UnverifiedDuplicateJob;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.platform.idempotency.BodyFingerprint;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class RegistrationTest {
  private static final String REGISTER = "/api/v1/auth/register";

  @Autowired private TestHttp http;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  @Autowired private BootstrapAdmin bootstrapAdmin;
  @Autowired private UnverifiedDuplicateJob duplicates;
  private AuthClient client;

  @BeforeEach
  void connect() {
    client = new AuthClient(http.baseUrl());
  }

  @Test
  void makesAnAccountAndTellsTheOthers() {
    String handle = AuthClient.newHandle();
    Answer answer =
        client.register(
            "  " + handle.toUpperCase() + "@Crewcall.test",
            handle.toUpperCase(),
            "BRAND",
            "CREATIVE");

    assertThat(answer.status()).isEqualTo(201);
    UUID id = UUID.fromString(answer.text("userId"));
    assertThat(id.version()).isEqualTo(7);
    assertThat(answer.header("Location")).isEqualTo("/api/v1/users/" + id);
    assertThat(answer.json().size()).isEqualTo(1);
    Event<AccountState> event = events.await(AccountState.class, "account.registered", id);
    assertThat(event.version()).isNotNegative();
    assertThat(event.data().handle()).isEqualTo(handle);
    assertThat(event.data().displayName()).isEqualTo("Asha Rao");
    assertThat(event.data().roles()).isEqualTo(Set.of(Role.BRAND, Role.CREATIVE));
    assertThat(event.data().active()).isTrue();
    assertThat(client.login(handle + "@crewcall.test", AuthClient.PASSWORD).status())
        .isEqualTo(200);
  }

  @Test
  void keepsOnlyAMemoryHardHash() {
    AuthClient.Person person = client.newPerson();
    assertThat(
            jdbc.sql("select password_hash from account where id = ?")
                .param(person.id())
                .query(String.class)
                .single())
        .startsWith("{argon2id}$argon2id$v=19$m=8192,t=1,p=1$")
        .doesNotContain(AuthClient.PASSWORD);
  }

  @Test
  void noHandleTwice() {
    AuthClient.Person person = client.newPerson();
    Answer handle =
        client.register(AuthClient.newHandle() + "@crewcall.test", person.handle().toUpperCase());
    assertThat(handle.status()).isEqualTo(409);
    assertThat(handle.text("code")).isEqualTo("HANDLE_TAKEN");
    assertThat(handle.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void theAnswerDoesNotTellWhetherAnAddressIsKnown() {
    AuthClient.Person owner = client.newPerson();
    verify(owner);

    Answer answer = client.register(owner.email().toUpperCase(), AuthClient.newHandle());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().propertyNames()).containsExactly("userId");
    assertThat(answer.text("userId")).isNotEqualTo(owner.id().toString());
    // The owner hears of it, and the mail has no code.
    TestMail.Mail told = TestMail.await(owner.email(), "You have a Crewcall account");
    assertThat(told.codes()).isEmpty();
    assertThat(TestMail.with(owner.email(), "Verify your e-mail")).hasSize(1);
  }

  @Test
  void everybodyAtOneAddressSignsInWithTheOwnPassword() {
    AuthClient.Person owner = client.newPerson();
    verify(owner);
    for (int i = 0; i < 4; i++) {
      String handle = AuthClient.newHandle();
      Map<String, Object> body = new HashMap<>(AuthClient.registration(owner.email(), handle));
      body.put("password", "somebody else " + i);
      String id = client.post(REGISTER, body).text("userId");
      Answer login = client.login(owner.email(), "somebody else " + i);
      assertThat(login.status()).isEqualTo(200);
      assertThat(AuthClient.part(login.text("accessToken"), 1).path("sub").asString())
          .isEqualTo(id);
    }
    Answer login = client.login(owner.email(), AuthClient.PASSWORD);
    assertThat(AuthClient.part(login.text("accessToken"), 1).path("sub").asString())
        .isEqualTo(owner.id().toString());
    // One computation compares them all.
    assertThat(
            jdbc.sql(
                    """
                    select count(distinct split_part(password_hash, '$', 5)) from account
                    where email = ?
                    """)
                .param(owner.email())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void withTheSamePasswordTheOwnerOfTheAddressComesFirst() {
    AuthClient.Person first = client.newPerson();
    verify(first);
    client.register(first.email(), AuthClient.newHandle());
    Answer login = client.login(first.email(), AuthClient.PASSWORD);
    assertThat(AuthClient.part(login.text("accessToken"), 1).path("sub").asString())
        .isEqualTo(first.id().toString());
  }

  @Test
  void ofSeveralAtOneAddressOneProvesIt() throws Exception {
    String email = AuthClient.newHandle() + "@crewcall.test";
    List<String> ids =
        Concurrently.run(
            4, number -> client.register(email, AuthClient.newHandle()).text("userId"));
    assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
    assertThat(count("select count(*) from account where email = ?", email)).isEqualTo(4);
  }

  @Test
  void whoDidNotProveAnAddressOfSomebodyElseIsGoneAfterADay() {
    AuthClient.Person owner = client.newPerson();
    verify(owner);
    UUID duplicate =
        UUID.fromString(client.register(owner.email(), AuthClient.newHandle()).text("userId"));
    duplicates.end();
    assertThat(count("select count(*) from account where email = ?", owner.email())).isEqualTo(2);
    jdbc.sql(
            """
            update account set registered_at = registered_at - interval '25 hours',
              email_verified_at = email_verified_at - interval '2 hours' where email = ?
            """)
        .param(owner.email())
        .update();

    duplicates.end();

    assertThat(count("select count(*) from account where email = ?", owner.email())).isEqualTo(1);
    Event<AccountState> event = events.await(AccountState.class, "account.erased", duplicate);
    assertThat(event.data().active()).isFalse();
    assertThat(event.data().handle()).matches("deleted-[0-9a-f]{8}");
    assertThat(client.login(owner.email(), AuthClient.PASSWORD).status()).isEqualTo(200);
  }

  private void verify(AuthClient.Person person) {
    String code = TestMail.await(person.email(), "Verify your e-mail").codes().getFirst();
    Answer confirmed =
        client.postAs(
            client.bearer(person),
            "/api/v1/auth/account/email-verification/confirm",
            Map.of("code", code));
    assertThat(confirmed.status()).isEqualTo(204);
  }

  @Test
  void aRetryWithTheSameKeyIsTheSameRegistration() {
    String handle = AuthClient.newHandle();
    Map<String, Object> body = AuthClient.registration(handle + "@crewcall.test", handle);
    Answer first = client.post(REGISTER, body, "Idempotency-Key", handle);
    Answer again = client.post(REGISTER, body, "Idempotency-Key", handle);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("userId")).isEqualTo(first.text("userId"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    Map<String, Object> another = new HashMap<>(body);
    another.put("password", "eight green kettles");
    assertThat(client.post(REGISTER, another, "Idempotency-Key", handle).text("code"))
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    // What is kept of the body does not give the password away.
    byte[] kept =
        jdbc.sql("select body_hash from idempotency_record where idempotency_key = ?")
            .param(handle)
            .query(byte[].class)
            .single();
    assertThat(kept).isNotEqualTo(BodyFingerprint.plain().of(AuthClient.json(body)));

    String stranger = AuthClient.newHandle();
    Answer other =
        client.post(
            REGISTER,
            AuthClient.registration(stranger + "@crewcall.test", stranger),
            "Idempotency-Key",
            handle,
            "X-Forwarded-For",
            "203.0.113.9");
    assertThat(other.status()).as("a stranger's key is another").isEqualTo(201);
    assertThat(other.header("Idempotency-Replayed")).isEmpty();
  }

  @Test
  void ofManyWithOneHandleOneWins() throws Exception {
    String handle = AuthClient.newHandle();
    race(
        number -> client.register(AuthClient.newHandle() + "@crewcall.test", handle),
        "HANDLE_TAKEN");
    assertThat(count("select count(*) from account where handle = ?", handle)).isEqualTo(1);
  }

  private void race(java.util.function.IntFunction<Answer> registration, String losersCode)
      throws Exception {
    List<Answer> answers = Concurrently.run(32, registration);
    List<Answer> winners = answers.stream().filter(answer -> answer.status() == 201).toList();
    assertThat(winners).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() == 409))
        .hasSize(31)
        .allSatisfy(answer -> assertThat(answer.text("code")).isEqualTo(losersCode));
    UUID id = UUID.fromString(winners.getFirst().text("userId"));
    String handle = events.await(AccountState.class, "account.registered", id).data().handle();
    assertThat(events.all(AccountState.class))
        .filteredOn(event -> event.subject().equals(id) || event.data().handle().equals(handle))
        .hasSize(1);
  }

  static Stream<Map<String, Object>> badFields() {
    return Stream.of(
            change("email", "nobody"),
            change("email", ""),
            change("email", "a".repeat(300) + "@x.example"),
            change("email", "a@x.example\u0000"),
            change("email", 5),
            change("email", List.of("a@x.example")),
            change("password", "elevenchars"),
            change("password", "x1y2".repeat(33)),
            change("password", true),
            change("password", "password\u0000password"),
            change("displayName", " "),
            change("displayName", "x".repeat(81)),
            change("displayName", "two\nlines"),
            change("displayName", "Asha\u202Eoar"),
            change("handle", "ab"),
            change("handle", "..."),
            change("handle", "a".repeat(31)),
            change("handle", "asha rao"),
            change("handle", "asha/rao"),
            change("handle", "आशा"),
            change("handle", "'; drop table account; --"),
            change("roles", List.of()),
            change("roles", List.of("KING")),
            change("roles", List.of(0)),
            change("roles", "BRAND"),
            change("roles", java.util.Collections.singletonList(null)),
            change("extra", "property"),
            without("email"),
            without("password"),
            without("displayName"),
            without("handle"),
            without("roles"))
        .map(body -> {
          Map<String, Object> whole = new HashMap<>(body);
          return whole;
        });
  }

  private static Map<String, Object> change(String field, Object value) {
    String handle = AuthClient.newHandle();
    Map<String, Object> body =
        new HashMap<>(AuthClient.registration(handle + "@crewcall.test", handle));
    body.put(field, value);
    return body;
  }

  private static Map<String, Object> without(String field) {
    Map<String, Object> body = change(field, "");
    body.remove(field);
    return body;
  }

  @ParameterizedTest
  @MethodSource("badFields")
  void badInputIsRefusedAndNothingIsStored(Map<String, Object> body) {
    long before = count("select count(*) from account where ? is not null", "");
    Answer answer = client.post(REGISTER, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.text("code")).isNotEmpty();
    assertThat(answer.text("requestId")).isNotEmpty();
    assertThat(count("select count(*) from account where ? is not null", "")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{\"email\":\"a@x.example\",\"email\":\"b@x.example\"}",
        "{} {}",
        "{\"email\":\"\\ud800@x.example\"}"
      })
  void bodiesThatAreNoRegistration(String body) {
    Answer answer =
        client.postRaw(REGISTER, body.getBytes(StandardCharsets.UTF_8), "application/json");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("code")).isNotEmpty();
  }

  @Test
  void otherBadRequests() {
    byte[] invalidUtf8 = {'{', '"', (byte) 0xc3, (byte) 0x28, '"', '}'};
    assertThat(client.postRaw(REGISTER, invalidUtf8, "application/json").status()).isEqualTo(400);
    assertThat(client.postRaw(REGISTER, new byte[2_000_000], "application/json").status())
        .isEqualTo(413);
    assertThat(
            client.postRaw(REGISTER, "{}".getBytes(StandardCharsets.UTF_8), "text/plain").status())
        .isEqualTo(415);
    Answer wrongMethod = client.get(REGISTER);
    assertThat(wrongMethod.status()).isEqualTo(405);
    assertThat(wrongMethod.header("Allow")).isEqualTo("POST");
    assertThat(wrongMethod.text("code")).isEqualTo("METHOD_NOT_ALLOWED");
    assertThat(client.get("/api/v1/auth/unknown").status()).isEqualTo(401);
    assertThat(client.get("/api/v1/auth/unknown").text("code")).isEqualTo("UNAUTHENTICATED");
    assertThat(client.get("/anything").status()).isEqualTo(401);
    assertThat(client.get("/oauth2/anything").text("code")).isEqualTo("UNAUTHENTICATED");
    assertThat(client.get("/login").text("code")).isEqualTo("UNAUTHENTICATED");
    assertThat(client.get("/api//v1").status()).isEqualTo(400);
  }

  @Test
  void nobodyRegistersAsAdministrator() {
    String handle = AuthClient.newHandle();
    Answer answer = client.register(handle + "@crewcall.test", handle, "BRAND", "ADMIN");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("code")).isEqualTo("ROLE_NOT_ALLOWED");
    assertThat(count("select count(*) from account where handle = ?", handle)).isZero();
  }

  @Test
  void commonPasswordsAreRefused() {
    Map<String, Object> body = change("password", "Password1234");
    Answer answer = client.post(REGISTER, body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("code")).isEqualTo("PASSWORD_TOO_COMMON");
    assertThat(answer.json().path("errors").path(0).path("field").asString()).isEqualTo("password");
  }

  @Test
  void theFirstAdministratorIsMadeOnce() {
    bootstrapAdmin.run(new DefaultApplicationArguments());
    assertThat(count("select count(*) from account where email = ?", "admin@crewcall.test"))
        .isEqualTo(1);
    Answer login = client.login("admin@crewcall.test", "five quiet lamps");
    assertThat(login.status()).isEqualTo(200);
    assertThat(AuthClient.part(login.text("accessToken"), 1).path("roles").path(0).asString())
        .isEqualTo("ADMIN");
    Event<AccountState> event =
        events.await(AccountState.class, made -> made.data().handle().equals("admin"));
    assertThat(event.data().roles()).containsExactly(Role.ADMIN);
  }

  private long count(String sql, String parameter) {
    return jdbc.sql(sql).param(parameter).query(Long.class).single();
  }
}
