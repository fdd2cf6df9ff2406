package io.crewcall.auth.provider;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops authorisations whose last token has expired: the library keeps them for ever. */
@Component
class OutlivedAuthorizations {
  private final JdbcClient jdbc;

  OutlivedAuthorizations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Harmless when several instances do it at once. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  public void forget() {
    jdbc.sql(
            """
            delete from oauth2_authorization
            where coalesce(refresh_token_expires_at, access_token_expires_at,
              authorization_code_expires_at) < now() - interval '1 day'
            """)
        .update();
  }
}
