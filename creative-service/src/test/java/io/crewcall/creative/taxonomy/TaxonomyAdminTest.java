package io.crewcall.creative.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.creative.SkillState;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.Caller.Answer;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.RequestStatements;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

/**
 * Admins edit the taxonomy; a database of its own, since all others count on what the file says.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else",
      "crewcall.creative.tag-upkeep=PT0.2S",
      "management.server.port=0"
    })
@RealServers
@Import(RequestStatements.class)
class TaxonomyAdminTest {
  private static final String CHANGES = "/api/v1/skills/changes";
  private static final String UNKNOWN = "/api/v1/skills/unknown";

  @Autowired private TestHttp http;
  @Autowired private TestTokens tokens;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource dataSource;
  @Autowired private TaxonomyService taxonomy;
  @Autowired private RequestStatements statements;
  private final UUID adminId = UUID.randomUUID();
  private Caller admin;
  private Caller anybody;

  @BeforeEach
  void callers() {
    admin = new Caller(http.baseUrl(), tokens.bearer(adminId, Role.ADMIN));
    anybody = new Caller(http.baseUrl(), null);
  }

  @Test
  void onlyAdminsWithTheScopeMayChangeIt() {
    Map<String, Object> change = Map.of("note", "nothing");
    Caller crew = new Caller(http.baseUrl(), tokens.bearer(UUID.randomUUID(), Role.CREATIVE));
    Caller narrow =
        new Caller(
            http.baseUrl(),
            tokens.bearerWith(
                adminId, claims -> claims.put("scope", "read write moderation"), Role.ADMIN));
    for (String path : List.of(CHANGES, UNKNOWN)) {
      assertThat(anybody.get(path).status()).isEqualTo(401);
      assertThat(crew.get(path).status()).isEqualTo(403);
      assertThat(narrow.get(path).status()).isEqualTo(403);
      assertThat(admin.get(path).status()).isEqualTo(200);
    }
    assertThat(anybody.post(CHANGES, change, "If-Match", "*").status()).isEqualTo(401);
    assertThat(crew.post(CHANGES, change, "If-Match", "*").status()).isEqualTo(403);
    assertThat(narrow.post(CHANGES, change, "If-Match", "*").status()).isEqualTo(403);
    assertThat(admin.post(CHANGES, change).status()).isEqualTo(428);
  }

  @Test
  void theWholeFileIsAnnouncedAndWhatChangesLater() {
    await().until(() -> announced("cinematography") && announced("plus-size-modelling"));
    Event<SkillState> dop = last("cinematography");
    assertThat(dop.type()).isEqualTo("skill.defined");
    assertThat(dop.data().aliases()).contains("DOP", "cinematographer");
    assertThat(dop.data().professions()).containsExactly("DOP");
    assertThat(last("focus-pulling").data().parents()).containsExactly("cinematography");
    assertThat(last("focus-pulling").data().professions()).containsExactly("DOP");

    String code = code("announced");
    change(
        skill(code, "Announced " + code, "parentId", "music", "aliases", List.of("wow " + code)));
    await().until(() -> announced(code));
    assertThat(last(code).data().professions()).containsExactly("MUSICIAN");
    change(skill(code, "Announced " + code, "retired", true));
    await().until(() -> last(code).data().retired());
    assertThat(last(code).type()).isEqualTo("skill.retired");
    assertThat(last(code).data().aliases()).isEmpty();
  }

  @Test
  void aChangeIsInForceAtOnceAndLogged() {
    String code = code("foley");
    String before = anybody.get("/api/v1/skills").etag();
    Answer made = change(skill(code, "Foley " + code, "aliases", List.of("Steps & Doors " + code)));
    assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
    assertThat(anybody.get("/api/v1/skills").etag()).isNotEqualTo(before).isEqualTo(made.etag());
    assertThat(anybody.get("/api/v1/skills", "If-None-Match", made.etag()).status()).isEqualTo(304);
    assertThat(taxonomy.normalise(List.of("steps and doors " + code)).ids()).containsExactly(code);

    JsonNode logged = admin.get(made.header("Location")).body();
    assertThat(logged.get("changedBy").asString()).isEqualTo(adminId.toString());
    assertThat(logged.at("/change/skills/0/id").asString()).isEqualTo(code);
    assertThat(admin.get(CHANGES + "?limit=1").body().at("/items/0/id"))
        .isEqualTo(logged.get("id"));
    JsonNode skill = anybody.get("/api/v1/skills/" + code).body();
    assertThat(skill.get("name").asString()).isEqualTo("Foley " + code);
    assertThat(anybody.get("/api/v1/skills/" + code).header("Cache-Control")).contains("max-age");
    assertThat(anybody.get("/api/v1/skills/nobody-knows-it").code()).isEqualTo("SKILL_NOT_FOUND");
  }

  @Test
  void whatIsNotConsistentIsRefusedAsAWhole() {
    String code = code("good");
    for (Map<String, Object> wrong :
        List.of(
            skill("cutters", "Cutters", "aliases", List.of("D.O.P")),
            skill("cutters", "Video-editing"),
            skill("cutters", "Cutters", "aliases", List.of("--")),
            skill("cutters", "Cutters", "parentId", "no-such-skill"),
            skill("cutters", "Cutters", "parentId", "cutters"),
            // The children of cinematography would be its parents.
            skill("cinematography", "Cinematography", "parentId", "focus-pulling"),
            skill("cutters", "Cutters", "professions", List.of("CUTTER")),
            skill("steadicam", "Steadicam", "retired", true, "replacedBy", "no-such-skill"))) {
      Answer refused = changes(List.of(skill(code, code), wrong), List.of());
      assertThat(refused.status()).as("%s: %s", wrong, refused.raw().body()).isEqualTo(422);
      assertThat(refused.body().get("errors")).isNotEmpty();
    }
    assertThat(changes(List.of(skill(code, code), skill(code, code)), List.of()).code())
        .isEqualTo("DUPLICATE_ENTRY");
    assertThat(anybody.get("/api/v1/skills/" + code).status()).isEqualTo(404);
  }

  @Test
  void aNewProfessionNeedsNoRelease() {
    assertThat(
            changes(List.of(), List.of(Map.of("code", "DRONE_PILOT", "name", "Drone pilot")))
                .status())
        .isEqualTo(201);
    Caller pilot = crew(List.of("drone flying"), "DRONE_PILOT");
    assertThat(
            anybody
                .get("/api/v1/professions")
                .body()
                .get("items")
                .valueStream()
                .map(item -> item.get("code").asString()))
        .contains("DRONE_PILOT");

    Map<String, Object> gone =
        Map.of("code", "DRONE_PILOT", "name", "Drone pilot", "retired", true);
    assertThat(changes(List.of(), List.of(gone)).code()).isEqualTo("PROFESSION_IN_USE");
    Map<String, Object> anyway =
        Map.of("code", "DRONE_PILOT", "name", "Drone pilot", "retired", true, "evenIfUsed", true);
    assertThat(changes(List.of(), List.of(anyway)).status()).isEqualTo(201);
    assertThat(pilot.get("/api/v1/creatives/me").body().at("/professions/0").asString())
        .isEqualTo("DRONE_PILOT");
  }

  @Test
  void whatPeopleTypeBecomesASkillAndReachesThoseWhoTypedIt() {
    String code = code("thumbs");
    String tag = code + "-covers";
    for (int person = 0; person < 3; person++) {
      crew(List.of(tag, "DOP"), "EDITOR");
    }
    Caller offering = crew(List.of("DOP"), "EDITOR");
    Map<String, Object> offer =
        Map.of(
            "title",
            "Covers",
            "skillTags",
            List.of(tag),
            "price",
            Map.of("amount", 100, "currency", "INR"),
            "per",
            "PROJECT");
    Answer offered = offering.post("/api/v1/creatives/me/offers", offer);
    assertThat(uses(tag)).isEqualTo(4);
    assertThat(uses("cinematography")).isZero();

    change(skill(code, "Thumbs " + code, "aliases", List.of(tag.replace('-', ' '))));
    await().until(() -> uses(tag) == 0 && carrying(code) == 3 && carrying(tag) == 0);
    assertThat(offering.get(offered.header("Location")).body().at("/skillTags/0").asString())
        .isEqualTo(code);
    await()
        .until(() ->
            events.all(CreativeProfileState.class).stream()
                    .filter(event -> event.data().skillTags().contains(code))
                    .map(Event::subject)
                    .distinct()
                    .count()
                == 3);

    // Nothing in use vanishes: it is refused, or everybody gets the successor.
    assertThat(change(skill(code, "Thumbs " + code, "retired", true)).code())
        .isEqualTo("SKILL_IN_USE");
    assertThat(
            change(skill(code, "T " + code, "retired", true, "replacedBy", "thumbnail-design"))
                .status())
        .isEqualTo(201);
    await().until(() -> carrying(code) == 0);
    assertThat(taxonomy.normalise(List.of(code, tag)).ids()).containsExactly("thumbnail-design");
    assertThat(anybody.get("/api/v1/skills/" + code).body().get("replacedBy").asString())
        .isEqualTo("thumbnail-design");
  }

  @Test
  void aNewerFileLeavesAloneWhatAnAdminEdited() throws Exception {
    String code = code("mine");
    change(skill("steadicam", "Steadicam, edited", "aliases", List.of("ours " + code)));
    change(skill(code, "Mine " + code));
    List<TaxonomyFile.Entry> newer = new ArrayList<>();
    for (TaxonomyFile.Entry entry : TaxonomyMigration.file().skills()) {
      // The file calls something else by the admin's word, and drops one skill.
      if (entry.id().equals("grip")) {
        newer.add(
            new TaxonomyFile.Entry("grip", "Grips", entry.parent(), List.of("ours " + code), null));
      } else if (!entry.id().equals("hand-modelling")) {
        newer.add(entry);
      }
    }
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      int version = version(connection);
      TaxonomyMigration.load(
          jdbc(connection), new TaxonomyFile(99, TaxonomyMigration.file().professions(), newer));
      assertThat(text(connection, "select name from skill where skill_id = 'steadicam'"))
          .isEqualTo("Steadicam, edited");
      assertThat(text(connection, "select name from skill where skill_id = 'grip'"))
          .isEqualTo("Grips");
      assertThat(
              text(connection, "select code from vocabulary_word where said = 'ours " + code + "'"))
          .isEqualTo("steadicam");
      assertThat(text(connection, "select retired from skill where skill_id = '" + code + "'"))
          .isEqualTo("f");
      assertThat(text(connection, "select retired from skill where skill_id = 'hand-modelling'"))
          .isEqualTo("t");
      assertThat(version(connection)).isGreaterThan(version);
      // Only what differs is told again.
      assertThat(text(connection, "select count(*) from skill where announced_version < version"))
          .isEqualTo("2");
      connection.rollback();
    }
  }

  @Test
  void ofChangesAtOnceOneWins() throws Exception {
    String tag = anybody.get("/api/v1/skills").etag();
    String code = code("race");
    List<Callable<Integer>> calls =
        IntStream.range(0, 8)
            .<Callable<Integer>>mapToObj(number ->
                () ->
                    admin
                        .post(
                            CHANGES,
                            Map.of("skills", List.of(skill(code + number, code + number))),
                            "If-Match",
                            tag)
                        .status())
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> answers = new ArrayList<>();
      for (var answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      assertThat(answers).containsOnlyOnce(201);
      assertThat(answers.stream().filter(status -> status != 201)).containsOnly(412);
    }
  }

  @Test
  void unknownTagsPageByPageAtOneCost() {
    for (int number = 0; number < 5; number++) {
      crew(List.of("zz paging " + number), "EDITOR");
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = admin.get(UNKNOWN + "?limit=2" + cursor).body();
      page.get("items").forEach(item -> seen.add(item.get("tag").asString()));
      cursor =
          page.get("nextCursor").isNull() ? "" : "&cursor=" + page.get("nextCursor").asString();
    } while (!cursor.isEmpty());
    assertThat(seen).doesNotHaveDuplicates().contains("zz-paging-0", "zz-paging-4");
    assertThat(statements.during(() -> admin.get(UNKNOWN + "?limit=100"))).isEqualTo(1);
    assertThat(statements.during(() -> admin.get(CHANGES + "?limit=100"))).isEqualTo(1);
  }

  @Test
  void aDeepPageReadsNoMoreThanItShows() {
    jdbc.sql(
            """
            insert into tag_use (tag, uses)
            select 'deep-' || n, 1 + n % 3 from generate_series(1, 30000) as n
            """)
        .update();
    jdbc.sql("analyze tag_use").update();
    String plan =
        String.join(
            "\n",
            jdbc.sql(
                    """
                    explain (analyze, costs off, timing off, summary off)
                    select tag, uses from tag_use u
                    where uses > 0 and (uses, tag) < (2, 'deep-5')
                      and not exists (select from vocabulary_word w where w.word_key = u.word_key)
                    order by uses desc, tag desc limit 21
                    """)
                .query(String.class)
                .list());
    jdbc.sql("delete from tag_use where tag like 'deep-%'").update();
    assertThat(plan)
        .contains("tag_use_by_frequency")
        .containsPattern(
            "Index Scan Backward[^\\n]*\\(actual rows=(2\\d|3\\d|4\\d)(\\.\\d+)? loops=1\\)")
        .doesNotContain("Sort");
  }

  private Caller crew(List<String> tags, String profession) {
    Caller crew = new Caller(http.baseUrl(), tokens.bearer(UUID.randomUUID(), Role.CREATIVE));
    Answer made =
        crew.put(
            "/api/v1/creatives/me", Map.of("professions", List.of(profession), "skillTags", tags));
    assertThat(made.status()).isEqualTo(201);
    return crew;
  }

  private Answer change(Map<String, Object> skill) {
    return changes(List.of(skill), List.of());
  }

  private Answer changes(List<Map<String, Object>> skills, List<Map<String, Object>> professions) {
    return admin.post(
        CHANGES,
        Map.of("note", "a test", "skills", skills, "professions", professions),
        "If-Match",
        anybody.get("/api/v1/skills").etag());
  }

  private static Map<String, Object> skill(String id, String name, Object... more) {
    Map<String, Object> skill = new java.util.HashMap<>(Map.of("id", id, "name", name));
    for (int index = 0; index < more.length; index += 2) {
      skill.put((String) more[index], more[index + 1]);
    }
    return skill;
  }

  /** Nobody else's, and no word of the taxonomy. */
  private static String code(String start) {
    return start + UUID.randomUUID().toString().substring(0, 8);
  }

  private int carrying(String tag) {
    return jdbc.sql("select count(*) from creative_profile where :tag = any(skill_tags)")
        .param("tag", tag)
        .query(Integer.class)
        .single();
  }

  private long uses(String tag) {
    return admin
        .get(UNKNOWN + "?limit=100")
        .body()
        .get("items")
        .valueStream()
        .filter(item -> item.get("tag").asString().equals(tag))
        .map(item -> item.get("uses").asLong())
        .findFirst()
        .orElse(0L);
  }

  private boolean announced(String code) {
    return events.all(SkillState.class).stream()
        .anyMatch(event -> event.subject().equals(id(code)));
  }

  private Event<SkillState> last(String code) {
    return events.all(SkillState.class).stream()
        .filter(event -> event.subject().equals(id(code)))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static UUID id(String code) {
    return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
  }

  private static int version(Connection connection) throws Exception {
    return Integer.parseInt(
        text(connection, "select version from reference_data where name = 'taxonomy'"));
  }

  private static String text(Connection connection, String query) throws Exception {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static JdbcClient jdbc(Connection connection) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }
}
