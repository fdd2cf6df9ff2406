package io.crewcall.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.platform.things.ThingApplication;
import io.crewcall.platform.things.ThingPersonalData;
import io.crewcall.platform.things.Things;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(
    classes = ThingApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"crewcall.kafka.enabled=false", "crewcall.personal-data.max-export=100KB"})
@RealServers(kafka = false)
class PersonalDataTest {
  @Autowired private TestHttp http;
  @Autowired private TestTokens tokens;
  @Autowired private Things things;
  @Autowired private ThingPersonalData thingData;
  @Autowired private JdbcClient jdbc;

  private final UUID person = UUID.randomUUID();

  @AfterEach
  void tidy() {
    thingData.leaveSomething(false);
  }

  @Test
  void handsOutEverythingAsOneObject() {
    things.change(person, "lamp");
    effects(person, "bought", 1500);

    Caller.Answer export = service().get(path(person));

    assertThat(export.status()).as(export.raw().body()).isEqualTo(200);
    assertThat(export.header("Content-Type")).isEqualTo("application/json");
    assertThat(export.header("Cache-Control")).isEqualTo("no-store");
    assertThat(export.body().path("thing").path("name").asString("")).isEqualTo("lamp");
    assertThat(export.body().path("effects")).hasSize(1500);
    assertThat(service().get(path(UUID.randomUUID())).raw().body()).isEqualTo("{}");
  }

  @Test
  void isBounded() {
    effects(person, "bought", 4000);
    Caller.Answer refused = service().get(path(person));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("EXPORT_TOO_LARGE");
  }

  @Test
  void aFaultHalfWayIsAFault() {
    things.change(person, "broken");
    Caller.Answer broken = service().get(path(person));
    assertThat(broken.status()).isEqualTo(500);
    assertThat(broken.raw().body()).doesNotContain("half-way");
  }

  @Test
  void erasesAgainAndAgain() {
    things.change(person, "lamp");
    effects(person, "bought", 3);
    UUID other = UUID.randomUUID();
    remember(person.toString(), "{}");
    remember(other.toString(), "{\"userId\":\"" + person + "\",\"name\":\"Asha\"}");
    remember(other.toString(), "{}");

    for (int i = 0; i < 2; i++) {
      assertThat(service().delete(path(person)).status()).isEqualTo(204);
      assertThat(service().get(path(person)).body().toString())
          .isEqualTo("{\"thing\":{\"name\":\"erased\",\"version\":1}}");
    }
    assertThat(
            jdbc.sql("select user_id from idempotency_record where user_id in (?, ?)")
                .params(person.toString(), other.toString())
                .query(String.class)
                .list())
        .as("answers that neither went to the person nor tell of them")
        .containsExactly(other.toString());
    assertThat(service().delete(path(UUID.randomUUID())).status()).isEqualTo(204);
  }

  @Test
  void erasesAllOrNothing() {
    things.change(person, "lamp");
    effects(person, "broken", 1);
    assertThat(service().delete(path(person)).status()).isEqualTo(500);
    assertThat(service().get(path(person)).body().path("thing").path("name").asString(""))
        .isEqualTo("lamp");
  }

  @Test
  void saysWhenSomethingIsStillOnItsWayOut() {
    thingData.leaveSomething(true);
    Caller.Answer accepted = service().delete(path(person));
    assertThat(accepted.status()).isEqualTo(202);
    assertThat(accepted.header("Retry-After")).isEqualTo("5");
  }

  @Test
  void isForServicesOnly() {
    List<String> strangers =
        List.of(
            tokens.bearer(person, Role.ADMIN),
            tokens.bearerWith(person, claims -> claims.put("scope", "personal-data"), Role.ADMIN),
            service("crewcall-internal", "personal-data").replaceFirst("\\..*\\.", ".e30."),
            service("another", "personal-data"));
    for (String stranger : strangers) {
      Caller caller = new Caller(http.baseUrl(), stranger);
      assertThat(caller.get(path(person)).status()).isEqualTo(401);
      assertThat(caller.delete(path(person)).code()).isEqualTo("INVALID_TOKEN");
    }
    assertThat(new Caller(http.baseUrl(), null).get(path(person)).status()).isEqualTo(401);
    Caller unscoped = new Caller(http.baseUrl(), service("crewcall-internal", "read write"));
    assertThat(unscoped.get(path(person)).code()).isEqualTo("FORBIDDEN");
    assertThat(unscoped.delete(path(person)).status()).isEqualTo(403);
    assertThat(service().get("/internal/other").status()).isEqualTo(404);
    assertThat(service().post(path(person), Map.of()).status()).isEqualTo(405);
    assertThat(service().get("/things/" + person).status())
        .as("the API is for people")
        .isEqualTo(401);
  }

  private void effects(UUID subject, String name, int count) {
    jdbc.sql(
            "insert into effect (event_id, subject, version, name)"
                + " select gen_random_uuid(), ?, n, ? from generate_series(1, ?) n")
        .params(subject, name, count)
        .update();
  }

  private void remember(String userId, String body) {
    jdbc.sql(
            """
            insert into idempotency_record (idempotency_key, user_id, route, body_hash, status, body, created_at)
            values (?, ?, '/things', '', 201, convert_to(?, 'UTF8'), now())
            """)
        .params(UUID.randomUUID().toString(), userId, body)
        .update();
  }

  private Caller service() {
    return new Caller(http.baseUrl(), service("crewcall-internal", "personal-data"));
  }

  private String service(String audience, String scope) {
    return tokens.bearerWith(
        person,
        claims -> {
          claims.put("sub", "user-service");
          claims.put("aud", List.of(audience));
          claims.put("scope", scope);
        });
  }

  private static String path(UUID userId) {
    return "/internal/personal-data/" + userId;
  }
}
