package io.crewcall.auth.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.Concurrently;
import io.crewcall.auth.TestMail;
import io.crewcall.testsupport.TestHttp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changing a password, and choosing another by mail. */
@AuthServiceTest
class PasswordTest {
  private static final String ACCOUNT = "/api/v1/auth/account";
  private static final String NEW_PASSWORD = "nine blue teapots";

  @Autowired private TestHttp http;
  @Autowired private JdbcClient jdbc;
  private AuthClient client;
  private Person person;
  private String bearer;

  @BeforeEach
  void register() {
    client = new AuthClient(http.baseUrl());
    person = client.newPerson("BRAND");
    bearer = client.bearer(person);
  }

  private Answer post(String path, Object body) {
    return client.postAs(bearer, ACCOUNT + path, body);
  }

  private String code(String subject) {
    return TestMail.await(person.email(), subject).codes().getFirst();
  }

  private Answer account() {
    return client.getAs(bearer, ACCOUNT);
  }

  @Test
  void aNewPasswordEndsAllOtherSessions() {
    String elsewhere = client.signIn(person.email(), AuthClient.PASSWORD).text("refreshToken");
    Answer here = client.signIn(person.email(), AuthClient.PASSWORD);
    Answer changed =
        client.postAs(
            AuthClient.bearer(here),
            ACCOUNT + "/password",
            Map.of("currentPassword", AuthClient.PASSWORD, "newPassword", NEW_PASSWORD));

    assertThat(changed.status()).isEqualTo(204);
    assertThat(client.refresh(elsewhere).status()).isEqualTo(401);
    assertThat(client.refresh(here.text("refreshToken")).status()).isEqualTo(200);
    assertThat(client.login(person.email(), AuthClient.PASSWORD).status()).isEqualTo(401);
    assertThat(client.login(person.email(), NEW_PASSWORD).status()).isEqualTo(200);
    TestMail.await(person.email(), "Your password was changed");
  }

  @Test
  void thePasswordIsAskedForBeforeItChanges() {
    Answer wrong =
        post("/password", Map.of("currentPassword", "wrong", "newPassword", NEW_PASSWORD));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text("code")).isEqualTo("PASSWORD_WRONG");
    Answer common =
        post(
            "/password",
            Map.of("currentPassword", AuthClient.PASSWORD, "newPassword", "Password1234"));
    assertThat(common.text("code")).isEqualTo("PASSWORD_TOO_COMMON");
    Answer own =
        post(
            "/password",
            Map.of("currentPassword", AuthClient.PASSWORD, "newPassword", person.handle() + "1"));
    assertThat(own.text("code")).isEqualTo("PASSWORD_TOO_COMMON");
  }

  @Test
  void aSessionIsNoWayAroundTheThrottle() {
    for (int i = 0; i < 10; i++) {
      assertThat(
              post("/password", Map.of("currentPassword", "x" + i, "newPassword", NEW_PASSWORD))
                  .status())
          .isEqualTo(422);
    }
    assertThat(
            post(
                    "/password",
                    Map.of("currentPassword", AuthClient.PASSWORD, "newPassword", NEW_PASSWORD))
                .status())
        .isEqualTo(429);
  }

  private Answer requestReset(String email) {
    return client.post("/api/v1/auth/password-reset", Map.of("email", email));
  }

  private Answer reset(String code, String password) {
    return client.post(
        "/api/v1/auth/password-reset/confirm", Map.of("code", code, "newPassword", password));
  }

  @Test
  void aForgottenPasswordIsReplacedByMail() {
    Answer session = client.signIn(person.email(), AuthClient.PASSWORD);
    assertThat(requestReset(person.email()).status()).isEqualTo(202);
    String code = code("Choose a new password");

    assertThat(reset(code, "Password1234").text("code")).isEqualTo("PASSWORD_TOO_COMMON");
    assertThat(reset(code, NEW_PASSWORD).status()).isEqualTo(204);

    assertThat(client.refresh(session.text("refreshToken")).status()).isEqualTo(401);
    assertThat(client.login(person.email(), AuthClient.PASSWORD).status()).isEqualTo(401);
    bearer = AuthClient.bearer(client.signIn(person.email(), NEW_PASSWORD));
    // Whoever reads its mail owns the address.
    assertThat(account().json().path("emailVerified").asBoolean()).isTrue();
    assertThat(reset(code, "another blue teapot").text("code")).isEqualTo("CODE_INVALID");
  }

  @Test
  void anUnknownAddressGetsTheSameAnswerAndNoMail() {
    String unknown = AuthClient.newHandle() + "@crewcall.test";
    Answer ofNobody = requestReset(unknown);
    Answer known = requestReset(person.email());
    assertThat(ofNobody.status()).isEqualTo(known.status()).isEqualTo(202);
    assertThat(ofNobody.response().body()).isEqualTo(known.response().body()).isEmpty();
    code("Choose a new password");
    assertThat(TestMail.to(unknown)).isEmpty();
    assertThat(jdbc.sql("select count(*) from password_reset_request").query(Long.class).single())
        .isZero();
  }

  @Test
  void ofManyResetsWithOneCodeOneSucceeds() throws Exception {
    requestReset(person.email());
    String code = code("Choose a new password");
    List<Answer> answers =
        Concurrently.run(8, number -> reset(code, "teapot number " + number + " is blue"));
    assertThat(answers.stream().filter(answer -> answer.status() == 204)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() == 422)).hasSize(7);
  }

  @Test
  void oneAddressGetsFiveMailsAnHourAndTheAnswerDoesNotTell() {
    for (int i = 0; i < 8; i++) {
      assertThat(requestReset(person.email()).status()).isEqualTo(202);
    }
    TestMail.await(person.email(), "Choose a new password", 5);
    assertThat(TestMail.with(person.email(), "Choose a new password")).hasSize(5);
  }

  @Test
  void noCodeIsStoredReadable() {
    requestReset(person.email());
    String code = code("Choose a new password");
    List<byte[]> stored =
        jdbc.sql("select code_hash from one_time_code where account_id = ?")
            .param(person.id())
            .query(byte[].class)
            .list();
    assertThat(stored).isNotEmpty().allSatisfy(hash -> assertThat(hash).hasSize(32));
    assertThat(
            jdbc.sql("select count(*) from audit_event where details::text like ?")
                .param("%" + code + "%")
                .query(Long.class)
                .single())
        .isZero();
  }
}
