package io.crewcall.auth.page;

import io.crewcall.auth.grant.GrantEndpoints;
import io.crewcall.platform.security.Scopes;
import io.crewcall.platform.security.SecurityProperties;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
  private final String issuer;

  ConsentPageController(
      OAuth2AuthorizationService authorizations,
      RegisteredClientRepository clients,
      OAuth2AuthorizationConsentService consents,
      SecurityProperties security) {
    this.authorizations = authorizations;
    this.clients = clients;
    this.consents = consents;
    this.issuer = security.issuer();
  }

  /** A client's request that waits for its answer. */
  private record Waiting(
      OAuth2Authorization authorization,
      OAuth2AuthorizationRequest request,
      RegisteredClient client) {}

  @GetMapping(path = PagePaths.CONSENT)
  ResponseEntity<String> page(
      @RequestParam(OAuth2ParameterNames.STATE) String state, Principal person, CsrfToken csrf) {
    Waiting waiting = waiting(state, person);
    if (waiting == null) {
      return html(
          HttpStatus.BAD_REQUEST,
          Html.document(
              "Nothing to decide",
              "<h1>Nothing to decide</h1>\n<p>Go back to the application and try again.</p>"));
    }
    String client = Html.text(waiting.client().getClientName());
    Set<String> allowed = allowed(waiting, person);
    String scopes =
        waiting.request().getScopes().stream()
            .filter(scope -> !scope.equals(OidcScopes.OPENID) && !allowed.contains(scope))
            .sorted(Comparator.comparing(ORDER::indexOf))
            .map(scope ->
                """
                <label class="choice"><input type="checkbox" name="scope" value="%s" checked>\
                <span>%s</span></label>
                """
                    .formatted(Html.text(scope), meaning(scope)))
            .collect(Collectors.joining());
    String before =
        allowed.isEmpty()
            ? ""
            : "<p class=\"hint\">You have allowed it before to: %s.</p>\n"
                .formatted(
                    allowed.stream()
                        .sorted(Comparator.comparing(ORDER::indexOf))
                        .map(ConsentPageController::meaning)
                        .collect(Collectors.joining("; ")));
    return html(
        HttpStatus.OK,
        Html.document(
            "Connect " + waiting.client().getClientName(),
            """
            <h1>Connect %1$s?</h1>
            <p><strong>%1$s</strong> is not part of Crewcall. Afterwards you are sent to \
            <strong>%2$s</strong>.</p>
            %8$s<form method="post" action="/oauth2/authorize">
            %3$s%4$s
            <fieldset><legend>It wants to</legend>
            %5$s</fieldset>
            <button type="submit">Allow</button>
            </form>
            <form method="post" action="%6$s">
            %4$s%7$s
            <button type="submit" class="quiet">Do not allow</button>
            </form>\
            """
                .formatted(
                    client,
                    Html.text(host(waiting.request())),
                    Html.hidden(OAuth2ParameterNames.CLIENT_ID, waiting.client().getClientId()),
                    Html.hidden(OAuth2ParameterNames.STATE, state),
                    scopes,
                    PagePaths.DENY,
                    Html.csrf(csrf),
                    before)));
  }

  private static String meaning(String scope) {
    return Html.text(MEANING.getOrDefault(scope, scope));
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
    allowed.remove(OidcScopes.OPENID);
    return allowed;
  }

  /**
   * The answer no. The library takes a refusal as one of the scopes that are new, and goes on with
   * those that were allowed once.
   */
  @PostMapping(path = PagePaths.DENY)
  ResponseEntity<String> deny(
      @RequestParam(OAuth2ParameterNames.STATE) String state, Principal person) {
    Waiting waiting = waiting(state, person);
    if (waiting == null) {
      return html(
          HttpStatus.BAD_REQUEST,
          Html.document(
              "Nothing to decide",
              "<h1>Nothing to decide</h1>\n<p>Go back to the application and try again.</p>"));
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

  private static ResponseEntity<String> html(HttpStatus status, String page) {
    return ResponseEntity.status(status)
        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
        .body(page);
  }
}
