package io.crewcall.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.BrandState.Member;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.influencer.CategoryState;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.Caller.Answer;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.RequestStatements;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Base of the tests through HTTP: the whole service on real servers. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else",
      "management.server.port=0"
    })
@RealServers(sharedContext = true)
@Import(RequestStatements.class)
public abstract class CampaignServiceTest {
  protected static final String CAMPAIGNS = "/api/v1/campaigns";

  @Autowired protected TestHttp http;
  @Autowired protected TestTokens tokens;
  @Autowired protected TestEvents events;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected RequestStatements statements;

  /** Categories that influencer-service has told of. */
  @BeforeEach
  protected void tellOfCategories() {
    if (jdbc.sql("select count(*) from category_replica").query(Long.class).single() == 0) {
      tellOfCategory("food", "Food", 1, false, "khana", "Food & drink");
      tellOfCategory("street-food", "Street food", 1, false);
      tellOfCategory("fashion", "Fashion", 1, false, "style");
      await()
          .until(() ->
              jdbc.sql("select count(*) from category_replica").query(Long.class).single() == 3);
    }
  }

  protected UUID tellOfCategory(
      String code, String name, long version, boolean retired, String... aliases) {
    UUID id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    events.publish(
        retired ? "category.retired" : "category.defined",
        id,
        version,
        new CategoryState(id, code, name, List.of(aliases), null, retired));
    return id;
  }

  protected Caller caller(String authorization) {
    return new Caller(http.baseUrl(), authorization);
  }

  protected Caller as(UUID userId) {
    return caller(tokens.bearer(userId, Role.BRAND));
  }

  protected Caller anonymous() {
    return new Caller(http.baseUrl(), null);
  }

  /** A brand that brand-service has told us of. */
  protected UUID brand(Member... team) {
    UUID brandId = UUID.randomUUID();
    tellOfBrand(brandId, 0, team);
    await()
        .until(
            () -> count("select count(*) from brand_replica where brand_id = :id", brandId) == 1);
    return brandId;
  }

  protected void tellOfBrand(UUID brandId, long version, Member... team) {
    events.publish(
        "brand.created",
        brandId,
        version,
        new BrandState(brandId, "Chai & Co", "Food", null, null, team[0].userId(), List.of(team)));
  }

  protected static Member owner(UUID userId) {
    return new Member(userId, MemberRole.OWNER);
  }

  protected static Map<String, Object> campaign(UUID brandId, Money budget) {
    Map<String, Object> body = new HashMap<>();
    body.put("brandId", brandId.toString());
    body.put("title", "Diwali 2026");
    body.put("description", "Sweets and lights");
    body.put("budget", Map.of("amount", budget.amount(), "currency", budget.currency()));
    body.put("startDate", "2026-10-01");
    body.put("endDate", "2026-11-15");
    body.put("category", "food");
    return body;
  }

  /** A new draft's id. */
  protected UUID newCampaign(UUID brandId, UUID manager, Money budget) {
    Answer created = as(manager).post(CAMPAIGNS, campaign(brandId, budget));
    assertThat(created.status()).isEqualTo(201);
    return UUID.fromString(created.body().get("id").asString());
  }

  protected long count(String sql, UUID id) {
    return jdbc.sql(sql).param("id", id).query(Long.class).single();
  }

  protected static Money rupees(long rupees) {
    return Money.inr(rupees * 100);
  }
}
