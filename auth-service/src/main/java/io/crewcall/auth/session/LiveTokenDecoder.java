package io.crewcall.auth.session;

import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.origin.CurrentSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * Refuses a token as soon as what it was issued for is over: its session, or the program and the
 * account that it speaks for: here it could open a way in that outlives it, in the moment in which
 * the gateway has not yet been told.
 */
final class LiveTokenDecoder implements JwtDecoder {
  private final JwtDecoder signed;
  private final AccountSessionRepository sessions;
  private final AccountService accounts;
  private final RegisteredClientRepository clients;

  /**
   * @param signed checks everything else
   */
  LiveTokenDecoder(
      JwtDecoder signed,
      AccountSessionRepository sessions,
      AccountService accounts,
      RegisteredClientRepository clients) {
    this.signed = signed;
    this.sessions = sessions;
    this.accounts = accounts;
    this.clients = clients;
  }

  @Override
  public Jwt decode(String token) {
    Jwt decoded = signed.decode(token);
    if (!isLive(decoded)) {
      throw new BadJwtException("what the token was issued for is over");
    }
    return decoded;
  }

  private boolean isLive(Jwt token) {
    UUID account = UUID.fromString(token.getSubject());
    String session = token.getClaimAsString(CurrentSession.CLAIM);
    return session == null
        ? isRegistered(token.getClaimAsString("client_id")) && accounts.active(account).isPresent()
        : sessions.isLiveOf(UUID.fromString(session), account);
  }

  private boolean isRegistered(@Nullable String client) {
    return client != null && clients.findByClientId(client) != null;
  }
}
