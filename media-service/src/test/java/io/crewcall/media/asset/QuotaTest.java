package io.crewcall.media.asset;

import static io.crewcall.media.MediaApi.MEDIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.media.MediaApi;
import io.crewcall.media.MediaApi.Answer;
import io.crewcall.media.MediaServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Nobody fills the store: what was announced counts like what is there. */
class QuotaTest extends MediaServiceTest {
  private static final long FILM = 500L << 20;
  private static final int FILMS = (int) ((20L << 30) / FILM);

  @Test
  void formsEndWhereTheQuotaDoes() throws Exception {
    MediaApi owner = somebody();
    assertThat(used(owner)).isZero();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < FILMS - 2; i++) {
      ids.add(owner.start("video/mp4", FILM, "REEL").expect(201).text("mediaId"));
    }
    // Two more fit, however many ask at once.
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<Answer>> asked = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        asked.add(threads.submit(() -> owner.start("video/mp4", FILM, "REEL")));
      }
      for (Future<Answer> answer : asked) {
        answers.add(answer.get());
      }
    }
    assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(2);
    answers.stream()
        .filter(answer -> answer.status() != 201)
        .forEach(answer -> answer.refused(422, "QUOTA_EXCEEDED"));
    assertThat(used(owner)).isEqualTo(FILMS * FILM);

    // What is small still fits; what was deleted counts no more; others have their own.
    owner.start("image/jpeg", 1000, "AVATAR").expect(201);
    owner.start("video/mp4", FILM, "REEL").refused(422, "QUOTA_EXCEEDED");
    owner.call("DELETE", MEDIA + "/" + ids.getFirst(), null, "If-Match", "*").expect(204);
    owner.start("video/mp4", FILM - 1000, "REEL").expect(201);
    somebody().start("video/mp4", FILM, "REEL").expect(201);
    nobody().get(MEDIA + "/usage").refused(401, "UNAUTHENTICATED");
  }

  private static long used(MediaApi owner) {
    Answer usage = owner.get(MEDIA + "/usage").expect(200);
    assertThat(usage.body().path("limitBytes").asLong()).isEqualTo(20L << 30);
    return usage.body().path("usedBytes").asLong();
  }
}
