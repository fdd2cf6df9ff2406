package io.crewcall.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.Concurrently;
import io.crewcall.auth.TestMail;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class OwnAccountTest {
  private static final String ACCOUNT = "/api/v1/auth/account";
  private static final String NEW_PASSWORD = "nine blue teapots";

  @Autowired private TestHttp http;
  @Autowired private TestEvents events;
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

  // E-mail verification

  @Test
  void theCodeOfTheMailVerifiesTheAddress() {
    assertThat(account().json().path("emailVerified").asBoolean()).isFalse();
    String code = code("Verify your e-mail");
    Answer wrong = post("/email-verification/confirm", Map.of("code", "2222-2222"));
    assertThat(wrong.text("code")).isEqualTo("CODE_WRONG");

    // As people type.
    Answer right =
        post(
            "/email-verification/confirm",
            Map.of("code", " " + code.toLowerCase().replace("-", " ")));

    assertThat(right.status()).isEqualTo(204);
    assertThat(account().json().path("emailVerified").asBoolean()).isTrue();
    Event<AccountState> event =
        events.await(AccountState.class, "account.email-verified", person.id());
    assertThat(event.data().emailVerified()).isTrue();
    assertThat(post("/email-verification/confirm", Map.of("code", code)).text("code"))
        .isEqualTo("NO_CODE_PENDING");
  }

  @Test
  void aNewCodeReplacesTheOneBefore() {
    String first = code("Verify your e-mail");
    assertThat(post("/email-verification", Map.of()).status()).isEqualTo(202);
    String second = TestMail.await(person.email(), "Verify your e-mail", 2).codes().getFirst();
    assertThat(post("/email-verification/confirm", Map.of("code", first)).text("code"))
        .isEqualTo("CODE_WRONG");
    assertThat(post("/email-verification/confirm", Map.of("code", second)).status()).isEqualTo(204);
  }

  @Test
  void ofManyConfirmationsWithOneCodeOneIsRight() throws Exception {
    String code = code("Verify your e-mail");
    List<Answer> answers =
        Concurrently.run(16, number -> post("/email-verification/confirm", Map.of("code", code)));
    assertThat(answers.stream().filter(answer -> answer.status() == 204)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() != 204))
        .allSatisfy(answer -> assertThat(answer.text("code")).isEqualTo("NO_CODE_PENDING"));
  }

  @Test
  void aCodeIsTriedTenTimes() throws Exception {
    String code = code("Verify your e-mail");
    List<Answer> answers =
        Concurrently.run(
            24, number -> post("/email-verification/confirm", Map.of("code", "2222-2222")));
    assertThat(answers.stream().filter(it -> it.text("code").equals("CODE_WRONG"))).hasSize(10);
    assertThat(post("/email-verification/confirm", Map.of("code", code)).text("code"))
        .isEqualTo("NO_CODE_PENDING");
  }

  @Test
  void codesExpire() {
    String code = code("Verify your e-mail");
    jdbc.sql("update one_time_code set expires_at = now() where account_id = ?")
        .param(person.id())
        .update();
    assertThat(post("/email-verification/confirm", Map.of("code", code)).text("code"))
        .isEqualTo("NO_CODE_PENDING");
  }

  @Test
  void codesAreAskedForOnlySoOften() {
    for (int i = 0; i < 5; i++) {
      assertThat(post("/email-verification", Map.of()).status()).isEqualTo(202);
    }
    Answer refused = post("/email-verification", Map.of());
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text("code")).isEqualTo("TOO_MANY_ATTEMPTS");
  }

  // Password

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

  // E-mail change

  @Test
  void bothAddressesConfirmAChange() {
    verifyEmail();
    String wanted = AuthClient.newHandle() + "@crewcall.test";
    Answer begun = post("/email-change", Map.of("email", wanted, "password", AuthClient.PASSWORD));
    assertThat(begun.status()).isEqualTo(202);
    assertThat(begun.json().path("oldMustConfirm").asBoolean()).isTrue();

    String ofNew = TestMail.await(wanted, "Confirm your new").codes().getFirst();
    String ofOld = TestMail.await(person.email(), "is to be changed").codes().getFirst();
    assertThat(post("/email-change/confirm", Map.of("code", ofNew)).status()).isEqualTo(204);
    assertThat(account().text("email")).isEqualTo(person.email());
    assertThat(post("/email-change/confirm", Map.of("code", ofOld)).status()).isEqualTo(204);

    assertThat(account().text("email")).isEqualTo(wanted);
    assertThat(client.login(wanted, AuthClient.PASSWORD).status()).isEqualTo(200);
    assertThat(client.login(person.email(), AuthClient.PASSWORD).status()).isEqualTo(401);
    TestMail.await(person.email(), "Your e-mail address was changed");
    assertThat(client.getAs(bearer, ACCOUNT + "/email-change").status()).isEqualTo(404);
  }

  @Test
  void theOldAddressStopsAChangeAndEndsAllSessions() {
    verifyEmail();
    Answer session = client.signIn(person.email(), AuthClient.PASSWORD);
    String wanted = AuthClient.newHandle() + "@crewcall.test";
    post("/email-change", Map.of("email", wanted, "password", AuthClient.PASSWORD));
    String ofNew = TestMail.await(wanted, "Confirm your new").codes().getFirst();
    List<String> codes = TestMail.await(person.email(), "is to be changed").codes();

    Answer stopped = client.post("/api/v1/auth/email-change/stop", Map.of("code", codes.getLast()));

    assertThat(stopped.status()).isEqualTo(204);
    assertThat(client.refresh(session.text("refreshToken")).status()).isEqualTo(401);
    for (String code : List.of(ofNew, codes.getFirst())) {
      assertThat(post("/email-change/confirm", Map.of("code", code)).text("code"))
          .isEqualTo("NO_CODE_PENDING");
    }
    assertThat(client.login(person.email(), AuthClient.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void anUnprovenOldAddressNeedNotConfirm() {
    String wanted = AuthClient.newHandle() + "@crewcall.test";
    post("/email-change", Map.of("email", wanted, "password", AuthClient.PASSWORD));
    String code = TestMail.await(wanted, "Confirm your new").codes().getFirst();
    assertThat(post("/email-change/confirm", Map.of("code", code)).status()).isEqualTo(204);
    assertThat(account().text("email")).isEqualTo(wanted);
    assertThat(account().json().path("emailVerified").asBoolean()).isTrue();
  }

  @Test
  void nobodyMovesToAnAddressThatIsProven() {
    verifyEmail();
    Person other = client.newPerson();
    String others = client.bearer(other);
    Answer begun =
        client.postAs(
            others,
            ACCOUNT + "/email-change",
            Map.of("email", person.email(), "password", AuthClient.PASSWORD));
    // Nobody learns here that the address is known; its owner is told, without a code.
    assertThat(begun.status()).isEqualTo(202);
    TestMail.Mail told = TestMail.await(person.email(), "You have a Crewcall account");
    assertThat(told.codes()).isEmpty();
  }

  private void verifyEmail() {
    assertThat(
            post("/email-verification/confirm", Map.of("code", code("Verify your e-mail")))
                .status())
        .isEqualTo(204);
  }

  // Roles

  @Test
  void rolesComeAndGoWithoutASecondAccount() {
    Answer added = post("/roles", Map.of("role", "CREATIVE"));
    assertThat(added.status()).isEqualTo(200);
    assertThat(added.json().path("roles").toString()).isEqualTo("[\"BRAND\",\"CREATIVE\"]");
    Event<AccountState> event =
        events.await(AccountState.class, "account.roles-changed", person.id());
    assertThat(event.data().roles()).containsExactlyInAnyOrder(Role.BRAND, Role.CREATIVE);
    Answer login = client.signIn(person.email(), AuthClient.PASSWORD);
    assertThat(AuthClient.part(login.text("accessToken"), 1).path("roles").toString())
        .isEqualTo("[\"BRAND\",\"CREATIVE\"]");

    assertThat(client.deleteAs(bearer, ACCOUNT + "/roles/BRAND").status()).isEqualTo(428);
    assertThat(client.deleteAs(bearer, ACCOUNT + "/roles/BRAND", "If-Match", "\"v0\"").status())
        .isEqualTo(412);
    Answer dropped =
        client.deleteAs(bearer, ACCOUNT + "/roles/BRAND", "If-Match", added.header("ETag"));
    assertThat(dropped.status()).isEqualTo(200);
    assertThat(dropped.json().path("roles").toString()).isEqualTo("[\"CREATIVE\"]");
    Answer last =
        client.deleteAs(bearer, ACCOUNT + "/roles/CREATIVE", "If-Match", dropped.header("ETag"));
    assertThat(last.status()).isEqualTo(409);
    assertThat(last.text("code")).isEqualTo("LAST_ROLE");
  }

  @Test
  void nobodyMakesHimselfAnAdministrator() {
    assertThat(post("/roles", Map.of("role", "ADMIN")).text("code")).isEqualTo("ROLE_NOT_ALLOWED");
    assertThat(post("/roles", Map.of("role", "KING")).status()).isEqualTo(400);
  }

  @Test
  void rolesThatAreDroppedAtTheSameMomentLeaveOne() throws Exception {
    post("/roles", Map.of("role", "CREATIVE"));
    String tag = post("/roles", Map.of("role", "INFLUENCER")).header("ETag");
    List<Answer> answers =
        Concurrently.run(
            9,
            number ->
                client.deleteAs(
                    bearer,
                    ACCOUNT
                        + "/roles/"
                        + List.of("BRAND", "CREATIVE", "INFLUENCER").get(number % 3),
                    "If-Match",
                    number < 3 ? tag : "*"));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isLessThan(500));
    assertThat(account().json().path("roles").size()).isEqualTo(1);
  }

  // Deactivation

  @Test
  void aClosedAccountIsOpenedBySigningIn() {
    String session = client.signIn(person.email(), AuthClient.PASSWORD).text("refreshToken");
    assertThat(post("/deactivate", Map.of("password", "wrong")).text("code"))
        .isEqualTo("PASSWORD_WRONG");
    assertThat(post("/deactivate", Map.of("password", AuthClient.PASSWORD)).status())
        .isEqualTo(204);
    Event<AccountState> closed =
        events.await(AccountState.class, "account.deactivated", person.id());
    assertThat(closed.data().active()).isFalse();
    assertThat(client.refresh(session).status()).isEqualTo(401);
    assertThat(client.login(person.email(), "wrong").status()).isEqualTo(401);

    assertThat(client.login(person.email(), AuthClient.PASSWORD).status()).isEqualTo(200);

    Event<AccountState> open = events.await(AccountState.class, "account.reactivated", person.id());
    assertThat(open.data().active()).isTrue();
    assertThat(open.version()).isGreaterThan(closed.version());
  }

  @Test
  void afterThirtyDaysItStaysClosed() {
    post("/deactivate", Map.of("password", AuthClient.PASSWORD));
    jdbc.sql("update account set deactivated_at = now() - interval '31 days' where id = ?")
        .param(person.id())
        .update();
    assertThat(client.login(person.email(), AuthClient.PASSWORD).text("code"))
        .isEqualTo("INVALID_CREDENTIALS");
  }

  // Who may

  @Test
  void onlyWhoIsSignedInMayChangeAnAccount() {
    assertThat(client.get(ACCOUNT).status()).isEqualTo(401);
    assertThat(client.get("/api/v1/auth/sessions").status()).isEqualTo(401);
    assertThat(client.getAs(bearer, "/api/v1/auth/accounts").status()).isEqualTo(403);
    assertThat(client.getAs(bearer, "/api/v1/auth/audit-events?accountId=" + person.id()).status())
        .isEqualTo(403);
  }
}
