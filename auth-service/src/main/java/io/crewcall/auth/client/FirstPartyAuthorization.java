package io.crewcall.auth.client;

import io.crewcall.auth.origin.CurrentSession;
import io.crewcall.auth.token.ClientOwner;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * People who are signed in to the platform itself. A program of theirs, or an application of
 * somebody else that they let act for them, does not change who may sign in, nor what else may act.
 */
@Component
public final class FirstPartyAuthorization
    implements AuthorizationManager<RequestAuthorizationContext> {
  /** The client of tokens that the JSON endpoints issue. */
  private static final String FIRST_PARTY = "crewcall";

  private final RegisteredClientRepository clients;

  FirstPartyAuthorization(RegisteredClientRepository clients) {
    this.clients = clients;
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext request) {
    Authentication authentication = caller.get();
    return new AuthorizationDecision(
        authentication instanceof JwtAuthenticationToken token
            && CurrentSession.of(token) != null
            && isOwn(token.getToken().getClaimAsString("client_id")));
  }

  private boolean isOwn(@Nullable String client) {
    if (FIRST_PARTY.equals(client)) {
      return true;
    }
    RegisteredClient registered = client == null ? null : clients.findByClientId(client);
    return registered != null && ClientOwner.isFirstParty(registered);
  }
}
