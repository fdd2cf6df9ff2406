package io.crewcall.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.search.SearchApi.Answer;
import io.crewcall.testsupport.BadParameters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest extends SearchServiceTest {

  @Test
  void parametersTakeWhatIsPublishedAlone() {
    int sent = BadParameters.at(http, tokens.bearer(UUID.randomUUID(), Role.values())).check();
    assertThat(sent).isGreaterThan(60);
  }

  /** What there are so many of and no more, by whatever word. */
  @ParameterizedTest
  @CsvSource({
    "creators, role, ADMIN, EDITOR",
    "creators, role, BRAND, INFLUENCER",
    "creators, role, '', CREATIVE",
    "creators, role, 'EDITOR,ZZZ', OTHER",
    "creators, platform, TIKTOK, YOUTUBE",
    "creators, platform, BOTH, INSTAGRAM",
    "creators, category, no-such-thing, fashion",
    "creators, category, '', food",
    "creators, category, 'fashion,', food",
    "creators, language, klingon, hi",
    "creators, currency, XAU, ISO 4217",
    "gigs, currency, ZZZ, ISO 4217",
    "gigs, profession, ADMIN, EDITOR",
    "gigs, profession, '', DOP",
    "gigs, type, crew_hire, CREW_HIRE",
  })
  void valuesThatThereAreNotAreRefused(String list, String name, String value, String one) {
    Answer refused =
        somebody
            .call("GET", "/api/v1/search/" + list + "?" + name + "=" + value)
            .refused(400, "INVALID_PARAMETER");
    assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo(name);
    assertThat(refused.body().at("/errors/0/message").asString()).contains(one);
    assertThat(refused.text("detail")).contains(name, one);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "creators?role=OTHER",
        "creators?role=creative",
        "creators?role=cinematographer",
        "creators?platform=insta&platform=YOUTUBE",
        "creators?category=tech,fashion",
        "creators?language=ja",
        "creators?language=Tamil",
        "creators?skill=&city=",
        "gigs?profession=INFLUENCER",
        "gigs?type=COLLAB,PROMOTION",
      })
  void valuesByAnyWordAreTaken(String address) {
    somebody.call("GET", "/api/v1/search/" + address).expect(200);
  }

  /** A profession that was made since the words were written. */
  @Test
  void whatSomebodyIsFiledUnderIsTaken() {
    String profession = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    String address = "/api/v1/search/creators?role=" + profession;
    somebody.call("GET", address).refused(400, "INVALID_PARAMETER");
    UUID id = UUID.randomUUID();
    events.publish("user.updated", id, 0, States.user(id, "Rao", "Pune"));
    events.publish(
        "creative.updated",
        id,
        0,
        States.creative(id, "Something new", List.of(profession), List.of(), true));
    soon()
        .untilAsserted(() ->
            assertThat(somebody.call("GET", address).expect(200).items("userId"))
                .containsExactly(id.toString()));
    somebody.call("GET", address + ",ADMIN").refused(400, "INVALID_PARAMETER");
  }
}
