package io.crewcall.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.platform.web.Answer;
import io.crewcall.platform.web.WebTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest extends WebTest {

  @Test
  void walksTheWholeListByItsLinks() {
    List<Integer> seen = new ArrayList<>();
    String next = "/api/v1/notes?limit=100&mood=all";
    int pages = 0;
    while (!next.isEmpty()) {
      Answer page = wire().get(next, bearer());
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      page.json().get("items").valueStream().forEach(item -> seen.add(item.asInt()));
      String link = page.header("link");
      assertThat(link.isEmpty()).isEqualTo(page.json().get("nextCursor").isNull());
      if (link.isEmpty()) {
        next = "";
      } else {
        assertThat(link).matches("<[^>]+>; rel=\"next\"");
        next = link.substring(1, link.indexOf('>'));
        assertThat(next).startsWith("/api/v1/notes?").contains("limit=100", "mood=all");
      }
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(250).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void keepsOddParametersInTheLink() {
    Answer page = wire().get("/api/v1/notes?mood=a%26b%20c%3D%2B%3E&limit=1", bearer());
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    String link = page.header("link");
    Answer second = wire().get(link.substring(1, link.indexOf('>')), bearer());
    assertThat(second.status()).as(second.body()).isEqualTo(200);
    assertThat(second.json().get("items").get(0).asInt()).isEqualTo(1);
  }

  @Test
  void encodesInTheLinkWhatBrowsersSendAsItIs() {
    Answer page = wire().get("/api/v1/notes?mood=a[b]{c}|d^e`f\\g&limit=1", bearer());
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    String link = page.header("link");
    assertThat(link).contains("mood=a%5Bb%5D%7Bc%7D%7Cd%5Ee%60f%5Cg&", "limit=1");
    Answer second = wire().get(link.substring(1, link.indexOf('>')), bearer());
    assertThat(second.json().get("items").get(0).asInt()).isEqualTo(1);
  }

  @Test
  void hasTwentyItemsUnlessAsked() {
    assertThat(wire().get("/api/v1/notes", bearer()).json().get("items").size()).isEqualTo(20);
    assertThat(wire().get("/api/v1/notes?limit=1", bearer()).json().get("items").size())
        .isEqualTo(1);
    assertThat(wire().get("/api/v1/notes?limit=100", bearer()).json().get("items").size())
        .isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "101", "1000000", "99999999999999999999", "ten", "", "1.5", "%2B5x"})
  void refusesOtherLimits(String limit) {
    Answer answer =
        wire().get("/api/v1/notes?limit=" + limit, bearer()).problem(400, "INVALID_PARAMETER");
    assertThat(answer.fields()).containsExactly("limit");
  }

  @Test
  void refusesCursorsThatAreNotItsOwn() {
    String good = wire().get("/api/v1/notes?limit=1", bearer()).json().get("nextCursor").asString();
    assertThat(wire().get("/api/v1/notes?cursor=" + good, bearer()).status()).isEqualTo(200);
    // Of the same list with other filters.
    invalid("?mood=other&cursor=" + good);
    for (int i = 0; i < good.length(); i++) {
      char other = good.charAt(i) == 'A' ? 'B' : 'A';
      invalid("?cursor=" + good.substring(0, i) + other + good.substring(i + 1));
    }
    invalid("?cursor=" + good.substring(0, good.length() - 2));
    invalid("?cursor=" + good + "AA");
    invalid("?cursor=");
    invalid("?cursor=AAAA");
    // Refused before anybody looks at what it means.
    assertThat(wire().get("/api/v1/notes?cursor=%00", bearer()).status()).isEqualTo(400);
    invalid("?cursor=not%20base64!");
    invalid("?cursor=" + "A".repeat(5000));
  }

  private void invalid(String query) {
    wire().get("/api/v1/notes" + query, bearer()).problem(400, "INVALID_CURSOR");
  }
}
