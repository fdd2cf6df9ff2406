package io.crewcall.auth.page;

import io.crewcall.auth.browser.ContinueParameter;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page where a browser signs in, and what is left to say afterwards. */
@Controller
@Hidden
class SignInPageController {
  static final String WRONG = "wrong";
  static final String WAIT = "wait";
  static final String STALE = "stale";
  static final String DONE = "done";
  static final String CHANGED = "changed";

  private final RegisteredClientRepository clients;
  private final Optional<DemoSignIn> demo;

  SignInPageController(RegisteredClientRepository clients, Optional<DemoSignIn> demo) {
    this.clients = clients;
    this.demo = demo;
  }

  @GetMapping(path = PagePaths.SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(
      CsrfToken csrf,
      HttpServletRequest request,
      @RequestParam(name = WRONG, required = false) @Nullable String wrong,
      @RequestParam(name = WAIT, required = false) @Nullable Integer wait,
      @RequestParam(name = STALE, required = false) @Nullable String stale,
      @RequestParam(name = DONE, required = false) @Nullable String done,
      @RequestParam(name = CHANGED, required = false) @Nullable String changed,
      @RequestParam(name = "signed-out", required = false) @Nullable String signedOut) {
    if (done != null) {
      return PageRenderer.message(
          HttpStatus.OK, "Signed in", "You are signed in", "Go back to where you came from.");
    }
    if (signedOut != null) {
      return PageRenderer.message(
          HttpStatus.OK, "Signed out", "Signed out", "You can close this page.");
    }
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("csrf", csrf);
    model.put("email", PendingSignIn.email(request));
    model.put("alert", alert(wrong, wait, stale));
    model.put("wrong", wrong != null);
    Optional<String> flow = ContinueParameter.of(request);
    model.put("flow", flow.orElse(null));
    model.put("client", flow.flatMap(this::client).orElse(null));
    model.put("notice", changed == null ? null : "Your password has changed. Sign in with it.");
    model.put("forgotten", ContinueParameter.page(PagePaths.PASSWORD, request));
    model.put("register", ContinueParameter.page(PagePaths.REGISTER, request));
    model.put("demo", demo.stream().flatMap(shown -> shown.people().stream()).toList());
    return PageRenderer.page(HttpStatus.OK, "sign-in", model);
  }

  /** The application that sent the browser here, by the name that is registered. */
  private Optional<String> client(String flow) {
    return Optional.ofNullable(
            UriComponentsBuilder.fromUriString(flow)
                .build()
                .getQueryParams()
                .getFirst(OAuth2ParameterNames.CLIENT_ID))
        .map(id -> URLDecoder.decode(id, StandardCharsets.UTF_8))
        .map(clients::findByClientId)
        .map(RegisteredClient::getClientName);
  }

  private static @Nullable PageAlert alert(
      @Nullable String wrong, @Nullable Integer wait, @Nullable String stale) {
    if (wrong != null) {
      return PageAlert.at("email", "E-mail address or password is wrong.");
    }
    if (wait != null) {
      return PageAlert.wait(wait);
    }
    return stale == null
        ? null
        : PageAlert.at("email", "The page was open for too long. Please sign in again.");
  }
}
