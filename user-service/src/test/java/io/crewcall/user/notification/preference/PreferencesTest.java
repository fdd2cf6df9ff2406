package io.crewcall.user.notification.preference;

import static io.crewcall.user.notification.preference.NotificationType.APPLIED;
import static io.crewcall.user.notification.preference.NotificationType.ROLES_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.testsupport.Caller.Answer;
import io.crewcall.user.notification.NotificationServiceTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class PreferencesTest extends NotificationServiceTest {
  private static final String PATH = "/api/v1/users/me/notification-preferences";

  @Autowired private PreferencesService preferences;

  @Test
  void whoHasSaidNothingHasTheDefaults() {
    Answer answer = as(stranger()).get(PATH);

    assertThat(answer.etag()).isEqualTo("\"v0\"");
    assertThat(answer.body().get("timeZone").isNull()).isTrue();
    assertThat(answer.body().get("digestHour").asInt()).isEqualTo(8);
    assertThat(answer.body().get("types")).hasSize(NotificationType.values().length);
    assertThat(answer.body().get("types").get("INVITED").toString())
        .isEqualTo("{\"inApp\":true,\"mail\":\"IMMEDIATE\",\"push\":true}");
    assertThat(answer.body().get("fixed").toString()).isEqualTo("[\"ROLES_CHANGED\"]");
  }

  @Test
  void aPatchChangesWhatItNamesAndNullBringsTheDefaultsBack() {
    UUID user = stranger();

    Answer changed =
        as(user)
            .patch(
                PATH,
                """
                {"timeZone":"Asia/Kolkata","types":{"APPLIED":{"mail":"OFF"},
                  "REJECTED":{"inApp":false,"push":true}}}\
                """,
                "\"v0\"");

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.etag()).isEqualTo("\"v1\"");
    assertThat(changed.body().get("types").get("APPLIED").toString())
        .isEqualTo("{\"inApp\":true,\"mail\":\"OFF\",\"push\":true}");
    Answer back = as(user).patch(PATH, "{\"types\":{\"APPLIED\":null}}", "\"v1\"");
    assertThat(back.body().get("types").get("APPLIED").get("mail").asString()).isEqualTo("DIGEST");
    assertThat(back.body().get("types").get("REJECTED").get("inApp").asBoolean()).isFalse();
    assertThat(back.body().get("timeZone").asString()).isEqualTo("Asia/Kolkata");
    assertThat(as(user).get(PATH).body()).isEqualTo(back.body());
    assertThat(as(user).patch(PATH, "{}", back.etag()).etag()).isEqualTo(back.etag());
  }

  @Test
  void lostUpdatesAreRefused() throws Exception {
    UUID user = stranger();
    assertThat(as(user).send("PATCH", PATH, "{}").status()).isEqualTo(428);
    List<Callable<Integer>> patches =
        IntStream.range(0, 8)
            .<Callable<Integer>>mapToObj(i ->
                () -> as(user).patch(PATH, "{\"digestHour\":" + (i + 9) + "}", "\"v0\"").status())
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> answers =
          threads.invokeAll(patches).stream().map(Future::resultNow).sorted().toList();
      assertThat(answers.getFirst()).isEqualTo(200);
      assertThat(answers.subList(1, 8)).containsOnly(412);
    }
    assertThat(as(user).get(PATH).etag()).isEqualTo("\"v1\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"timeZone\":\"Mars/Olympus\"} | 400 | VALIDATION_FAILED",
        "{\"digestHour\":24} | 400 | VALIDATION_FAILED",
        "{\"digestHour\":null} | 400 | INVALID_VALUE",
        "{\"types\":{\"GOSSIP\":{\"inApp\":true}}} | 400 | INVALID_VALUE",
        "{\"types\":{\"APPLIED\":{\"mail\":\"HOURLY\"}}} | 400 | INVALID_VALUE",
        "{\"types\":{\"APPLIED\":{\"mail\":null}}} | 400 | VALIDATION_FAILED",
        "{\"types\":{\"APPLIED\":{\"fax\":true}}} | 400 | UNKNOWN_PROPERTY",
        "{\"types\":null} | 400 | VALIDATION_FAILED",
        "{\"fixed\":[]} | 400 | UNKNOWN_PROPERTY",
        "{\"types\":{\"ROLES_CHANGED\":{\"mail\":\"OFF\"}}} | 422 | NOT_SWITCHABLE",
      })
  void whatCannotBeIsRefused(String patch, int status, String code) {
    UUID user = stranger();

    Answer refused = as(user).patch(PATH, patch, "*");

    assertThat(refused.status()).as(refused.body().toString()).isEqualTo(status);
    assertThat(refused.code()).isEqualTo(code);
    assertThat(as(user).get(PATH).etag()).isEqualTo("\"v0\"");
  }

  @Test
  void whatIsSwitchedOffIsNotTold() {
    UUID user = stranger();
    as(user)
        .patch(
            PATH,
            "{\"types\":{\"APPLIED\":{\"inApp\":false,\"mail\":\"OFF\",\"push\":false}}}",
            "*");

    tell(user, stranger(), APPLIED);
    tell(user, null, ROLES_CHANGED);

    assertThat(types(user)).containsExactly("ROLES_CHANGED");
  }

  @Test
  void theNextDigestIsAtTheHourOfThePlace() {
    UUID user = stranger();
    Instant noon = Instant.parse("2027-03-27T12:00:00Z");
    assertThat(preferences.get(user).nextDigest(noon))
        .isEqualTo(Instant.parse("2027-03-28T08:00:00Z"));
    as(user).patch(PATH, "{\"timeZone\":\"Asia/Kolkata\",\"digestHour\":18}", "*");
    assertThat(preferences.get(user).nextDigest(noon))
        .isEqualTo(Instant.parse("2027-03-27T12:30:00Z"));
    // On 28 March 2027 clocks in Berlin jump from 2 to 3.
    as(user).patch(PATH, "{\"timeZone\":\"Europe/Berlin\",\"digestHour\":2}", "*");
    assertThat(preferences.get(user).nextDigest(noon))
        .isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
  }
}
