package io.crewcall.brand.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.brand.AtOnce;
import io.crewcall.brand.BrandServiceTest;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.auth.AddressClaimState;
import io.crewcall.contracts.brand.EmailInvitationState;
import io.crewcall.contracts.brand.TeamInvitationState;
import io.crewcall.platform.address.AddressEncryption;
import io.crewcall.platform.jobs.RecurringJob;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Invitations by e-mail, with auth-service played by the test. */
class EmailInvitationTest extends BrandServiceTest {
  private static final String INVITATIONS = BRANDS + "/invitations";
  private static final String BY_EMAIL = BRANDS + "/email-invitations";
  private static final AddressEncryption KEY = AddressEncryption.of(ADDRESS_KEY);
  private static final int ROUNDS = Integer.getInteger("crewcall.race.rounds", 10);

  @Autowired
  @Qualifier("emailInvitationExpiry")
  private RecurringJob expiry;

  @Autowired
  @Qualifier("invitationExpiry")
  private RecurringJob expiryOfQuestions;

  private UUID owner;
  private UUID asha;
  private UUID brand;
  private String address;

  @BeforeEach
  void ground() {
    owner = person("Meera");
    asha = person("Asha");
    brand = newBrand(owner);
    address = "asha." + asha + "@studio.example";
  }

  private static String ofBrand(UUID brand) {
    return BRANDS + "/" + brand + "/email-invitations";
  }

  private static Map<String, Object> wish(String email, String role) {
    return Map.of("email", email, "role", role, "message", "Join us");
  }

  private UUID invite() {
    return invite(brand, address);
  }

  private UUID invite(UUID brand, String email) {
    Answer sent = brandUser(owner).post(ofBrand(brand), wish(email, "MANAGER"));
    assertThat(sent.status()).as(sent.raw().body()).isEqualTo(201);
    return UUID.fromString(sent.body().get("id").asString());
  }

  private Event<EmailInvitationState> told(UUID invitation, String type) {
    return events.await(EmailInvitationState.class, "email-invitation." + type, invitation);
  }

  private String code(UUID invitation, String type) {
    EmailInvitationState.Mail mail = Objects.requireNonNull(told(invitation, type).data().mail());
    return KEY.decryptCode(mail.mailId(), mail.encryptedCode());
  }

  /** As auth-service tells it. */
  private void claim(UUID invitation, @Nullable UUID account, long version) {
    events.publish(
        "address-claim.changed", invitation, version, new AddressClaimState(invitation, account));
    await()
        .until(() ->
            jdbc.sql("select claim_version from email_invitation where id = ?")
                    .param(invitation)
                    .query(Long.class)
                    .single()
                == version);
  }

  private List<String> waitingFor(UUID userId) {
    List<String> found = new ArrayList<>();
    as(userId)
        .get(INVITATIONS)
        .body()
        .get("items")
        .forEach(item -> {
          if (item.get("status").asString().equals("SENT")) {
            found.add(INVITATIONS + "/" + item.get("id").asString());
          }
        });
    return found;
  }

  private String statusOf(UUID invitation) {
    return as(owner).get(BY_EMAIL + "/" + invitation).body().get("status").asString();
  }

  private String roleOf(UUID userId) {
    return jdbc.sql("select role from brand_member where brand_id = :brand and user_id = :user")
        .param("brand", brand)
        .param("user", userId)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private Answer open(Caller caller, String code) {
    return caller.post(BY_EMAIL + "/open", Map.of("code", code));
  }

  @Test
  void theMailIsAskedForAndTheAddressIsReadableNowhere() {
    UUID invitation = invite(brand, address.toUpperCase(Locale.ROOT));
    EmailInvitationState state = told(invitation, "sent").data();
    assertThat(KEY.decrypt(invitation, Objects.requireNonNull(state.encryptedAddress())).value())
        .isEqualTo(address);
    assertThat(state.companyName()).isEqualTo("Chai & Co");
    assertThat(state.inviterName()).isEqualTo("Meera");
    assertThat(state.toString()).doesNotContain(address);
    assertThat(
            jdbc.sql("select email_invitation::text from email_invitation where id = ?")
                .param(invitation)
                .query(String.class)
                .single())
        .doesNotContain(address)
        .doesNotContain(code(invitation, "sent"));
    Answer seen = as(owner).get(BY_EMAIL + "/" + invitation);
    assertThat(seen.body().get("email").asString()).isEqualTo(address);
    assertThat(seen.body().get("allowedActions").toString()).contains("resend", "revoke");
    assertThat(as(owner).get(ofBrand(brand)).body().get("items")).hasSize(1);
  }

  @Test
  void whoProvesTheAddressJoins() {
    UUID invitation = invite();
    claim(invitation, asha, 1);
    String question = waitingFor(asha).getFirst();
    Answer seen = as(asha).get(question);
    assertThat(seen.body().get("companyName").asString()).isEqualTo("Chai & Co");
    assertThat(seen.body().get("message").asString()).isEqualTo("Join us");
    events.await(
        TeamInvitationState.class,
        event -> event.type().endsWith(".sent") && event.data().userId().equals(asha));
    assertThat(as(asha).post(question + "/accept").status()).isEqualTo(200);
    assertThat(roleOf(asha)).isEqualTo("MANAGER");
    assertThat(statusOf(invitation)).isEqualTo("ACCEPTED");
    assertThat(as(owner).get(BY_EMAIL + "/" + invitation).body().get("email").isNull()).isTrue();
    assertThat(told(invitation, "accepted").data().encryptedAddress()).isNull();
    assertThat(as(asha).post(question + "/accept").code()).isEqualTo("INVITATION_ANSWERED");
  }

  /** Not by a list, a version, a refusal, an event or an end. */
  @Test
  void theTeamLearnsNothingOfWhoseTheAddressIs() {
    UUID invitation = invite();
    Answer before = as(owner).get(BY_EMAIL + "/" + invitation);
    claim(invitation, asha, 1);
    Answer after = as(owner).get(BY_EMAIL + "/" + invitation);
    assertThat(after.raw().body()).isEqualTo(before.raw().body());
    assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
    String question = waitingFor(asha).getFirst();
    assertThat(as(owner).get(BRANDS + "/" + brand + "/invitations").body().get("items")).isEmpty();
    assertThat(as(owner).get(question).status()).isEqualTo(404);
    assertThat(as(owner).post(question + "/revoke").status()).isEqualTo(404);
    assertThat(
            brandUser(owner)
                .post(
                    BRANDS + "/" + brand + "/invitations",
                    Map.of("userId", asha.toString(), "role", "VIEWER"))
                .status())
        .isEqualTo(201);
    assertThat(as(asha).post(question + "/decline").status()).isEqualTo(200);
    assertThat(statusOf(invitation)).isEqualTo("DECLINED");
    told(invitation, "declined");
    assertThat(
            events.all(TeamInvitationState.class).stream()
                .filter(event -> event.data().brandId().equals(brand))
                .map(event -> event.type()))
        .doesNotContain("team-invitation.declined");
  }

  @Test
  void theMailsCodeOpensItForTheAddressAlone() {
    UUID invitation = invite();
    String code = code(invitation, "sent");
    Answer anonymously = open(anonymous(), code);
    assertThat(anonymously.status()).isEqualTo(200);
    assertThat(anonymously.body().get("companyName").asString()).isEqualTo("Chai & Co");
    assertThat(anonymously.body().get("invitedBy").asString()).isEqualTo("Meera");
    assertThat(anonymously.body().get("invitation").isNull()).isTrue();
    assertThat(anonymously.raw().body()).doesNotContain(address);
    assertThat(open(as(asha), code).code()).isEqualTo("OTHER_ADDRESS");
    claim(invitation, asha, 1);
    assertThat(open(as(person("Ravi")), code).code()).isEqualTo("OTHER_ADDRESS");
    Answer opened = open(as(asha), code);
    assertThat(opened.body().at("/invitation/allowedActions").toString()).contains("accept");

    assertThat(as(owner).post(BY_EMAIL + "/" + invitation + "/resend").status()).isEqualTo(200);
    assertThat(open(as(asha), code).code()).isEqualTo("INVITATION_NOT_FOUND");
    String next = code(invitation, "sent-again");
    String question =
        INVITATIONS + "/" + open(as(asha), next).body().at("/invitation/id").asString();
    assertThat(as(asha).post(question + "/accept").status()).isEqualTo(200);
    assertThat(open(as(asha), next).code()).isEqualTo("INVITATION_NOT_FOUND");
    assertThat(open(anonymous(), "no-such-code").code()).isEqualTo("INVITATION_NOT_FOUND");
  }

  @Test
  void whoReadsTheMailSaysNoWithoutAnAccount() {
    UUID invitation = invite();
    String code = code(invitation, "sent");
    claim(invitation, asha, 1);
    Map<String, String> body = Map.of("code", code);
    assertThat(anonymous().post(BY_EMAIL + "/decline", body).status()).isEqualTo(204);
    assertThat(statusOf(invitation)).isEqualTo("DECLINED");
    assertThat(waitingFor(asha)).isEmpty();
    assertThat(anonymous().post(BY_EMAIL + "/decline", body).status()).isEqualTo(404);
  }

  @Test
  void whoMayWhat() {
    UUID manager = person("Mani");
    UUID stranger = person("Sam");
    addMember(brand, owner, manager, "MANAGER");
    UUID invitation = invite();
    Map<String, Object> wish = wish("x@studio.example", "VIEWER");
    String path = BY_EMAIL + "/" + invitation;
    assertThat(brandUser(manager).post(ofBrand(brand), wish).status()).isEqualTo(403);
    assertThat(brandUser(stranger).post(ofBrand(brand), wish).status()).isEqualTo(404);
    assertThat(anonymous().post(ofBrand(brand), wish).status()).isEqualTo(401);
    assertThat(as(manager).get(ofBrand(brand)).status()).isEqualTo(403);
    assertThat(as(stranger).get(ofBrand(brand)).status()).isEqualTo(404);
    for (Caller other : List.of(as(manager), as(stranger), anonymous())) {
      assertThat(other.get(path).status()).isIn(401, 403, 404);
      assertThat(other.post(path + "/revoke").status()).isIn(401, 403, 404);
      assertThat(other.post(path + "/resend").status()).isIn(401, 403, 404);
    }
    assertThat(brandUser(owner).post(ofBrand(brand), wish("no address", "VIEWER")).code())
        .isEqualTo("INVALID_EMAIL");
    assertThat(brandUser(owner).post(ofBrand(brand), wish(address, "VIEWER")).code())
        .isEqualTo("ALREADY_INVITED");
    // Another brand's own question to the same address.
    invite(newBrand(owner), address);
    assertThat(as(owner).post(path + "/revoke").status()).isEqualTo(200);
    assertThat(as(owner).post(path + "/revoke").code()).isEqualTo("INVITATION_ANSWERED");
    assertThat(as(owner).post(path + "/resend").code()).isEqualTo("INVITATION_ANSWERED");
    told(invitation, "revoked");
  }

  /** In both directions; the owner sees an invitation that waits. */
  @Test
  void whoDoesNotDealWithAnOwnerIsNotAsked() {
    UUID ravi = person("Ravi");
    block(asha, owner);
    block(owner, ravi);
    for (UUID blocked : List.of(asha, ravi)) {
      UUID invitation = invite(brand, blocked + "@studio.example");
      claim(invitation, blocked, 1);
      assertThat(waitingFor(blocked)).isEmpty();
      assertThat(as(owner).post(BY_EMAIL + "/" + invitation + "/resend").status()).isEqualTo(200);
      assertThat(waitingFor(blocked)).isEmpty();
      assertThat(open(as(blocked), code(invitation, "sent-again")).code()).isEqualTo("BLOCKED");
      assertThat(statusOf(invitation)).isEqualTo("SENT");
    }
  }

  @Test
  void whoBelongsToTheTeamIsNotAskedAgain() {
    addMember(brand, owner, asha, "VIEWER");
    UUID invitation = invite();
    claim(invitation, asha, 1);
    assertThat(waitingFor(asha)).isEmpty();
    assertThat(open(as(asha), code(invitation, "sent")).code()).isEqualTo("ALREADY_MEMBER");
    assertThat(roleOf(asha)).isEqualTo("VIEWER");
  }

  /** What somebody sent who has been put out counts no more, until another owner sends it. */
  @Test
  void aRemovedOwnersInvitationsDoNotCount() {
    UUID second = person("Bina");
    addMember(brand, owner, second, "OWNER");
    UUID invitation = invite();
    claim(invitation, asha, 1);
    UUID ravi = person("Ravi");
    Answer byName =
        brandUser(owner)
            .post(
                BRANDS + "/" + brand + "/invitations",
                Map.of("userId", ravi.toString(), "role", "OWNER"));
    assertThat(
            brandUser(second)
                .delete(BRANDS + "/" + brand + "/members/" + owner, "If-Match", "*")
                .status())
        .isEqualTo(204);
    String question = waitingFor(asha).getFirst();
    assertThat(as(asha).get(question).body().get("allowedActions")).hasSize(1);
    assertThat(as(asha).post(question + "/accept").code()).isEqualTo("NOT_AN_OWNER");
    assertThat(as(ravi).post(byName.header("Location") + "/accept").code())
        .isEqualTo("NOT_AN_OWNER");
    assertThat(as(second).post(BY_EMAIL + "/" + invitation + "/resend").status()).isEqualTo(200);
    assertThat(as(asha).post(question + "/accept").status()).isEqualTo(200);
    assertThat(roleOf(asha)).isEqualTo("MANAGER");
  }

  /** Revoking and asking anew is no way around the limit of mails. */
  @Test
  void mailsToAnAddressAreFew() {
    UUID first = invite();
    assertThat(as(owner).post(BY_EMAIL + "/" + first + "/resend").status()).isEqualTo(200);
    assertThat(as(owner).post(BY_EMAIL + "/" + first + "/revoke").status()).isEqualTo(200);
    UUID next = invite();
    Answer refused = as(owner).post(BY_EMAIL + "/" + next + "/resend");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("TOO_MANY_MAILS");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3600, 24 * 3600);
    assertThat(as(owner).get(BY_EMAIL + "/" + next).body().get("allowedActions").toString())
        .doesNotContain("resend");
    assertThat(as(owner).post(BY_EMAIL + "/" + next + "/revoke").status()).isEqualTo(200);
    assertThat(brandUser(owner).post(ofBrand(brand), wish(address, "VIEWER")).status())
        .isEqualTo(429);
    jdbc.sql("update team_mail set requested_at = requested_at - interval '1 day'").update();
    invite();
  }

  @Test
  void aPersonsMailsAreLimitedAcrossBrands() {
    jdbc.sql(
            """
            insert into team_mail (id, brand_id, sent_by, address_hash, requested_at, version)
            select gen_random_uuid(), gen_random_uuid(), :owner, '\\x00', now(), 1
              from generate_series(1, 50)
            """)
        .param("owner", owner)
        .update();
    assertThat(brandUser(owner).post(ofBrand(brand), wish(address, "VIEWER")).code())
        .isEqualTo("TOO_MANY_MAILS");
  }

  @Test
  void ofTwoToOneAddressAtOnceOneIsSent() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String email = "r" + round + address;
      List<Answer> answers =
          AtOnce.run(
              () -> brandUser(owner).post(ofBrand(brand), wish(email, "VIEWER")),
              () ->
                  brandUser(owner)
                      .post(ofBrand(brand), wish(email.toUpperCase(Locale.ROOT), "MANAGER")),
              () -> brandUser(owner).post(ofBrand(brand), wish(" " + email, "OWNER")));
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409, 409);
    }
  }

  /** Of acceptances, refusals by both ways and a withdrawal at once one wins. */
  @Test
  void oneAnswerCounts() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      UUID person = person("P" + round);
      UUID invitation = invite(brand, person + "@studio.example");
      String code = code(invitation, "sent");
      claim(invitation, person, 1);
      String question = waitingFor(person).getFirst();
      List<Callable<Answer>> calls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        calls.add(() -> as(person).post(question + "/accept"));
        calls.add(() -> as(person).post(question + "/decline"));
        calls.add(() -> as(owner).post(BY_EMAIL + "/" + invitation + "/revoke"));
        calls.add(() -> anonymous().post(BY_EMAIL + "/decline", Map.of("code", code)));
      }
      List<Answer> answers = AtOnce.run(calls.toArray(Callable[]::new));
      assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(1);
      assertThat(answers)
          .filteredOn(answer -> answer.status() >= 300)
          .allMatch(answer -> answer.status() == 409 || answer.status() == 404);
      String status = statusOf(invitation);
      assertThat(roleOf(person)).isEqualTo(status.equals("ACCEPTED") ? "MANAGER" : "");
      assertThat(as(person).get(question).body().get("status").asString())
          .isEqualTo(
              status.equals("DECLINED") && !declinedBy(question, person) ? "REVOKED" : status);
    }
  }

  private boolean declinedBy(String question, UUID person) {
    return as(person).get(question).body().get("status").asString().equals("DECLINED");
  }

  @Test
  void anAddressThatPassesOnTakesTheQuestionAlong() {
    UUID invitation = invite();
    claim(invitation, asha, 1);
    String question = waitingFor(asha).getFirst();
    UUID next = person("Nila");
    claim(invitation, null, 2);
    assertThat(waitingFor(asha)).isEmpty();
    assertThat(as(asha).post(question + "/accept").code()).isEqualTo("INVITATION_ANSWERED");
    assertThat(statusOf(invitation)).isEqualTo("SENT");
    claim(invitation, next, 3);
    // An older word comes late.
    events.publish("address-claim.changed", invitation, 2, new AddressClaimState(invitation, asha));
    assertThat(as(next).post(waitingFor(next).getFirst() + "/accept").status()).isEqualTo(200);
    assertThat(roleOf(next)).isEqualTo("MANAGER");
    assertThat(roleOf(asha)).isEmpty();
  }

  @Test
  void itExpiresByTheDatabasesClock() {
    UUID invitation = invite();
    String code = code(invitation, "sent");
    claim(invitation, asha, 1);
    String question = waitingFor(asha).getFirst();
    for (String table : List.of("email_invitation", "team_invitation")) {
      jdbc.sql("update " + table + " set expires_at = clock_timestamp() where brand_id = ?")
          .param(brand)
          .update();
    }
    assertThat(statusOf(invitation)).isEqualTo("EXPIRED");
    assertThat(open(as(asha), code).status()).isEqualTo(404);
    assertThat(as(asha).post(question + "/accept").code()).isEqualTo("INVITATION_ANSWERED");
    // One that nothing has expired yet does not stand in the way of the next.
    UUID next = invite();
    expiry.work().run();
    expiryOfQuestions.work().run();
    told(invitation, "expired");
    assertThat(statusOf(next)).isEqualTo("SENT");
    jdbc.sql(
            """
            update email_invitation set expires_at = expires_at - interval '31 days' where id = ?
            """)
        .param(invitation)
        .update();
    expiry.work().run();
    assertThat(as(owner).get(BY_EMAIL + "/" + invitation).status()).isEqualTo(404);
  }

  @Test
  void aFullTeamTakesNobody() {
    UUID invitation = invite();
    claim(invitation, asha, 1);
    jdbc.sql(
            """
            insert into brand_member (brand_id, user_id, role, joined_at, version)
            select :brand, gen_random_uuid(), 'VIEWER', now(), 0 from generate_series(1, 199)
            """)
        .param("brand", brand)
        .update();
    assertThat(as(asha).post(waitingFor(asha).getFirst() + "/accept").code())
        .isEqualTo("TEAM_FULL");
    assertThat(statusOf(invitation)).isEqualTo("SENT");
  }

  private void erase(UUID userId) {
    Caller service =
        caller(
            tokens.bearerWith(
                UUID.randomUUID(),
                claims -> {
                  claims.put("sub", "user-service");
                  claims.put("aud", List.of("crewcall-internal"));
                  claims.put("scope", "personal-data");
                }));
    assertThat(service.delete("/internal/personal-data/" + userId).status()).isEqualTo(204);
  }

  /** It ends as if the mail's reader had declined: the owner does not learn of an erasure. */
  @Test
  void whoIsErasedLeavesNoAddress() {
    UUID invitation = invite();
    claim(invitation, asha, 1);
    erase(asha);
    assertThat(statusOf(invitation)).isEqualTo("DECLINED");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from email_invitation
                     where id = ? and address is null and address_hash is null and message is null
                       and claimed_by is null
                    """)
                .param(invitation)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    UUID ofOwner = invite(brand, "b" + address);
    UUID second = person("Bina");
    addMember(brand, owner, second, "OWNER");
    erase(owner);
    assertThat(as(second).get(BY_EMAIL + "/" + ofOwner).body().get("status").asString())
        .isEqualTo("REVOKED");
    told(ofOwner, "revoked");
  }

  @Test
  void listsPageAtAConstantCost() {
    for (int i = 0; i < 5; i++) {
      invite(brand, i + address);
    }
    Answer first = brandUser(owner).get(ofBrand(brand) + "?limit=3");
    assertThat(first.body().get("items")).hasSize(3);
    Answer second =
        brandUser(owner)
            .get(ofBrand(brand) + "?limit=3&cursor=" + first.body().get("nextCursor").asString());
    assertThat(second.body().get("items")).hasSize(2);
    int one = statements.during(() -> brandUser(owner).get(ofBrand(brand) + "?limit=1"));
    assertThat(statements.during(() -> brandUser(owner).get(ofBrand(brand)))).isEqualTo(one);
  }
}
