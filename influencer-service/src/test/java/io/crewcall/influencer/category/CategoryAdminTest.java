package io.crewcall.influencer.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.influencer.CategoryState;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.Caller.Answer;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

/** Admins edit the list; a database of its own, since others count on what the file says. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else",
      "management.server.port=0",
      "crewcall.influencer.category-announcements=PT1S"
    })
@RealServers
class CategoryAdminTest {
  private static final String LIST = "/api/v1/categories";
  private static final String CHANGES = LIST + "/changes";

  @Autowired private TestHttp http;
  @Autowired private TestTokens tokens;
  @Autowired private TestEvents events;
  @Autowired private DataSource dataSource;
  @Autowired private CategoryService categories;
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
    Caller influencer =
        new Caller(http.baseUrl(), tokens.bearer(UUID.randomUUID(), Role.INFLUENCER));
    Caller narrow =
        new Caller(
            http.baseUrl(),
            tokens.bearerWith(adminId, claims -> claims.put("scope", "read write"), Role.ADMIN));
    assertThat(anybody.get(CHANGES).status()).isEqualTo(401);
    assertThat(influencer.get(CHANGES).status()).isEqualTo(403);
    assertThat(narrow.get(CHANGES).status()).isEqualTo(403);
    Map<String, Object> change = Map.of("categories", List.of(category("x", "X")));
    assertThat(influencer.post(CHANGES, change, "If-Match", "*").status()).isEqualTo(403);
    assertThat(narrow.post(CHANGES, change, "If-Match", "*").status()).isEqualTo(403);
    assertThat(admin.post(CHANGES, change).status()).isEqualTo(428);
    assertThat(admin.post(CHANGES, change, "If-Match", "\"v0\"").status()).isEqualTo(412);
  }

  @Test
  void aChangeIsInForceAtOnceAndLogged() {
    Answer made =
        change(category("millets", "Millets", "parentId", "food", "aliases", List.of("Ragi")));
    assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
    assertThat(categories.choose(List.of("RAGI", "millets"), List.of()).ids())
        .containsExactly("millets");
    JsonNode list = anybody.get(LIST).body();
    assertThat(list.get("items").valueStream().map(item -> item.get("id").asString()).toList())
        .endsWith("millets")
        .startsWith("beauty");
    assertThat(admin.get(made.header("Location")).body().get("changedBy").asString())
        .isEqualTo(adminId.toString());
    assertThat(admin.get(CHANGES + "?limit=1").body().at("/items/0/id"))
        .isEqualTo(made.body().get("id"));
  }

  /** What the file brought when the database was made, and what an admin changes. */
  @Test
  void everyCategoryIsTold() {
    CategoryState streetFood =
        told("street-food", event -> event.type().equals("category.defined"));
    assertThat(streetFood.name()).isEqualTo("Street food");
    assertThat(streetFood.parent()).isEqualTo("food");
    assertThat(streetFood.retired()).isFalse();
    assertThat(
            change(category("pottery", "Pottery", "parentId", "art", "aliases", List.of("Clay")))
                .status())
        .isEqualTo(201);
    CategoryState made = told("pottery", event -> event.type().equals("category.defined"));
    assertThat(made.aliases()).containsExactly("Clay");
    assertThat(change(category("pottery", "Pottery", "retired", true)).status()).isEqualTo(201);
    CategoryState gone = told("pottery", event -> event.type().equals("category.retired"));
    assertThat(gone.retired()).isTrue();
    assertThat(gone.aliases()).isEmpty();
    List<Long> versions =
        events.all(CategoryState.class).stream()
            .filter(event -> event.data().code().equals("pottery"))
            .map(Event::version)
            .toList();
    assertThat(versions).hasSize(2).isSorted().doesNotHaveDuplicates();
  }

  private CategoryState told(String code, Predicate<Event<CategoryState>> matching) {
    return events
        .await(
            CategoryState.class, event -> event.data().code().equals(code) && matching.test(event))
        .data();
  }

  @Test
  void whatIsNotConsistentIsRefusedAsAWhole() {
    for (Map<String, Object> wrong :
        List.of(
            category("gym-2", "Gym"),
            category("snacks", "Snacks", "aliases", List.of("street  FOOD")),
            category("snacks", "Snacks", "parentId", "no-such"),
            category("food", "Food", "parentId", "street-food"))) {
      Answer refused =
          admin.post(
              CHANGES,
              Map.of("categories", List.of(category("fine", "Fine"), wrong)),
              "If-Match",
              "*");
      assertThat(refused.status()).as("%s", wrong).isEqualTo(422);
    }
    assertThat(categories.choose(List.of("fine"), List.of()).unknown()).containsExactly(0);
  }

  @Test
  void nothingInUseVanishesSilently() {
    assertThat(change(category("quilling", "Quilling")).status()).isEqualTo(201);
    Caller asha = new Caller(http.baseUrl(), tokens.bearer(UUID.randomUUID(), Role.INFLUENCER));
    asha.put(
        "/api/v1/influencers/me",
        Map.of(
            "platform",
            "INSTAGRAM",
            "accounts",
            List.of(Map.of("platform", "INSTAGRAM", "handle", "asha", "followers", 10)),
            "categories",
            List.of("quilling")));
    assertThat(change(category("quilling", "Quilling", "retired", true)).code())
        .isEqualTo("CATEGORY_IN_USE");
    assertThat(
            change(category("quilling", "Quilling", "retired", true, "evenIfUsed", true)).status())
        .isEqualTo(201);
    assertThat(asha.get("/api/v1/influencers/me").body().at("/categories/0").asString())
        .isEqualTo("quilling");
    assertThat(categories.choose(List.of("quilling"), List.of()).unknown()).containsExactly(0);
  }

  @Test
  void aNewerFileLeavesAloneWhatAnAdminEdited() throws Exception {
    change(category("travel", "Travel, edited", "aliases", List.of("wanderlust")));
    List<CategoryFile.Entry> newer = new ArrayList<>();
    CategoryMigration.file().categories().stream()
        .filter(entry -> !entry.id().equals("jewellery"))
        .forEach(newer::add);
    newer.add(new CategoryFile.Entry("wanderlust", "Wanderlust", null, null));
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      CategoryMigration.load(jdbc(connection), new CategoryFile(99, newer));
      try (var statement = connection.createStatement();
          var rows =
              statement.executeQuery(
                  """
                  select (select name from category where category_id = 'travel'),
                    (select retired from category where category_id = 'jewellery'),
                    (select count(*) from category where category_id = 'wanderlust')
                  """)) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo("Travel, edited");
        assertThat(rows.getBoolean(2)).isTrue();
        assertThat(rows.getInt(3)).isZero();
      }
      connection.rollback();
    }
  }

  private Answer change(Map<String, Object> category) {
    return admin.post(
        CHANGES,
        Map.of("note", "a test", "categories", List.of(category)),
        "If-Match",
        anybody.get(LIST).etag());
  }

  private static Map<String, Object> category(String id, String name, Object... more) {
    Map<String, Object> category = new HashMap<>(Map.of("id", id, "name", name));
    for (int index = 0; index < more.length; index += 2) {
      category.put((String) more[index], more[index + 1]);
    }
    return category;
  }

  private static JdbcClient jdbc(Connection connection) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }
}
