package io.crewcall.user.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.TestTokens;
import io.crewcall.user.UserServiceTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ReportTest extends UserServiceTest {
  private static final String QUEUE = "/api/v1/users/reports";

  @Autowired private TestTokens tokens;

  private Caller caller(UUID id, Role... roles) {
    return new Caller(http.baseUrl(), tokens.bearer(id, roles));
  }

  private static String about(UUID id) {
    return "/api/v1/users/" + id + "/reports";
  }

  @Test
  void aReportIsDecidedOnceAndAudited() throws Exception {
    UUID asha = newUser("Asha", Role.BRAND);
    UUID ben = newUser("Ben", Role.CREATIVE);
    UUID admin = UUID.randomUUID();
    Map<String, String> spam = Map.of("reason", "SPAM", "text", "Again and again");
    Caller.Answer taken = caller(asha).post(about(ben), spam);
    assertThat(taken.status()).isEqualTo(201);
    String id = taken.body().path("id").asString("");
    assertThat(caller(asha).post(about(ben), spam).code()).isEqualTo("ALREADY_REPORTED");

    Caller moderator = caller(admin, Role.ADMIN);
    assertThat(moderator.get(QUEUE + "?limit=100").body().path("items").toString()).contains(id);
    JsonNode report = moderator.get(QUEUE + "/" + id).body();
    assertThat(report.path("allowedActions").toString()).isEqualTo("[\"UPHOLD\",\"DISMISS\"]");
    assertThat(report.path("text").asString("")).isEqualTo("Again and again");

    Callable<Integer> dismiss =
        () -> moderator.post(QUEUE + "/" + id + "/dismiss", Map.of("note", "talked")).status();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Integer> answers =
          pool.invokeAll(Collections.nCopies(8, dismiss)).stream()
              .map(future -> future.resultNow())
              .toList();
      assertThat(answers).containsOnlyOnce(200).allMatch(s -> s == 200 || s == 409);
    }
    assertThat(moderator.post(QUEUE + "/" + id + "/uphold", Map.of()).code())
        .isEqualTo("REPORT_DECIDED");
    JsonNode decided = moderator.get(QUEUE + "/" + id).body();
    assertThat(decided.path("status").asString("")).isEqualTo("DISMISSED");
    assertThat(decided.path("decidedBy").asString("")).isEqualTo(admin.toString());
    assertThat(decided.path("allowedActions")).isEmpty();
    assertThat(moderator.get("/api/v1/users/" + ben + "/audit-log").body().path("items").toString())
        .contains("REPORTED", "REPORT_DISMISSED");
    assertThat(caller(asha).post(about(ben), spam).status()).as("anew").isEqualTo(201);
  }

  @Test
  void onlyThoseWhoModerateSeeReports() {
    UUID asha = newUser("Asha", Role.BRAND);
    assertThat(caller(asha, Role.BRAND).get(QUEUE).status()).isEqualTo(403);
    assertThat(new Caller(http.baseUrl(), null).get(QUEUE).status()).isEqualTo(401);
    Caller other =
        new Caller(
            http.baseUrl(),
            tokens.bearerWith(
                UUID.randomUUID(), c -> c.put("scope", "read write accounts"), Role.ADMIN));
    assertThat(other.get(QUEUE).status()).isEqualTo(403);
    assertThat(caller(asha).post(about(asha), Map.of("reason", "SPAM")).code())
        .isEqualTo("REPORTING_ONESELF");
    assertThat(caller(asha).post(about(UUID.randomUUID()), Map.of("reason", "SPAM")).code())
        .isEqualTo("USER_NOT_FOUND");
    assertThat(caller(asha).post(about(asha), Map.of("reason", "DISLIKE")).status()).isEqualTo(400);
    assertThat(caller(UUID.randomUUID(), Role.ADMIN).get(QUEUE + "/" + UUID.randomUUID()).code())
        .isEqualTo("REPORT_NOT_FOUND");
  }
}
