package io.crewcall.auth.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.Concurrently;
import io.crewcall.auth.OAuthFlow;
import io.crewcall.testsupport.TestHttp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be used by nobody any more is dropped, all of it, and nothing else. */
@AuthServiceTest
class GrantRetentionTest {
  @Autowired private TestHttp http;
  @Autowired private JdbcClient jdbc;
  @Autowired private GrantRetention outlived;

  @Test
  void isDroppedInBatchesAndTheRestStays() throws Exception {
    OAuthFlow flow = new OAuthFlow(http.baseUrl());
    Person person = flow.browser().newPerson();
    Answer tokens = flow.signIn(person);
    // More than a batch: codes that were never fetched, and consents that nobody answered.
    jdbc.sql(
            """
            insert into oauth2_authorization (id, registered_client_id, principal_name,
              authorization_grant_type, authorization_code_value, authorization_code_expires_at,
              created_at)
            select 'old-' || n, 'crewcall-web', 'nobody', 'authorization_code',
              case when n % 2 = 0 then 'sha256:' || n end,
              case when n % 2 = 0 then now() - interval '2 days' end, now() - interval '3 days'
            from generate_series(1, 1203) n
            """)
        .update();

    Concurrently.run(
        3,
        number -> {
          outlived.forget();
          return number;
        });
    outlived.forget();

    assertThat(
            jdbc.sql("select count(*) from oauth2_authorization where principal_name = 'nobody'")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(flow.refresh(tokens.text("refresh_token")).status()).isEqualTo(200);
  }
}
