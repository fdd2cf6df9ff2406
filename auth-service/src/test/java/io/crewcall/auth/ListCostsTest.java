package io.crewcall.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient.Person;
import io.crewcall.testsupport.RequestStatements;
import io.crewcall.testsupport.TestHttp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A page costs the same, however long the list is and wherever the page is in it. */
@AuthServiceTest
@Import(RequestStatements.class)
class ListCostsTest {
  private static final int MANY = 20_000;

  @Autowired private TestHttp http;
  @Autowired private RequestStatements statements;
  @Autowired private JdbcClient jdbc;
  @Autowired private JdbcTemplate plain;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void aPageTakesTheSameStatementsHoweverLongItIs() {
    AuthClient client = new AuthClient(http.baseUrl());
    Person person = client.newPerson();
    String bearer = client.bearer(person);
    String admin = AuthClient.bearer(client.signIn("admin@crewcall.test", "five quiet lamps"));
    for (int i = 0; i < 10; i++) {
      client.bearer(person);
      client.newPerson();
    }
    Map<String, String> lists =
        Map.of(
            "/api/v1/auth/sessions",
            bearer,
            "/api/v1/auth/account/audit-events",
            bearer,
            "/api/v1/auth/audit-events?accountId=" + person.id(),
            admin,
            "/api/v1/auth/accounts",
            admin,
            "/api/v1/auth/accounts?handle=h",
            admin,
            "/api/v1/auth/accounts?email=" + person.email(),
            admin);
    lists.forEach((path, caller) -> {
      String limit = path.contains("?") ? "&limit=" : "?limit=";
      int one = statements.during(() -> get(client, caller, path + limit + 1));
      int many = statements.during(() -> get(client, caller, path + limit + 100));
      // One of them looks the session of the token up.
      assertThat(many).as(path).isEqualTo(one).isLessThanOrEqualTo(3);
    });
  }

  private static void get(AuthClient client, String caller, String path) {
    assertThat(client.getAs(caller, path).status()).as(path).isEqualTo(200);
  }

  /** With the plan that serves all cursors, as a pool's prepared statements get it. */
  @Test
  void deepPagesAreReadFromAnIndex() {
    UUID account = new AuthClient(http.baseUrl()).newPerson().id();
    fill(account);
    for (String list :
        List.of(
            "select id from audit_event where account_id = $1 and id < $2 order by id desc limit 21",
            "select id from session where account_id = $1 and ended_at is null and ends_at > now()"
                + " and id < $2 order by id desc limit 21",
            "select id from account where erased_at is null and id <> $1 and id < $2"
                + " order by id desc limit 21")) {
      String plan = plan(list, account);
      assertThat(plan)
          .as(plan)
          .contains("Index")
          .contains("Index Cond:")
          .doesNotContain("Seq Scan")
          .doesNotContain("Sort");
    }
  }

  private void fill(UUID account) {
    jdbc.sql(
            """
            insert into audit_event (id, account_id, type, at, details)
            select gen_random_uuid(), case when i % 2 = 0 then :account else gen_random_uuid() end,
              'SIGNED_IN', now(), '{}'
            from generate_series(1, :many) i
            """)
        .param("account", account)
        .param("many", MANY)
        .update();
    jdbc.sql(
            """
            insert into session (id, account_id, began_at, ends_at, last_used_at, address,
              user_agent, ended_at, end_reason)
            select gen_random_uuid(), :account, now(), now() + interval '1 day', now(), '', '',
              case when i % 10 > 0 then now() end, case when i % 10 > 0 then 'LOGGED_OUT' end
            from generate_series(1, :many) i
            """)
        .param("account", account)
        .param("many", MANY)
        .update();
    jdbc.sql(
            """
            insert into account (id, email, handle, display_name, password_hash, active,
              registered_at, version)
            select gen_random_uuid(), 'many' || i || '@crewcall.test', 'many.' || i, 'Many', '',
              true, now(), 0
            from generate_series(1, :many) i
            """)
        .param("many", MANY)
        .update();
    jdbc.sql("analyze").update();
  }

  private String plan(String list, UUID account) {
    String plan =
        new TransactionTemplate(transactions)
            .execute(status -> {
              plain.execute("set local plan_cache_mode = force_generic_plan");
              plain.execute("prepare page (uuid, uuid) as " + list);
              List<String> lines =
                  plain.queryForList(
                      "explain execute page ('" + account + "', gen_random_uuid())", String.class);
              plain.execute("deallocate page");
              return String.join("\n", lines);
            });
    return Objects.requireNonNull(plan);
  }
}
