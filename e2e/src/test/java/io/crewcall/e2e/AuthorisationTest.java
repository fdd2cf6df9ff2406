package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.local.demo.Person;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The running platform answers everybody at every operation as {@code authorisation-matrix.md}
 * says, through the gateway. What exactly was answered is in {@code target/authorisation-seen.md}.
 *
 * <p>{@code -Dauthorisation.record=true} fills in the cells that nobody has decided yet; read them
 * before you believe them.
 */
@ExtendWith(LocalStack.class)
class AuthorisationTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

  /** What ends things comes after what needs them. */
  private static final List<String> LAST =
      List.of(
          "pause",
          "resume",
          "complete",
          "cancel",
          "archive",
          "hand-over",
          "revoke",
          "decline",
          "withdraw",
          "hide",
          "dispute",
          "resolve",
          "hold",
          "remove",
          "restore",
          "uphold",
          "dismiss");

  private static final List<String> VERY_LAST =
      List.of("/auth/", "/erasure", "/users/me/handle", "/blocks");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void everybodyAtEveryOperation() throws Exception {
    AuthorisationMatrix matrix = AuthorisationMatrix.read();
    AuthorisationWorld world = AuthorisationWorld.build();
    boolean record = Boolean.getBoolean("authorisation.record");
    List<String> differences = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Operation operation : inOrder()) {
      AuthorisationMatrix.Row row = matrix.rows().get(operation.key());
      StringBuilder line = new StringBuilder(operation.key() + " |");
      for (Caller caller : Caller.values()) {
        String expected = row == null ? AuthorisationMatrix.OPEN : row.cells().get(caller);
        if (expected.equals(AuthorisationMatrix.NOTHING)) {
          line.append(" - |");
          continue;
        }
        int status = status(world, operation, caller);
        line.append(' ').append(status).append(" |");
        String found = REFUSED.contains(status) ? String.valueOf(status) : AuthorisationMatrix.OK;
        if (record && row != null && expected.equals(AuthorisationMatrix.OPEN)) {
          row.cells().put(caller, found);
        } else if (!expected.equals(found) || status >= 500 || status == 405) {
          differences.add(
              "%s for %s: expected %s, was %d"
                  .formatted(operation.key(), caller.title(), expected, status));
        }
      }
      seen.add(line.toString());
    }
    Files.write(Path.of("target/authorisation-seen.md"), seen);
    if (record) {
      matrix.write();
    }
    assertThat(differences).isEmpty();
  }

  private static List<Operation> inOrder() {
    return Operation.all().stream()
        .sorted(Comparator.comparingInt(AuthorisationTest::weight))
        .toList();
  }

  private static int weight(Operation operation) {
    if (operation.reads()) {
      return 0;
    }
    String path = operation.path();
    if (operation.id().equals("endOtherSessions")) {
      return 5;
    }
    if (VERY_LAST.stream().anyMatch(path::contains)) {
      return 4;
    }
    if (operation.method().equals("DELETE")) {
      return 3;
    }
    return LAST.stream().anyMatch(path::contains) ? 2 : 1;
  }

  private int status(AuthorisationWorld world, Operation operation, Caller caller)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(LocalStack.GATEWAY + world.address(operation)))
            .timeout(Duration.ofSeconds(20));
    Person person = world.person(caller, operation);
    if (person != null) {
      request.header("Authorization", "Bearer " + person.token());
    }
    // A version that was never there: whoever may change it, changes nothing.
    request.header("If-Match", "\"v999999\"");
    String body = world.body(operation);
    if (!operation.contentType().isEmpty()) {
      request.header("Content-Type", operation.contentType());
    }
    request.method(
        operation.method(),
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    HttpResponse<InputStream> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream in = answer.body()) {
      return answer.statusCode() == 207 ? ofTheFirst(in.readAllBytes()) : answer.statusCode();
    }
  }

  /** Of many things at once, each has an answer of its own. */
  private static int ofTheFirst(byte[] body) {
    JsonNode first = JSON.readTree(body).path("results").path(0);
    return first.path("problem").path("status").asInt(first.path("status").asInt(207));
  }
}
