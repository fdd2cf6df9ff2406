package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.gig.Stage.Gig;
import io.crewcall.platform.live.LiveStreams;
import io.crewcall.platform.live.SignalListener;
import io.crewcall.testsupport.EventSource;
import io.crewcall.testsupport.EventSource.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Summaries as they change, over real HTTP. */
class SummaryStreamTest extends GigServiceTest {
  private static final String OWN = "/users/me/summary";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired private LiveStreams streams;
  @Autowired private SignalListener signals;

  private final List<EventSource> opened = new ArrayList<>();

  @AfterEach
  void closeAll() {
    opened.forEach(EventSource::close);
    // Who has gone is noticed at the next heartbeat.
    await().until(() -> streams.open() == 0);
  }

  private EventSource open(Api reader, String path) {
    EventSource stream = open(reader, path, null);
    await().until(() -> !summaries(stream).isEmpty());
    return stream;
  }

  private EventSource open(Api reader, String path, @Nullable String last) {
    await().until(signals::listening);
    EventSource stream =
        EventSource.open(
            reader.baseUrl() + "/api/v1" + path + "/stream", reader.authorization(), last);
    opened.add(stream);
    return stream;
  }

  private static List<Received> summaries(EventSource stream) {
    return stream.named("summary");
  }

  private static JsonNode latest(EventSource stream) {
    return JSON.readTree(summaries(stream).getLast().data());
  }

  private static int undecided(EventSource stream) {
    return latest(stream).at("/hiring/bids/undecided").asInt();
  }

  @Test
  void whatChangesArrivesAsTheSummaryShowsIt() {
    Api owner = person();
    UUID brand = stage().brand(owner.id());
    Gig gig = stage().gig(owner.id(), brand, null, 3);
    String path = "/brands/" + brand + "/summary";
    EventSource stream = open(owner, path);
    assertThat(stream.status()).isEqualTo(200);
    assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream;charset=UTF-8");
    assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
    assertThat(undecided(stream)).isZero();
    Api worker = person();
    EventSource workers = open(worker, OWN);

    worker.post("/gigs/" + gig.id() + "/applications", bid(gig.roleId(), 10)).expect(201);

    await().until(() -> undecided(stream) == 1);
    await().until(() -> latest(workers).path("work").path("openApplications").asInt() == 1);
    JsonNode shown = owner.get(path).expect(200).body();
    assertThat(latest(stream).get("hiring")).isEqualTo(shown.get("hiring"));
    assertThat(latest(stream).get("spend")).isEqualTo(shown.get("spend"));
  }

  @Test
  void aHundredChangesAreFewEvents() {
    Api hirer = person();
    Gig gig = stage().gig(hirer.id(), null, null, 3);
    EventSource stream = open(hirer, OWN);
    Instant begun = Instant.now();

    stage().bids(gig, 100);

    await().until(() -> undecided(stream) == 100);
    long seconds = Duration.between(begun, Instant.now()).toSeconds();
    assertThat(summaries(stream).size()).isLessThanOrEqualTo((int) seconds + 3);
  }

  @Test
  void nothingOfOthersAndNothingTwice() {
    Api reader = person();
    EventSource stream = open(reader, OWN);
    stage().bids(stage().gig(UUID.randomUUID(), null, null, 3), 2);
    // A wake without a change.
    jdbc.sql("select pg_notify('summaries', ?)")
        .param(reader.id().toString())
        .query((row, number) -> true)
        .single();
    stage().bid(stage().gig(reader.id(), null, null, 3), UUID.randomUUID());

    await().until(() -> undecided(stream) == 1);

    List<String> ids = summaries(stream).stream().map(Received::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void whoComesBackGetsWhatIsAnotherThanBefore() {
    Api hirer = person();
    EventSource first = open(hirer, OWN);
    String last = summaries(first).getLast().id();
    first.close();

    EventSource same = open(hirer, OWN, last);
    await().until(() -> same.heartbeats() == 1);
    assertThat(same.all()).isEmpty();

    stage().bid(stage().gig(hirer.id(), null, null, 3), UUID.randomUUID());
    EventSource later = open(hirer, OWN, last);
    await().until(() -> !summaries(later).isEmpty());
    assertThat(undecided(later)).isEqualTo(1);
    await().until(() -> !summaries(same).isEmpty() && undecided(same) == 1);
  }

  /** Also when nothing changes that is counted. */
  @Test
  void whoLeavesTheTeamGetsNoMore() {
    Api owner = person();
    Api viewer = person();
    UUID brand = stage().brand(owner.id());
    stage().member(brand, viewer.id(), "VIEWER");
    Gig gig = stage().gig(owner.id(), brand, null, 3);
    String path = "/brands/" + brand + "/summary";
    EventSource stream = open(viewer, path);
    EventSource owners = open(owner, path);

    jdbc.sql("delete from brand_member where user_id = ?").param(viewer.id()).update();

    await().until(stream::over);
    assertThat(stream.all().getLast().data()).isEqualTo("{\"reason\":\"NOT_ALLOWED\"}");
    stage().bid(gig, UUID.randomUUID());
    await().until(() -> undecided(owners) == 1);
    assertThat(summaries(stream)).hasSize(1);
    viewer
        .send("GET", path + "/stream", null, Map.of("Accept", "text/event-stream"))
        .refused(403, "NOT_BRAND_MEMBER");
  }

  @Test
  void theStreamEndsWithTheToken() {
    UUID user = UUID.randomUUID();
    String token =
        tokens.bearerWith(
            user,
            (Map<String, Object> claims) ->
                claims.put("exp", Instant.now().plusSeconds(2).getEpochSecond()));

    EventSource stream = open(new Api(http.baseUrl(), user, token), OWN, null);

    await().atMost(Duration.ofSeconds(8)).until(stream::over);
    assertThat(stream.all().getLast().data()).isEqualTo("{\"reason\":\"TOKEN_EXPIRED\"}");
  }

  @Test
  void aPersonHasAFewStreamsAtMost() {
    Api reader = person();
    UUID brand = stage().brand(reader.id());
    for (int i = 0; i < 3; i++) {
      open(reader, OWN);
      open(reader, "/brands/" + brand + "/summary");
    }
    Map<String, String> wanted = Map.of("Accept", "text/event-stream");
    reader.send("GET", OWN + "/stream", null, wanted).refused(429, "TOO_MANY_STREAMS");
    open(person(), OWN);
  }

  @Test
  void badCallsAreRefused() {
    String path = OWN + "/stream";
    nobody().get(path).expect(401);
    Api reader = person();
    reader.send("GET", path, null, Map.of("Accept", "application/json")).expect(406);
    reader
        .send(
            "GET", path, null, Map.of("Accept", "text/event-stream", "Last-Event-ID", "yesterday"))
        .expect(400);
    reader.get("/brands/" + UUID.randomUUID() + "/summary/stream").refused(403, "NOT_BRAND_MEMBER");
    reader.post(path).expect(405);
  }
}
