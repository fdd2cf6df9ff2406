package io.crewcall.auth.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.Concurrently;
import io.crewcall.auth.TestMail;
import io.crewcall.testsupport.TestHttp;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class SecondFactorTest {
  private static final String FACTOR = "/api/v1/auth/account/second-factor";
  private static final String LOGIN = "/api/v1/auth/login/second-factor";

  @Autowired private TestHttp http;
  @Autowired private JdbcClient jdbc;
  private final TimeBasedCodes codes = new TimeBasedCodes();
  private AuthClient client;
  private Person person;
  private String bearer;

  @BeforeEach
  void register() {
    client = new AuthClient(http.baseUrl());
    person = client.newPerson();
    jdbc.sql("update account set email_verified_at = now() where id = ?")
        .param(person.id())
        .update();
    bearer = client.bearer(person);
  }

  private Answer post(String path, Object body) {
    return client.postAs(bearer, FACTOR + path, body);
  }

  private String enrol() {
    Answer answer = post("", Map.of("password", AuthClient.PASSWORD));
    assertThat(answer.status()).isEqualTo(200);
    return answer.text("secret");
  }

  /** A code of some steps from now that was not used yet. */
  private String code(String secret, int steps) {
    return codes.at(secret, Instant.now().getEpochSecond() / 30 + steps);
  }

  private List<String> confirm(String secret) {
    Answer answer = post("/confirm", Map.of("code", code(secret, -1)));
    assertThat(answer.status()).isEqualTo(200);
    List<String> recovery = new ArrayList<>();
    answer.json().path("recoveryCodes").forEach(code -> recovery.add(code.asString()));
    return recovery;
  }

  private String challenge() {
    Answer answer = client.login(person.email(), AuthClient.PASSWORD);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().propertyNames())
        .containsExactlyInAnyOrder("secondFactorRequired", "challenge", "expiresIn");
    return answer.text("challenge");
  }

  private Answer finish(String challenge, String code) {
    return client.post(LOGIN, Map.of("challenge", challenge, "code", code));
  }

  @Test
  void anAccountWithAnAppNeedsItsCodeToSignIn() {
    Answer enrolment = post("", Map.of("password", AuthClient.PASSWORD));
    String secret = enrolment.text("secret");
    assertThat(enrolment.text("uri")).contains("secret=" + secret).contains("issuer=Crewcall");
    String picture =
        new String(
            Base64.getDecoder()
                .decode(enrolment.text("qrCode").replace("data:image/svg+xml;base64,", "")),
            StandardCharsets.UTF_8);
    assertThat(picture).startsWith("<svg xmlns=").endsWith("</svg>");
    // Not in force before it is confirmed.
    assertThat(client.login(person.email(), AuthClient.PASSWORD).text("accessToken")).isNotEmpty();

    List<String> recovery = confirm(secret);

    assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
    String challenge = challenge();
    assertThat(finish(challenge, "000000").text("code")).isEqualTo("CODE_WRONG");
    Answer right = finish(challenge, code(secret, 0));
    assertThat(right.status()).isEqualTo(200);
    assertThat(right.json().propertyNames())
        .containsExactlyInAnyOrder("accessToken", "refreshToken", "tokenType", "expiresIn");
    assertThat(client.refresh(right.text("refreshToken")).status()).isEqualTo(200);
    assertThat(finish(challenge, code(secret, 1)).text("code")).isEqualTo("CHALLENGE_OVER");
    TestMail.await(person.email(), "second factor");
  }

  @Test
  void aCodeWorksOnce() {
    String secret = enrol();
    confirm(secret);
    assertThat(finish(challenge(), code(secret, 0)).status()).isEqualTo(200);
    assertThat(finish(challenge(), code(secret, 0)).text("code")).isEqualTo("CODE_WRONG");
    assertThat(finish(challenge(), code(secret, -1)).text("code")).isEqualTo("CODE_WRONG");
    assertThat(finish(challenge(), code(secret, 1)).status()).isEqualTo(200);
  }

  @Test
  void ofManyWithOneCodeOneGetsIn() throws Exception {
    String secret = enrol();
    confirm(secret);
    List<String> challenges = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      challenges.add(challenge());
    }
    String code = code(secret, 0);
    List<Answer> answers = Concurrently.run(6, number -> finish(challenges.get(number), code));
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
  }

  @Test
  void aRecoveryCodeWorksOnceToo() throws Exception {
    List<String> recovery = confirm(enrol());
    assertThat(finish(challenge(), recovery.getFirst().toLowerCase()).status()).isEqualTo(200);
    assertThat(finish(challenge(), recovery.getFirst()).text("code")).isEqualTo("CODE_WRONG");
    List<String> challenges = List.of(challenge(), challenge(), challenge(), challenge());
    List<Answer> answers =
        Concurrently.run(4, number -> finish(challenges.get(number), recovery.get(1)));
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(client.getAs(bearer, FACTOR).json().path("recoveryCodesLeft").asInt()).isEqualTo(8);
  }

  @Test
  void oneChallengeTakesFiveAttempts() throws Exception {
    String secret = enrol();
    confirm(secret);
    String challenge = challenge();
    List<Answer> answers = Concurrently.run(12, number -> finish(challenge, "00000" + number % 10));
    assertThat(answers.stream().filter(it -> it.text("code").equals("CODE_WRONG")))
        .hasSizeLessThanOrEqualTo(5);
    assertThat(finish(challenge, code(secret, 0)).text("code")).isEqualTo("CHALLENGE_OVER");
  }

  @Test
  void moreChallengesAreNoWayAroundAndTheOwnersDeviceIsCountedApart() {
    String secret = enrol();
    confirm(secret);
    AuthClient stranger = new AuthClient(http.baseUrl());
    Answer last;
    int tried = 0;
    do {
      String challenge = stranger.login(person.email(), AuthClient.PASSWORD).text("challenge");
      last = stranger.post(LOGIN, Map.of("challenge", challenge, "code", "00000" + tried % 10));
      tried++;
    } while (last.status() == 401 && tried < 40);
    assertThat(last.status()).isEqualTo(429);
    assertThat(tried).isEqualTo(21);
    assertThat(finish(challenge(), code(secret, 0)).status()).isEqualTo(200);
  }

  @Test
  void ofTwoEnrolmentsOneCanBeConfirmed() throws Exception {
    List<String> secrets = Concurrently.run(2, number -> enrol());
    List<Answer> answers =
        Concurrently.run(
            2, number -> post("/confirm", Map.of("code", code(secrets.get(number), 0))));
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(post("", Map.of("password", AuthClient.PASSWORD)).text("code"))
        .isEqualTo("SECOND_FACTOR_ENABLED");
  }

  @Test
  void ofTwoConfirmationsOneGetsTheRecoveryCodes() throws Exception {
    String secret = enrol();
    String code = code(secret, 0);
    List<Answer> answers = Concurrently.run(4, number -> post("/confirm", Map.of("code", code)));
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(3);
  }

  @Test
  void itIsRemovedByPasswordAndCode() {
    String secret = enrol();
    List<String> recovery = confirm(secret);
    assertThat(post("/remove", Map.of("password", "wrong", "code", code(secret, 0))).text("code"))
        .isEqualTo("PASSWORD_WRONG");
    assertThat(
            post("/remove", Map.of("password", AuthClient.PASSWORD, "code", "000000")).text("code"))
        .isEqualTo("CODE_WRONG");
    assertThat(
            post("/remove", Map.of("password", AuthClient.PASSWORD, "code", recovery.getFirst()))
                .status())
        .isEqualTo(204);
    assertThat(client.login(person.email(), AuthClient.PASSWORD).text("accessToken")).isNotEmpty();
  }

  @Test
  void nobodyEnrolsAtAnAddressThatIsNotProven() {
    Person unproven = client.newPerson();
    Answer refused =
        client.postAs(client.bearer(unproven), FACTOR, Map.of("password", AuthClient.PASSWORD));
    assertThat(refused.text("code")).isEqualTo("EMAIL_NOT_VERIFIED");
  }

  @Test
  void neitherSecretNorCodesAreStoredReadable() {
    String secret = enrol();
    confirm(secret);
    byte[] stored =
        jdbc.sql("select sealed_secret from second_factor where account_id = ?")
            .param(person.id())
            .query(byte[].class)
            .single();
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    assertThat(
            jdbc.sql("select code_hash from recovery_code where account_id = ?")
                .param(person.id())
                .query(byte[].class)
                .list())
        .hasSize(10)
        .allSatisfy(hash -> assertThat(hash).hasSize(32));
  }

  @Test
  void anAdministratorHelpsWhoLostEverything() {
    confirm(enrol());
    String admin = AuthClient.bearer(client.signIn("admin@crewcall.test", "five quiet lamps"));
    String path = "/api/v1/auth/accounts/" + person.id() + "/remove-second-factor";
    assertThat(client.postAs(bearer, path, Map.of()).status()).isEqualTo(403);
    assertThat(client.postAs(admin, path, Map.of()).status()).isEqualTo(204);
    assertThat(client.login(person.email(), AuthClient.PASSWORD).text("accessToken")).isNotEmpty();
    assertThat(client.postAs(admin, path, Map.of()).status()).isEqualTo(404);
  }
}
