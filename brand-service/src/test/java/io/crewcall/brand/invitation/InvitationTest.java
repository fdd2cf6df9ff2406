package io.crewcall.brand.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.brand.AtOnce;
import io.crewcall.brand.BrandServiceTest;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.TeamInvitationState;
import io.crewcall.platform.jobs.RecurringJob;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.Caller.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;

class InvitationTest extends BrandServiceTest {
  private static final String INVITATIONS = BRANDS + "/invitations";
  private static final int ROUNDS = Integer.getInteger("crewcall.race.rounds", 10);

  @Autowired
  @Qualifier("invitationExpiry")
  private RecurringJob expiry;

  @Autowired private TransactionTemplate transaction;

  private static String ofBrand(UUID brand) {
    return BRANDS + "/" + brand + "/invitations";
  }

  private String invite(UUID owner, UUID brand, UUID userId, String role) {
    Answer sent =
        brandUser(owner).post(ofBrand(brand), Map.of("userId", userId.toString(), "role", role));
    assertThat(sent.status()).as(sent.raw().body()).isEqualTo(201);
    return sent.header("Location");
  }

  private String handOver(UUID owner, UUID brand, UUID userId) {
    Answer sent =
        brandUser(owner)
            .post(BRANDS + "/" + brand + "/hand-over", Map.of("userId", userId.toString()));
    assertThat(sent.status()).as(sent.raw().body()).isEqualTo(201);
    return sent.header("Location");
  }

  private String roleOf(UUID brand, UUID userId) {
    return jdbc.sql("select role from brand_member where brand_id = :brand and user_id = :user")
        .param("brand", brand)
        .param("user", userId)
        .query(String.class)
        .optional()
        .orElse("");
  }

  @Test
  void aPersonJoinsByConsent() {
    UUID owner = person("Meera");
    UUID asha = person("Asha");
    UUID brand = newBrand(owner);
    String invitation = invite(owner, brand, asha, "MANAGER");
    assertThat(roleOf(brand, asha)).isEmpty();
    Answer seen = as(asha).get(invitation);
    assertThat(seen.body().get("companyName").asString()).isEqualTo("Chai & Co");
    assertThat(seen.body().get("invitedBy").get("displayName").asString()).isEqualTo("Meera");
    assertThat(seen.body().get("allowedActions")).hasSize(2);
    assertThat(as(asha).get(INVITATIONS).body().get("items")).hasSize(1);

    Answer accepted = as(asha).post(invitation + "/accept");
    assertThat(accepted.status()).as(accepted.raw().body()).isEqualTo(200);
    assertThat(accepted.body().get("status").asString()).isEqualTo("ACCEPTED");
    assertThat(accepted.body().get("allowedActions")).isEmpty();
    assertThat(roleOf(brand, asha)).isEqualTo("MANAGER");
    events.await(
        BrandState.class,
        event ->
            event.subject().equals(brand)
                && event.data().members().stream().anyMatch(m -> m.userId().equals(asha)));
    assertThat(
            events
                .await(
                    TeamInvitationState.class,
                    event -> event.type().equals("team-invitation.accepted"))
                .data()
                .status())
        .isEqualTo(TeamInvitationState.Status.ACCEPTED);
    assertThat(as(asha).post(invitation + "/decline").code()).isEqualTo("INVITATION_ANSWERED");
  }

  @Test
  void aPersonIsFoundByHandle() {
    UUID owner = person("Meera");
    UUID ravi = person("Ravi");
    jdbc.sql("update user_replica set handle = :handle where user_id = :id")
        .param("handle", "ravi." + ravi.toString().substring(0, 8))
        .param("id", ravi)
        .update();
    UUID brand = newBrand(owner);
    Answer sent =
        brandUser(owner)
            .post(
                ofBrand(brand),
                Map.of("handle", "Ravi." + ravi.toString().substring(0, 8), "role", "VIEWER"));
    assertThat(sent.status()).as(sent.raw().body()).isEqualTo(201);
    assertThat(sent.body().get("user").get("userId").asString()).isEqualTo(ravi.toString());
    assertThat(
            brandUser(owner)
                .post(ofBrand(brand), Map.of("handle", "nobody.there", "role", "VIEWER"))
                .code())
        .isEqualTo("USER_NOT_FOUND");
    assertThat(brandUser(owner).post(ofBrand(brand), Map.of("role", "VIEWER")).code())
        .isEqualTo("ONE_PERSON");
  }

  @Test
  void whoMaySeeAndDoWhat() {
    UUID owner = person("Meera");
    UUID manager = person("Mani");
    UUID asha = person("Asha");
    UUID stranger = person("Sam");
    UUID brand = newBrand(owner);
    addMember(brand, owner, manager, "MANAGER");
    Map<String, String> wish = Map.of("userId", asha.toString(), "role", "VIEWER");
    assertThat(brandUser(manager).post(ofBrand(brand), wish).status()).isEqualTo(403);
    assertThat(brandUser(stranger).post(ofBrand(brand), wish).status()).isEqualTo(404);
    assertThat(anonymous().post(ofBrand(brand), wish).status()).isEqualTo(401);
    assertThat(
            brandUser(owner)
                .post(ofBrand(brand), Map.of("userId", manager.toString(), "role", "VIEWER"))
                .code())
        .isEqualTo("ALREADY_MEMBER");
    String invitation = invite(owner, brand, asha, "VIEWER");
    assertThat(brandUser(owner).post(ofBrand(brand), wish).code()).isEqualTo("ALREADY_INVITED");
    assertThat(as(stranger).get(invitation).status()).isEqualTo(404);
    assertThat(as(manager).get(ofBrand(brand)).body().get("items")).hasSize(2);
    assertThat(as(stranger).get(ofBrand(brand)).status()).isEqualTo(404);
    for (Caller caller : List.of(as(owner), as(manager), as(asha), as(stranger))) {
      Answer before = caller.get(invitation);
      for (String action : List.of("accept", "decline", "revoke")) {
        boolean allowed = before.body().path("allowedActions").toString().contains(action);
        if (!allowed) {
          assertThat(caller.post(invitation + "/" + action).status()).isIn(403, 404);
        }
      }
    }
    assertThat(as(owner).post(invitation + "/revoke").status()).isEqualTo(200);
    assertThat(as(asha).post(invitation + "/accept").code()).isEqualTo("INVITATION_ANSWERED");
    assertThat(roleOf(brand, asha)).isEmpty();
  }

  /** In both directions, for each owner, and also once the question has been asked. */
  @Test
  void whoDoesNotDealWithAnOwnerIsNotAsked() {
    UUID owner = person("Meera");
    UUID second = person("Bina");
    UUID asha = person("Asha");
    UUID ravi = person("Ravi");
    UUID sam = person("Sam");
    UUID brand = newBrand(owner);
    addMember(brand, owner, second, "OWNER");
    String asked = invite(owner, brand, sam, "VIEWER");
    String taken = handOver(owner, brand, person("Nila"));
    assertThat(brandUser(owner).post(taken + "/revoke").status()).isEqualTo(200);
    block(asha, owner);
    block(second, ravi);
    block(owner, sam);
    for (UUID person : List.of(asha, ravi, sam)) {
      for (String path : List.of(ofBrand(brand), BRANDS + "/" + brand + "/hand-over")) {
        Map<String, String> wish =
            path.endsWith("hand-over")
                ? Map.of("userId", person.toString())
                : Map.of("userId", person.toString(), "role", "VIEWER");
        for (UUID by : List.of(owner, second)) {
          Answer refused = brandUser(by).post(path, wish);
          assertThat(refused.status()).isEqualTo(403);
          assertThat(refused.code()).isEqualTo("BLOCKED");
        }
      }
    }
    assertThat(as(sam).get(asked).body().get("allowedActions")).hasSize(1);
    assertThat(as(sam).post(asked + "/accept").code()).isEqualTo("BLOCKED");
    assertThat(as(sam).post(asked + "/decline").status()).isEqualTo(200);
    assertThat(roleOf(brand, sam)).isEmpty();
  }

  @Test
  void anInvitationExpiresByTheDatabasesClock() {
    UUID owner = person("Meera");
    UUID asha = person("Asha");
    UUID brand = newBrand(owner);
    String invitation = invite(owner, brand, asha, "VIEWER");
    jdbc.sql("update team_invitation set expires_at = clock_timestamp() where brand_id = :brand")
        .param("brand", brand)
        .update();
    assertThat(as(asha).get(invitation).body().get("status").asString()).isEqualTo("EXPIRED");
    assertThat(as(asha).post(invitation + "/accept").code()).isEqualTo("INVITATION_ANSWERED");
    expiry.work().run();
    expiry.work().run();
    assertThat(
            events.all(TeamInvitationState.class).stream()
                .filter(event -> event.data().brandId().equals(brand))
                .map(event -> event.type()))
        .containsExactly("team-invitation.sent", "team-invitation.expired");
    invite(owner, brand, asha, "VIEWER");
  }

  @Test
  void whatAnotherInstanceIsExpiringIsPassedOver() {
    UUID owner = person("Meera");
    UUID brand = newBrand(owner);
    invite(owner, brand, person("Asha"), "VIEWER");
    jdbc.sql("update team_invitation set expires_at = clock_timestamp() where brand_id = :brand")
        .param("brand", brand)
        .update();
    transaction.executeWithoutResult(status -> {
      String held =
          jdbc.sql("select status from team_invitation where brand_id = :brand for update")
              .param("brand", brand)
              .query(String.class)
              .single();
      assertThat(held).isEqualTo("SENT");
      CompletableFuture.runAsync(expiry.work()).orTimeout(3, TimeUnit.SECONDS).join();
      assertThat(stored(brand)).isEqualTo("SENT");
    });
    expiry.work().run();
    assertThat(stored(brand)).isEqualTo("EXPIRED");
  }

  private String stored(UUID brand) {
    return jdbc.sql("select status from team_invitation where brand_id = :brand")
        .param("brand", brand)
        .query(String.class)
        .single();
  }

  @Test
  void aBrandPassesToItsNextOwner() {
    UUID owner = person("Meera");
    UUID asha = person("Asha");
    UUID brand = newBrand(owner);
    String invitation = handOver(owner, brand, asha);
    UUID other = person("Other");
    assertThat(
            brandUser(owner)
                .post(BRANDS + "/" + brand + "/hand-over", Map.of("userId", other.toString()))
                .code())
        .isEqualTo("ALREADY_INVITED");
    assertThat(roleOf(brand, owner)).isEqualTo("OWNER");
    assertThat(as(asha).post(invitation + "/accept").status()).isEqualTo(200);
    assertThat(roleOf(brand, asha)).isEqualTo("OWNER");
    assertThat(roleOf(brand, owner)).isEqualTo("MANAGER");
    events.await(
        BrandState.class,
        event -> event.subject().equals(brand) && event.data().ownerId().equals(asha));
  }

  @Test
  void whoDoesNotOwnTheBrandAnyMoreHandsNothingOver() {
    UUID owner = person("Meera");
    UUID second = person("Bina");
    UUID asha = person("Asha");
    UUID brand = newBrand(owner);
    addMember(brand, owner, second, "OWNER");
    String invitation = handOver(owner, brand, asha);
    assertThat(
            brandUser(second)
                .put(
                    BRANDS + "/" + brand + "/members/" + owner,
                    Map.of("role", "VIEWER"),
                    "If-Match",
                    "*")
                .status())
        .isEqualTo(200);
    assertThat(as(asha).post(invitation + "/accept").code()).isEqualTo("NOT_AN_OWNER");
    assertThat(as(asha).get(invitation).body().get("status").asString()).isEqualTo("SENT");
    assertThat(roleOf(brand, asha)).isEmpty();
  }

  /** Of acceptances, refusals and a withdrawal at once one wins, and the team follows it. */
  @Test
  void oneAnswerCounts() throws Exception {
    UUID owner = person("Meera");
    UUID asha = person("Asha");
    for (int round = 0; round < ROUNDS; round++) {
      UUID brand = newBrand(owner);
      boolean handOver = round % 2 == 0;
      String invitation =
          handOver ? handOver(owner, brand, asha) : invite(owner, brand, asha, "MANAGER");
      List<Callable<Answer>> calls = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        String action = List.of("accept", "decline", "accept", "revoke").get(i % 4);
        calls.add(() -> as(action.equals("revoke") ? owner : asha).post(invitation + "/" + action));
      }
      List<Answer> answers = AtOnce.run(calls.toArray(Callable[]::new));
      List<Answer> won = answers.stream().filter(answer -> answer.status() == 200).toList();
      assertThat(won).hasSize(1);
      // Who has handed the brand over is no owner any more, and so not the one who revokes.
      assertThat(answers)
          .extracting(Answer::status)
          .filteredOn(status -> status != 200)
          .allMatch(status -> status == 409 || (handOver && status == 403));
      boolean accepted = won.getFirst().body().get("status").asString().equals("ACCEPTED");
      assertThat(roleOf(brand, asha)).isEqualTo(accepted ? (handOver ? "OWNER" : "MANAGER") : "");
      assertThat(
              jdbc.sql("select count(*) from brand_member where brand_id = :id and role = 'OWNER'")
                  .param("id", brand)
                  .query(Long.class)
                  .single())
          .isEqualTo(1);
    }
  }

  /** A hand-over against the owner's own leaving: the brand never loses its last owner. */
  @Test
  void aHandOverAgainstLeaving() throws Exception {
    UUID owner = person("Meera");
    UUID asha = person("Asha");
    for (int round = 0; round < ROUNDS; round++) {
      UUID brand = newBrand(owner);
      String invitation = handOver(owner, brand, asha);
      AtOnce.run(
          () -> as(asha).post(invitation + "/accept"),
          () ->
              brandUser(owner).delete(BRANDS + "/" + brand + "/members/" + owner, "If-Match", "*"));
      assertThat(roleOf(brand, asha)).isEqualTo("OWNER");
    }
  }

  @Test
  void listsPageAtAConstantCost() {
    UUID owner = person("Meera");
    UUID brand = newBrand(owner);
    for (int i = 0; i < 5; i++) {
      invite(owner, brand, person("P" + i), "VIEWER");
    }
    Answer first = brandUser(owner).get(ofBrand(brand) + "?limit=3");
    assertThat(first.body().get("items")).hasSize(3);
    Answer second =
        brandUser(owner)
            .get(ofBrand(brand) + "?limit=3&cursor=" + first.body().get("nextCursor").asString());
    assertThat(second.body().get("items")).hasSize(2);
    int one = statements.during(() -> brandUser(owner).get(ofBrand(brand) + "?limit=1"));
    assertThat(statements.during(() -> brandUser(owner).get(ofBrand(brand))))
        .isEqualTo(one)
        .isEqualTo(4);
  }

  @Test
  void theDocumentedTableIsTheOneInForce() throws IOException {
    Path document = Path.of("../docs/lifecycles-brand.md");
    String text =
        """
        # Lifecycle of an invitation to a team

        Rendered from the transition table in the code by its test; change the table, not this file.
        `allowedActions` of an invitation lists these actions for the caller, and the same table
        decides whether one is accepted. To everybody but the invited person and the team the answer
        is 404.

        %s
        `expire` is done by the clock of the database 14 days after the question. A hand-over is an
        invitation to be the owner; accepting it makes the one who asked a manager, and is refused
        when that person does not own the brand any more.

        ## An invitation by e-mail

        Owners alone see it. `accept` and `decline` are those of the invitation above, which whoever
        has verified the address finds among their own, and which the team does not see; whoever reads
        the mail can also decline by its code.

        %s
        Every mail opens it for another 14 days, and whoever sends it is the one who invites.
        """
            .formatted(InvitationLifecycle.TABLE.table(), EmailInvitationLifecycle.TABLE.table());
    if (Boolean.getBoolean("lifecycles.update")) {
      Files.writeString(document, text);
    }
    assertThat(Files.readString(document)).isEqualTo(text);
  }
}
