package io.crewcall.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.user.BlockState;
import io.crewcall.contracts.user.UserStateBuilder;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.Caller.Answer;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.RequestStatements;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
      "crewcall.address-key=" + BrandServiceTest.ADDRESS_KEY,
      "management.server.port=0"
    })
@RealServers(sharedContext = true)
@Import(RequestStatements.class)
public abstract class BrandServiceTest {
  public static final String ADDRESS_KEY = "YWRkcmVzc2VzIG9mIHRlc3RzLCAzMiBieXRlcyBhbGw=";
  protected static final String BRANDS = "/api/v1/brands";
  protected static final String LISTS = "/api/v1/brains-lists";

  @Autowired protected TestHttp http;
  @Autowired protected TestTokens tokens;
  @Autowired protected TestEvents events;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected RequestStatements statements;

  protected Caller caller(String authorization) {
    return new Caller(http.baseUrl(), authorization);
  }

  protected Caller as(UUID userId, Role... roles) {
    return caller(tokens.bearer(userId, roles));
  }

  protected Caller brandUser(UUID userId) {
    return as(userId, Role.BRAND);
  }

  protected Caller anonymous() {
    return new Caller(http.baseUrl(), null);
  }

  /** A person who has registered; user-service has told us already. */
  protected UUID person(String name) {
    UUID userId = UUID.randomUUID();
    tellOfPerson(userId, name, 0);
    await().until(() -> known(userId));
    return userId;
  }

  protected void tellOfPerson(UUID userId, String name, long version) {
    events.publish(
        "user.created",
        userId,
        version,
        UserStateBuilder.builder()
            .userId(userId)
            .handle(name + "-" + userId.toString().substring(0, 8))
            .displayName(name)
            .languages(List.of())
            .roles(Set.of(Role.INFLUENCER))
            .createdAt(Instant.parse("2026-11-01T00:00:00Z"))
            .active(true)
            .build());
  }

  private boolean known(UUID userId) {
    return jdbc.sql("select count(*) from user_replica where user_id = :id")
            .param("id", userId)
            .query(Long.class)
            .single()
        == 1;
  }

  protected static Map<String, Object> chai() {
    return Map.of("companyName", "Chai & Co", "industry", "Food");
  }

  /** A new brand's id; the owner is the caller. */
  protected UUID newBrand(UUID owner) {
    Answer created = brandUser(owner).post(BRANDS, chai());
    assertThat(created.status()).isEqualTo(201);
    return UUID.fromString(created.body().get("id").asString());
  }

  /** By invitation and consent. */
  protected void addMember(UUID brand, UUID owner, UUID userId, String role) {
    Answer sent =
        brandUser(owner)
            .post(
                BRANDS + "/" + brand + "/invitations",
                Map.of("userId", userId.toString(), "role", role));
    assertThat(sent.status()).as(sent.raw().body()).isEqualTo(201);
    assertThat(as(userId).post(sent.header("Location") + "/accept").status()).isEqualTo(200);
  }

  protected void block(UUID blocker, UUID blocked) {
    UUID block = UUID.randomUUID();
    events.publish("block.set", block, 1, new BlockState(block, blocker, blocked, true));
    await()
        .until(() ->
            jdbc.sql("select count(*) from user_block where block_id = :id")
                    .param("id", block)
                    .query(Long.class)
                    .single()
                == 1);
  }

  protected static Money rupees(long rupees) {
    return Money.inr(rupees * 100);
  }
}
