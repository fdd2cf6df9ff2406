package io.crewcall.auth.page;

import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.grant.GrantEndpoints;
import io.crewcall.platform.security.Scopes;
import io.crewcall.platform.security.SecurityProperties;
import io.crewcall.platform.web.RequestIds;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Asks whether somebody else's client may have what it wants. What it wants is read from the
 * request that waits for the answer, never from the page's address, which anybody can write.
 */
@Controller
@Hidden
class ConsentPageController {
  private static final OAuth2TokenType STATE = new OAuth2TokenType(OAuth2ParameterNames.STATE);

  /** What the scopes mean to people, in the order in which they are asked. */
  private static final Map<String, String> MEANING = new LinkedHashMap<>();

  static {
    MEANING.put(OidcScopes.OPENID, "Recognise you when you come back");
    MEANING.put(OidcScopes.PROFILE, "See your name and handle");
    MEANING.put(OidcScopes.EMAIL, "See your e-mail address");
    MEANING.put(Scopes.READ, "See everything that you see on Crewcall");
    MEANING.put(Scopes.WRITE, "Act for you: apply, hire, message, change your profile");
    MEANING.put(
        GrantEndpoints.OFFLINE_ACCESS,
        "Stay connected when you are away, until you end its session");
  }

  private static final List<String> ORDER = List.copyOf(MEANING.keySet());

  private final OAuth2AuthorizationService authorizations;
  private final RegisteredClientRepository clients;
  private final OAuth2AuthorizationConsentService consents;
  private final AccountService accounts;
  private final String issuer;

  ConsentPageController(
      OAuth2AuthorizationService authorizations,
      RegisteredClientRepository clients,
      OAuth2AuthorizationConsentService consents,
      AccountService accounts,
      SecurityProperties security) {
    this.authorizations = authorizations;
    this.clients = clients;
    this.consents = consents;
    this.accounts = accounts;
    this.issuer = security.issuer();
  }

  /** A client's request that waits for its answer. */
  private record Waiting(
      OAuth2Authorization authorization,
      OAuth2AuthorizationRequest request,
      RegisteredClient client) {}

  @GetMapping(path = PagePaths.CONSENT)
  ResponseEntity<String> page(
      @RequestParam(OAuth2ParameterNames.STATE) String state,
      Principal person,
      CsrfToken csrf,
      HttpServletRequest request) {
    Waiting waiting = waiting(state, person);
    if (waiting == null) {
      return nothingToDecide(request);
    }
    Set<String> allowed = allowed(waiting, person);
    Set<String> asked = new HashSet<>(waiting.request().getScopes());
    asked.removeAll(allowed);
    ConsentQuestion question =
        new ConsentQuestion(
            waiting.client().getClientName(),
            waiting.client().getClientId(),
            name(person),
            host(waiting.request()),
            state,
            inOrder(asked).map(scope -> new ConsentQuestion.Scope(scope, meaning(scope))).toList(),
            inOrder(allowed).map(ConsentPageController::meaning).toList());
    return PageRenderer.page(HttpStatus.OK, "consent", Map.of("csrf", csrf, "question", question));
  }

  private static ResponseEntity<String> nothingToDecide(HttpServletRequest request) {
    return PageRenderer.problem(
        HttpStatus.BAD_REQUEST,
        "Nothing to decide",
        "Go back to the application and try again.",
        RequestIds.of(request));
  }

  private static Stream<String> inOrder(Set<String> scopes) {
    return scopes.stream().sorted(Comparator.comparing(ORDER::indexOf));
  }

  private static String meaning(String scope) {
    return MEANING.getOrDefault(scope, scope);
  }

  /** What the person has allowed before, and is not asked again. */
  private Set<String> allowed(Waiting waiting, Principal person) {
    OAuth2AuthorizationConsent consent =
        consents.findById(waiting.client().getId(), person.getName());
    if (consent == null) {
      return Set.of();
    }
    Set<String> allowed = new HashSet<>(consent.getScopes());
    allowed.retainAll(waiting.request().getScopes());
    return allowed;
  }

  /**
   * The answer no. The library takes a refusal as one of the scopes that are new, and goes on with
   * those that were allowed once.
   */
  @PostMapping(path = PagePaths.DENY)
  ResponseEntity<String> deny(
      @RequestParam(OAuth2ParameterNames.STATE) String state,
      Principal person,
      HttpServletRequest request) {
    Waiting waiting = waiting(state, person);
    if (waiting == null) {
      return nothingToDecide(request);
    }
    authorizations.remove(waiting.authorization());
    UriComponentsBuilder back =
        UriComponentsBuilder.fromUriString(redirect(waiting.request(), waiting.client()))
            .queryParam(OAuth2ParameterNames.ERROR, "access_denied");
    String clientState = waiting.request().getState();
    if (clientState != null) {
      back.queryParam(
          OAuth2ParameterNames.STATE, UriUtils.encode(clientState, StandardCharsets.UTF_8));
    }
    back.queryParam("iss", UriUtils.encode(issuer, StandardCharsets.UTF_8));
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(HttpHeaders.LOCATION, back.build(true).toUriString())
        .build();
  }

  /** Somebody else sits here now: the browser forgets who was signed in, and asks. */
  @PostMapping(path = PagePaths.SWITCH)
  ResponseEntity<String> signInAsAnother(
      @RequestParam(OAuth2ParameterNames.STATE) String state,
      Principal person,
      HttpServletRequest request) {
    Waiting waiting = waiting(state, person);
    if (waiting == null) {
      return nothingToDecide(request);
    }
    authorizations.remove(waiting.authorization());
    request.getSession().invalidate();
    URI again = URI.create(waiting.request().getAuthorizationRequestUri());
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(HttpHeaders.LOCATION, "/oauth2/authorize?" + again.getRawQuery())
        .build();
  }

  private String name(Principal person) {
    return accounts
        .active(UUID.fromString(person.getName()))
        .map(account -> account.displayName() + " (@" + account.handle() + ")")
        .orElse("somebody whose account is closed");
  }

  private @Nullable Waiting waiting(String state, Principal person) {
    OAuth2Authorization authorization =
        state.isEmpty() ? null : authorizations.findByToken(state, STATE);
    if (authorization == null || !authorization.getPrincipalName().equals(person.getName())) {
      return null;
    }
    OAuth2AuthorizationRequest request =
        authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
    RegisteredClient client = clients.findById(authorization.getRegisteredClientId());
    return request == null || client == null ? null : new Waiting(authorization, request, client);
  }

  private static String redirect(OAuth2AuthorizationRequest request, RegisteredClient client) {
    String wanted = request.getRedirectUri();
    return wanted == null ? client.getRedirectUris().iterator().next() : wanted;
  }

  private static String host(OAuth2AuthorizationRequest request) {
    String redirect = Objects.requireNonNullElse(request.getRedirectUri(), "");
    String host = UriComponentsBuilder.fromUriString(redirect).build().getHost();
    return host == null ? "the application on your device" : host;
  }
}
