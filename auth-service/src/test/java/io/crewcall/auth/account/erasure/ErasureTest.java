package io.crewcall.auth.account.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.TestMail;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is handed out about a person, and what is left of one. */
@AuthServiceTest
class ErasureTest {
  @Autowired private TestHttp http;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  @Autowired private List<PersonalData> holders;
  @Autowired private PlatformTransactionManager transactions;

  private void erase(UUID id) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> holders.forEach(holder -> holder.erase(id)));
  }

  private Map<String, Object> export(UUID id) {
    Map<String, Object> documents = new TreeMap<>();
    ExportDocuments into =
        new ExportDocuments() {
          @Override
          public void add(String name, Object document) {
            documents.put(name, document);
          }

          @Override
          public void addAll(String name, Stream<?> items) {
            try (items) {
              List<?> all = items.toList();
              if (!all.isEmpty()) {
                documents.put(name, all);
              }
            }
          }
        };
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> holders.forEach(holder -> holder.export(id, into)));
    return documents;
  }

  @Test
  void nothingIsLeftThatTellsWhoItWas() {
    AuthClient client = new AuthClient(http.baseUrl());
    Person person = client.newPerson();
    TestMail.await(person.email(), "Verify your e-mail");
    client.login(person.email(), "a wrong password");
    String bearer = client.bearer(person);
    client.postAs(
        bearer,
        "/api/v1/auth/account/email-change",
        Map.of("email", "new" + person.email(), "password", AuthClient.PASSWORD));
    assertThat(export(person.id()).keySet())
        .contains("account", "email-change", "security-events", "sessions");
    assertThat(export(person.id()).toString()).contains(person.email());

    erase(person.id());
    erase(person.id());

    for (String table : tables()) {
      assertThat(
              jdbc.sql(
                      "select count(*) from " + table + " t where t::text like ? or t::text like ?")
                  .param("%" + person.email() + "%")
                  .param("%" + person.handle() + "%")
                  .query(Long.class)
                  .single())
          .as(table)
          .isZero();
    }
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from audit_event where account_id = ?
                      and (network is not null or user_agent is not null or details <> '{}')
                    """)
                .param(person.id())
                .query(Long.class)
                .single())
        .isZero();
    assertThat(client.login(person.email(), AuthClient.PASSWORD).status()).isEqualTo(401);
    Event<AccountState> event = events.await(AccountState.class, "account.erased", person.id());
    assertThat(event.data().active()).isFalse();
    assertThat(event.data().displayName()).isEqualTo("Deleted user");
    assertThat(event.data().handle()).matches("deleted-[0-9a-f]{8}");
    assertThat(export(person.id()).keySet()).doesNotContain("account", "sessions");
  }

  @Test
  void somebodyUnknownIsNoFault() {
    erase(UUID.randomUUID());
    assertThat(export(UUID.randomUUID())).isEmpty();
  }

  /** All but what is on its way to Kafka, and the platform's memory of requests. */
  private List<String> tables() {
    return jdbc.sql(
            """
            select table_name::text from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
              and table_name not in ('outbox', 'idempotency_record', 'flyway_schema_history')
            """)
        .query(String.class)
        .list();
  }
}
