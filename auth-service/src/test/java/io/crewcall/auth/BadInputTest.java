package io.crewcall.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient.Person;
import io.crewcall.testsupport.BadInput;
import io.crewcall.testsupport.BadParameters;
import io.crewcall.testsupport.TestHttp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cannot be understood is refused with a problem document, at every write. */
@AuthServiceTest
class BadInputTest {
  @Autowired private TestHttp http;
  @Autowired private JdbcClient jdbc;

  @Test
  void everyWriteRefusesWhatItCannotUnderstand() {
    AuthClient client = new AuthClient(http.baseUrl());
    Person other = client.newPerson();
    Person caller = client.newPerson("BRAND", "INFLUENCER", "CREATIVE");
    jdbc.sql("insert into account_role (account_id, role) values (?, 'ADMIN')")
        .param(caller.id())
        .update();
    int sent =
        BadInput.at(http, client.bearer(caller))
            .with("accountId", other.id())
            .unchanged(() ->
                jdbc.sql(
                        """
                        select (select count(*) from account) as accounts,
                          (select count(*) from account where active) as active,
                          (select count(*) from session) as sessions,
                          (select count(*) from account_role) as roles,
                          (select count(*) from second_factor) as factors,
                          (select count(*) from email_change) as changes
                        """)
                    .query()
                    .singleRow())
            .check();
    assertThat(sent).isGreaterThan(100);
  }

  @Test
  void parametersTakeWhatIsPublishedAlone() {
    AuthClient client = new AuthClient(http.baseUrl());
    Person caller = client.newPerson("BRAND");
    jdbc.sql("insert into account_role (account_id, role) values (?, 'ADMIN')")
        .param(caller.id())
        .update();
    assertThat(BadParameters.at(http, client.bearer(caller)).check()).isGreaterThan(20);
  }
}
