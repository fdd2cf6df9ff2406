package io.crewcall.auth.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.TestMail;
import io.crewcall.contracts.auth.AddressClaimState;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.brand.EmailInvitationState;
import io.crewcall.contracts.brand.TeamInvitationState.Status;
import io.crewcall.platform.address.AddressEncryption;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What auth-service makes of invitations to addresses: mails, and words to who invited. */
@AuthServiceTest
class InvitedAddressTest {
  private static final AddressEncryption KEY = AddressEncryption.of(AuthServiceTest.ADDRESS_KEY);
  private static final String SUBJECT = "An invitation to the team of";
  private static final int ROUNDS = Integer.getInteger("crewcall.race.rounds", 10);

  @Autowired private TestHttp http;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  @Autowired private List<PersonalData> holders;
  @Autowired private PlatformTransactionManager transactions;

  private static EmailAddress newAddress() {
    return new EmailAddress(AuthClient.newHandle() + "@crewcall.test");
  }

  private EmailInvitationState invitation(
      UUID id, @Nullable EmailAddress address, Status status, boolean mailed) {
    UUID mail = UUID.randomUUID();
    return new EmailInvitationState(
        id,
        UUID.randomUUID(),
        "Chai & Co",
        "Meera",
        MemberRole.MANAGER,
        status,
        Instant.now().plus(Duration.ofDays(14)),
        address == null ? null : KEY.encrypt(id, address),
        mailed
            ? new EmailInvitationState.Mail(mail, KEY.encryptCode(mail, "code-of-" + id))
            : null);
  }

  private UUID invite(EmailAddress address) {
    UUID id = UUID.randomUUID();
    events.publish("email-invitation.sent", id, 1, invitation(id, address, Status.SENT, true));
    return id;
  }

  private void awaitHeard(UUID id, long version) {
    await()
        .until(() ->
            jdbc.sql("select count(*) from invited_address where id = ? and invitation_version = ?")
                    .params(id, version)
                    .query(Long.class)
                    .single()
                == 1);
  }

  private void awaitClaim(UUID id, @Nullable UUID account) {
    events.await(
        AddressClaimState.class,
        event -> event.subject().equals(id) && Objects.equals(event.data().accountId(), account));
  }

  private AuthClient client() {
    return new AuthClient(http.baseUrl());
  }

  private Person verifiedPerson() {
    AuthClient client = client();
    Person person = client.newPerson();
    verify(client, person);
    return person;
  }

  private static void verify(AuthClient client, Person person) {
    String code = TestMail.await(person.email(), "Verify your e-mail").codes().getFirst();
    assertThat(
            client
                .postAs(
                    client.bearer(person),
                    "/api/v1/auth/account/email-verification/confirm",
                    Map.of("code", code))
                .status())
        .isLessThan(300);
  }

  @Test
  void anAddressWithoutAnAccountGetsAMailAndItsOwnerIsNamedOnceProven() {
    EmailAddress address = newAddress();
    UUID id = invite(address);
    TestMail.Mail mail = TestMail.await(address.value(), SUBJECT + " Chai & Co");
    assertThat(mail.text()).contains("Meera invites you").contains("code-of-" + id);
    assertThat(mail.html()).contains("Chai &amp; Co");
    AuthClient client = client();
    assertThat(client.register(address.value(), address.value().split("@")[0]).status())
        .isEqualTo(201);
    UUID before = UUID.randomUUID();
    // Whoever only says that the address is theirs is nobody yet.
    assertThat(events.all(AddressClaimState.class).stream().map(event -> event.subject()))
        .doesNotContain(id, before);
    Person person = new Person(before, address.value(), address.value().split("@")[0]);
    verify(client, person);
    UUID account =
        jdbc.sql("select id from account where email = ?")
            .param(address.value())
            .query(UUID.class)
            .single();
    awaitClaim(id, account);
  }

  @Test
  void whoHasAnAccountIsNamedAndGetsNoMailFromHere() {
    Person person = verifiedPerson();
    UUID id = invite(new EmailAddress(person.email()));
    awaitClaim(id, person.id());
    assertThat(TestMail.with(person.email(), SUBJECT)).isEmpty();
  }

  @Test
  void whatIsOverIsForgottenAndALateWordDoesNotBringItBack() {
    EmailAddress address = newAddress();
    UUID id = invite(address);
    TestMail.await(address.value(), SUBJECT);
    events.publish("email-invitation.revoked", id, 3, invitation(id, null, Status.REVOKED, false));
    awaitHeard(id, 3);
    events.publish(
        "email-invitation.sent-again", id, 2, invitation(id, address, Status.SENT, true));
    UUID next = invite(address);
    awaitHeard(next, 1);
    assertThat(
            jdbc.sql("select address is null from invited_address where id = ?")
                .param(id)
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(TestMail.with(address.value(), SUBJECT).stream().map(mail -> mail.text()))
        .filteredOn(text -> text.contains("code-of-" + id))
        .hasSize(1);
  }

  /** An invitation that comes in the moment in which an account proves the address. */
  @Test
  void noneMissesTheOther() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      AuthClient client = client();
      Person person = client.newPerson();
      TestMail.await(person.email(), "Verify your e-mail");
      List<UUID> ids = new ArrayList<>();
      CompletableFuture<Void> verified = CompletableFuture.runAsync(() -> verify(client, person));
      for (int i = 0; i < 3; i++) {
        ids.add(invite(new EmailAddress(person.email())));
      }
      verified.get();
      ids.forEach(id -> awaitClaim(id, person.id()));
    }
  }

  @Test
  void whoIsErasedLeavesNoAddressHere() {
    Person person = verifiedPerson();
    UUID id = invite(new EmailAddress(person.email()));
    awaitClaim(id, person.id());
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> holders.forEach(holder -> holder.erase(person.id())));
    assertThat(
            jdbc.sql("select count(*) from invited_address where address = ?")
                .param(person.email())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void whoMovesToAnotherAddressIsNamedForThatOne() {
    AuthClient client = client();
    Person person = client.newPerson();
    verify(client, person);
    EmailAddress other = newAddress();
    UUID before = invite(new EmailAddress(person.email()));
    UUID after = invite(other);
    awaitClaim(before, person.id());
    TestMail.await(other.value(), SUBJECT);
    String bearer = client.bearer(person);
    assertThat(
            client
                .postAs(
                    bearer,
                    "/api/v1/auth/account/email-change",
                    Map.of("email", other.value(), "password", AuthClient.PASSWORD))
                .status())
        .isLessThan(300);
    for (String code :
        List.of(
            TestMail.await(other.value(), "Confirm your new").codes().getFirst(),
            TestMail.await(person.email(), "is to be changed").codes().getFirst())) {
      assertThat(
              client
                  .postAs(bearer, "/api/v1/auth/account/email-change/confirm", Map.of("code", code))
                  .status())
          .isLessThan(300);
    }
    awaitClaim(before, null);
    awaitClaim(after, person.id());
  }
}
