package io.crewcall.auth.session;

import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.origin.CurrentSession;
import io.crewcall.auth.token.SessionProofs;
import io.crewcall.platform.security.LatestProof;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** What sessions mean for the tokens that this service is shown. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  @Bean
  @Primary
  JwtDecoder liveTokenDecoder(
      @Qualifier("jwtDecoder") JwtDecoder signed,
      AccountSessionRepository sessions,
      AccountService accounts,
      RegisteredClientRepository clients) {
    return new LiveTokenDecoder(signed, sessions, accounts, clients);
  }

  /** As the session itself knows: a proof given after the token was issued counts. */
  @Bean
  LatestProof latestProof(SessionProofs proofs) {
    return token -> Optional.ofNullable(CurrentSession.of(token)).flatMap(proofs::provenAt);
  }
}
