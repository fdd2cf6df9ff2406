package io.crewcall.creative.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.creative.CreativeApiTest;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.Caller.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CreditTest extends CreativeApiTest {
  private UUID editorId;
  private Caller editor;
  private UUID reel;
  private UUID gradingId;
  private Caller grading;

  @BeforeEach
  void somebodyShowsAReel() {
    editorId = newEditor();
    editor = caller(editorId, Role.CREATIVE);
    reel = video(editorId);
    show(List.of(reel));
    gradingId = person("Meera");
    // A brand's account may have worked on a reel too.
    grading = caller(gradingId, Role.BRAND);
  }

  @Test
  void isShownOnlyWithConsentAndForAsLongAsItLasts() {
    Answer given = give(gradingId, "COLORIST");
    assertThat(given.status()).as(given.raw().body()).isEqualTo(201);
    assertThat(given.body().get("status").asString()).isEqualTo("PENDING");
    assertThat(given.body().get("displayName").asString()).isEqualTo("Meera");
    assertThat(given.body().get("allowedActions")).isEmpty();
    assertThat(editor.get(given.header("Location")).etag()).isEqualTo("\"v1\"");
    String id = given.body().get("id").asString();
    assertThat(shown(nobody())).isEmpty();
    assertThat(shown(editor)).hasSize(1);

    JsonNode waiting = grading.get(ME + "/credits?status=PENDING").body();
    assertThat(waiting.at("/items/0/id").asString()).isEqualTo(id);
    assertThat(waiting.at("/items/0/allowedActions").toString())
        .isEqualTo("[\"CONFIRM\",\"DECLINE\"]");
    assertThat(grading.post(ME + "/credits/" + id + "/confirm").status()).isEqualTo(200);
    assertThat(shown(nobody()).get(0).get("profession").asString()).isEqualTo("COLORIST");
    assertThat(creditsOf(gradingId)).hasSize(1);
    assertThat(grading.post(ME + "/credits/" + id + "/confirm").code())
        .isEqualTo("CREDIT_ALREADY_DECIDED");

    assertThat(grading.post(ME + "/credits/" + id + "/decline").status()).isEqualTo(200);
    assertThat(shown(nobody())).isEmpty();
    assertThat(creditsOf(gradingId)).isEmpty();
  }

  @Test
  void onlyTheCreditedPersonDecidesAndOnlyTheOwnerTakesBack() {
    String id = give(gradingId, "COLORIST").body().get("id").asString();
    Caller other = caller(person("Ravi"), Role.CREATIVE);
    for (Caller wrong : List.of(editor, other)) {
      assertThat(wrong.post(ME + "/credits/" + id + "/confirm").code())
          .isEqualTo("CREDIT_NOT_FOUND");
    }
    String path = ME + "/reels/" + reel + "/credits/" + id;
    assertThat(nobody().post(ME + "/credits/" + id + "/confirm").status()).isEqualTo(401);
    assertThat(other.delete(path, "If-Match", "*").status()).isEqualTo(404);
    assertThat(editor.delete(path).status()).isEqualTo(428);
    assertThat(editor.delete(path, "If-Match", "\"v9\"").status()).isEqualTo(412);
    assertThat(editor.delete(path, "If-Match", "\"v1\"").status()).isEqualTo(204);
    assertThat(grading.get(ME + "/credits").body().get("items")).isEmpty();
  }

  @Test
  void refusesWhoCannotBeCredited() {
    assertThat(give(editorId, "EDITOR").code()).isEqualTo("SELF_CREDIT");
    assertThat(give(gradingId, "ASTRONAUT").code()).isEqualTo("UNKNOWN_PROFESSION");
    assertThat(give(UUID.randomUUID(), "EDITOR").code()).isEqualTo("UNKNOWN_USER");
    assertThat(
            editor
                .post(
                    ME + "/reels/" + UUID.randomUUID() + "/credits",
                    Map.of("userId", gradingId.toString(), "profession", "EDITOR"))
                .code())
        .isEqualTo("REEL_NOT_FOUND");
    assertThat(give(gradingId, "COLORIST").status()).isEqualTo(201);
    assertThat(give(gradingId, "COLORIST").code()).isEqualTo("CREDIT_EXISTS");
  }

  @Test
  void staysWhenTheReelsAreOrderedAnewAndGoesWithItsReel() {
    String id = give(gradingId, "COLORIST").body().get("id").asString();
    grading.post(ME + "/credits/" + id + "/confirm");
    UUID second = video(editorId);
    show(List.of(second, reel));
    assertThat(shown(nobody())).hasSize(1);
    show(List.of(second));
    assertThat(grading.get(ME + "/credits").body().get("items")).isEmpty();
  }

  @Test
  void ofDecisionsAtOnceOneWins() throws Exception {
    String id = give(gradingId, "COLORIST").body().get("id").asString();
    List<Callable<Integer>> calls =
        IntStream.range(0, 16)
            .<Callable<Integer>>mapToObj(
                number -> () -> grading.post(ME + "/credits/" + id + "/confirm").status())
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long won = 0;
      for (var answer : threads.invokeAll(calls)) {
        int status = answer.get();
        assertThat(status).isIn(200, 409);
        won += status == 200 ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    }
  }

  @Test
  void listsCostTheSameHoweverLongTheyAre() {
    for (String profession : List.of("EDITOR", "WRITER", "DOP")) {
      String id = give(gradingId, profession).body().get("id").asString();
      grading.post(ME + "/credits/" + id + "/confirm");
    }
    for (String limit : List.of("1", "100")) {
      assertThat(statements.during(() -> grading.get(ME + "/credits?limit=" + limit))).isEqualTo(2);
      assertThat(
              statements.during(
                  () -> nobody().get("/api/v1/creatives/" + gradingId + "/credits?limit=" + limit)))
          .isEqualTo(2);
    }
    JsonNode first = grading.get(ME + "/credits?limit=2").body();
    JsonNode rest =
        grading.get(ME + "/credits?limit=2&cursor=" + first.get("nextCursor").asString()).body();
    assertThat(first.get("items")).hasSize(2);
    assertThat(rest.get("items")).hasSize(1);
    assertThat(statements.during(() -> nobody().get("/api/v1/creatives/" + editorId + "/reels")))
        .isEqualTo(4);
  }

  private Answer give(UUID userId, String profession) {
    return editor.post(
        ME + "/reels/" + reel + "/credits",
        Map.of("userId", userId.toString(), "profession", profession, "note", "Grade"));
  }

  private void show(List<UUID> reels) {
    Answer shown =
        editor.put(
            ME + "/reels",
            Map.of(
                "items", reels.stream().map(media -> Map.of("mediaId", media.toString())).toList()),
            "If-Match",
            "*");
    assertThat(shown.status()).isEqualTo(200);
  }

  private JsonNode shown(Caller reader) {
    JsonNode reels = reader.get("/api/v1/creatives/" + editorId + "/reels").body().get("items");
    for (JsonNode item : reels) {
      if (item.get("mediaId").asString().equals(reel.toString())) {
        return item.get("credits");
      }
    }
    throw new AssertionError("the reel is not shown: " + reels);
  }

  private JsonNode creditsOf(UUID userId) {
    return nobody().get("/api/v1/creatives/" + userId + "/credits").body().get("items");
  }
}
