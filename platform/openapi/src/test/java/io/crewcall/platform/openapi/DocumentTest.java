package io.crewcall.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(
    classes = TaskApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
@RealServers(postgres = false, kafka = false)
class DocumentTest {
  private static final String PROBLEM = "application/problem+json";

  @Autowired private TestHttp http;
  @Autowired private TestTokens tokens;
  private JsonNode document;

  @BeforeEach
  void fetch() {
    Caller.Answer answer = new Caller(http.baseUrl(), null).get("/v3/api-docs");
    assertThat(answer.status()).isEqualTo(200);
    document = answer.body();
    assertThat(document.path("openapi").asString()).startsWith("3.1");
  }

  @Test
  void answersHaveAllThatIsNeverNull() {
    JsonNode task = schema("TaskView");
    assertThat(texts(task.path("required")))
        .containsExactly(
            "createdAt", "figures", "id", "state", "steps", "title", "version", "views");
    assertThat(type(task, "title")).containsExactly("string");
    assertThat(type(task, "place")).containsExactlyInAnyOrder("string", "null");
    assertThat(type(task, "day")).containsExactlyInAnyOrder("string", "null");
    assertThat(member(task, "day").path("format").asString()).isEqualTo("date");
    assertThat(member(task, "id").path("format").asString()).isEqualTo("uuid");
    assertThat(member(task, "createdAt").path("format").asString()).isEqualTo("date-time");
    assertThat(member(task, "price").path("anyOf").toString())
        .isEqualTo("[{\"$ref\":\"#/components/schemas/Money\"},{\"type\":\"null\"}]");
    assertThat(member(task, "before").path("enum").toString())
        .isEqualTo("[\"OPEN\",\"DONE\",null]");
    assertThat(member(task, "measured").path("anyOf").size()).isEqualTo(2);
    assertThat(member(task, "figures").path("additionalProperties").path("anyOf").size())
        .isEqualTo(2);
    assertThat(task.has("additionalProperties")).isFalse();
    assertThat(texts(schema("Step").path("required"))).containsExactly("title");
    assertThat(texts(schema("Figure").path("required"))).doesNotContain("value");
    assertThat(texts(schema("PageTaskView").path("required"))).containsExactly("items");
  }

  @Test
  void requestsNeedWhatTheServiceDemandsOnly() {
    JsonNode task = schema("NewTask");
    assertThat(texts(task.path("required"))).containsExactly("code", "pinned", "steps", "title");
    assertThat(task.path("additionalProperties").asBoolean(true)).isFalse();
    assertThat(member(task, "title").path("minLength").asInt()).isEqualTo(1);
    assertThat(member(task, "title").path("maxLength").asInt()).isEqualTo(140);
    assertThat(member(task, "place").has("minLength")).isFalse();
    assertThat(member(task, "place").path("pattern").asString())
        .isEqualTo("^[^\\u0000-\\u001f\\u007f]*$");
    assertThat(member(task, "code").path("pattern").asString()).isEqualTo("^[A-Z]{2,8}$");
    assertThat(member(task, "steps").path("minItems").asInt()).isEqualTo(1);
    assertThat(member(task, "labels").path("items").path("maxLength").asInt()).isEqualTo(9);
    assertThat(member(task, "views").path("minimum").asInt(-1)).isZero();

    String least =
        "{\"code\":\"AB\",\"pinned\":true,\"steps\":[{\"title\":\"x\"}],\"title\":\"y\"}";
    assertThat(create(least).status()).isEqualTo(201);
    for (String member : texts(task.path("required"))) {
      ObjectNode without = (ObjectNode) JsonMapper.shared().readTree(least);
      without.remove(member);
      assertThat(create(without.toString()).status()).as("without %s", member).isEqualTo(400);
    }
  }

  @Test
  void moneyHasItsBounds() {
    JsonNode money = schema("Money");
    assertThat(texts(money.path("required"))).containsExactly("amount", "currency");
    assertThat(member(money, "amount").path("maximum").asLong()).isEqualTo(1_000_000_000_000_000L);
    assertThat(member(money, "currency").path("pattern").asString()).isEqualTo("^[A-Z]{3}$");
  }

  @Test
  void aPatchNeedsNothing() {
    JsonNode patch = schema("TaskEditPatch");
    assertThat(patch.has("required")).isFalse();
    assertThat(type(patch, "place")).contains("null");
    assertThat(type(patch, "title")).containsExactly("string");
    assertThat(member(patch, "price").path("anyOf").get(0).path("$ref").asString())
        .isEqualTo("#/components/schemas/MoneyPatch");
    assertThat(schema("MoneyPatch").has("required")).isFalse();
    assertThat(schema("Money").has("required")).isTrue();
    assertThat(
            operation("/api/v1/notes/tasks/{taskId}", "patch").path("requestBody").path("content"))
        .hasSize(2);
  }

  @Test
  void examplesAreTakenByTheService() {
    JsonNode example = document.path("components").path("examples").path("NewTask").path("value");
    assertThat(create(example.toString()).status()).isEqualTo(201);
  }

  @Test
  void everyBodyHasAnExample() {
    List<String> without = new ArrayList<>();
    eachOperation((name, operation) -> {
      if (operation.has("requestBody")) {
        examine(name + " request", operation.path("requestBody").path("content"), without);
      }
      operation
          .path("responses")
          .forEachEntry((status, response) ->
              examine(name + " " + status, resolved(response).path("content"), without));
    });
    assertThat(without).isEmpty();
  }

  @Test
  void saysWhoMayCall() {
    JsonNode open = operation("/api/v1/public/tasks/count", "get");
    assertThat(open.path("security").toString()).isEqualTo("[]");
    assertThat(open.path("responses").has("403")).isFalse();
    assertThat(open.path("description").asString()).isEqualTo("Open to everybody.");
    JsonNode either = operation("/api/v1/public/tasks/{taskId}", "get");
    assertThat(either.path("security").toString()).isEqualTo("[{},{\"bearer\":[]}]");
    assertThat(either.path("description").asString())
        .isEqualTo("As everybody sees it. Open to everybody; a token may show more.");
    JsonNode signedIn = operation("/api/v1/notes/tasks", "get");
    assertThat(signedIn.has("security")).isFalse();
    assertThat(document.path("security").toString()).isEqualTo("[{\"bearer\":[]}]");
    assertThat(signedIn.path("responses").has("403")).isTrue();
    assertThat(operation("/api/v1/admin/tasks/{taskId}", "delete").path("description").asString())
        .isEqualTo("For callers with the role ADMIN.");
  }

  @Test
  void headersOfAnswersAndRequests() {
    JsonNode get = operation("/api/v1/public/tasks/{taskId}", "get");
    assertThat(headers(get, "200")).contains("ETag", "X-Request-Id");
    assertThat(headers(get, "304")).contains("ETag");
    assertThat(parameters(get)).contains("taskId", "If-None-Match");
    assertThat(get.path("parameters").get(0).path("description").asString())
        .isEqualTo("Id of the task");
    JsonNode list = operation("/api/v1/notes/tasks", "get");
    assertThat(headers(list, "200")).contains("Link").doesNotContain("ETag");
    assertThat(parameters(list))
        .containsExactlyInAnyOrder("limit", "cursor", "state", "ownerId", "word");
    assertThat(parameter(list, "state").path("description").asString())
        .isEqualTo("Only those with this state");
    assertThat(parameter(list, "ownerId").path("description").asString())
        .isEqualTo("Only those of this owner");
    assertThat(parameter(list, "word").path("schema").path("pattern").asString())
        .isEqualTo("^[a-z]+$");
    JsonNode post = operation("/api/v1/notes/tasks", "post");
    assertThat(headers(post, "201")).contains("ETag", "Location", "Idempotency-Replayed");
    assertThat(parameters(post)).containsExactly("Idempotency-Key");
    JsonNode count = operation("/api/v1/public/tasks/count", "get");
    assertThat(headers(count, "200")).doesNotContain("ETag");
    assertThat(count.path("responses").has("304")).isFalse();
    JsonNode delete = operation("/api/v1/admin/tasks/{taskId}", "delete");
    assertThat(parameters(delete)).contains("If-Match");
    assertThat(headers(delete, "204")).doesNotContain("ETag");
  }

  @Test
  void refusalsAreProblems() {
    eachOperation((name, operation) ->
        operation
            .path("responses")
            .forEachEntry((status, response) -> {
              if (status.startsWith("4") || status.startsWith("5")) {
                JsonNode problem = resolved(response).path("content").path(PROBLEM);
                assertThat(problem.path("schema").path("$ref").asString())
                    .as("%s %s", name, status)
                    .isEqualTo("#/components/schemas/Problem");
              }
            }));
    JsonNode patch = operation("/api/v1/notes/tasks/{taskId}", "patch").path("responses");
    assertThat(patch.propertyNames())
        .contains(
            "400", "401", "403", "404", "406", "409", "412", "413", "415", "428", "429", "503");
    assertThat(codes(patch.path("409")))
        .containsExactly("CONCURRENT_CHANGE", "REQUEST_IN_PROGRESS");
  }

  @Test
  void refusalsOfOnesOwnHaveTheirCodes() {
    JsonNode post = operation("/api/v1/notes/tasks", "post").path("responses");
    assertThat(codes(post.path("404"))).containsExactly("BOARD_NOT_FOUND");
    assertThat(codes(post.path("409")))
        .containsExactly("BOARD_FULL", "CONCURRENT_CHANGE", "REQUEST_IN_PROGRESS", "TITLE_TAKEN");
    assertThat(post.path("409").path("description").asString())
        .isEqualTo(
            "The present state does not permit this: TITLE_TAKEN, BOARD_FULL, CONCURRENT_CHANGE,"
                + " REQUEST_IN_PROGRESS");
    assertThat(codes(post.path("422"))).containsExactly("BOARD_CLOSED", "NO_SUCH_BOARD");
    JsonNode example = resolved(examples(post.path("409")).path("TITLE_TAKEN")).path("value");
    assertThat(example.path("status").asInt()).isEqualTo(409);
    assertThat(example.path("type").asString()).isEqualTo("urn:crewcall:problem:title-taken");
    assertThat(example.path("detail").asString()).isEqualTo("Title taken.");
  }

  private JsonNode examples(JsonNode response) {
    return resolved(response).path("content").path(PROBLEM).path("examples");
  }

  private List<String> codes(JsonNode response) {
    return List.copyOf(examples(response).propertyNames());
  }

  @Test
  void namesEveryTagAndEveryReference() {
    Set<String> tags = new TreeSet<>();
    eachOperation((name, operation) -> tags.addAll(texts(operation.path("tags"))));
    List<String> declared = new ArrayList<>();
    document.path("tags").forEach(tag -> declared.add(tag.path("name").asString()));
    assertThat(declared).containsExactlyElementsOf(tags);
    references(document, new TreeSet<>())
        .forEach(reference ->
            assertThat(document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    assertThat(document.toString()).doesNotContain(RecordSchemas.NEVER_NULL);
  }

  private Caller.Answer create(String body) {
    return new Caller(http.baseUrl(), tokens.bearer(UUID.randomUUID(), Role.BRAND))
        .post("/api/v1/notes/tasks", body);
  }

  private JsonNode schema(String name) {
    JsonNode schema = document.path("components").path("schemas").path(name);
    assertThat(schema.isObject()).as(name).isTrue();
    return schema;
  }

  private static JsonNode member(JsonNode schema, String name) {
    return schema.path("properties").path(name);
  }

  private static List<String> type(JsonNode schema, String name) {
    JsonNode type = member(schema, name).path("type");
    return type.isArray() ? texts(type) : List.of(type.asString());
  }

  private JsonNode operation(String path, String method) {
    JsonNode operation = document.path("paths").path(path).path(method);
    assertThat(operation.isObject()).as("%s %s", method, path).isTrue();
    return operation;
  }

  private interface Visit {
    void accept(String name, JsonNode operation);
  }

  private void eachOperation(Visit visit) {
    document
        .path("paths")
        .forEachEntry((path, item) ->
            item.forEachEntry((method, operation) -> visit.accept(method + " " + path, operation)));
  }

  private JsonNode resolved(JsonNode response) {
    return response.has("$ref")
        ? document.at(response.path("$ref").asString().substring(1))
        : response;
  }

  private static void examine(String name, JsonNode content, List<String> without) {
    content.forEachEntry((type, body) -> {
      if (!body.has("example") && body.path("examples").isEmpty()) {
        without.add(name + " " + type);
      }
    });
  }

  private static List<String> headers(JsonNode operation, String status) {
    return List.copyOf(operation.path("responses").path(status).path("headers").propertyNames());
  }

  private static List<String> parameters(JsonNode operation) {
    List<String> names = new ArrayList<>();
    operation.path("parameters").forEach(it -> names.add(it.path("name").asString()));
    return names;
  }

  private static JsonNode parameter(JsonNode operation, String name) {
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("name").asString().equals(name)) {
        return parameter;
      }
    }
    throw new AssertionError("no parameter " + name);
  }

  private static Set<String> references(JsonNode node, Set<String> found) {
    if (node.has("$ref")) {
      found.add(node.path("$ref").asString());
    }
    node.forEach(child -> references(child, found));
    return found;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }
}
