package io.crewcall.auth.account.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.Concurrently;
import io.crewcall.auth.TestMail;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Verifying and changing the address of an account. */
@AuthServiceTest
class EmailTest {
  private static final String ACCOUNT = "/api/v1/auth/account";

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
    assertThat(account().status()).isEqualTo(401);
    bearer = client.bearer(person);
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
}
