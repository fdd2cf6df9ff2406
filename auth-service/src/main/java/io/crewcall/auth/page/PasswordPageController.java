package io.crewcall.auth.page;

import io.crewcall.auth.account.Access;
import io.crewcall.auth.account.password.PasswordRecoveryService;
import io.crewcall.auth.browser.ContinueParameter;
import io.crewcall.auth.origin.OriginResolver;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.problem.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The two pages for who forgot the password: the address, then the mail's code. */
@Controller
@Hidden
class PasswordPageController {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;
  private static final int MAX_CODE = 200;

  private final PasswordRecoveryService recovery;
  private final OriginResolver origins;

  PasswordPageController(PasswordRecoveryService recovery, OriginResolver origins) {
    this.recovery = recovery;
    this.origins = origins;
  }

  @GetMapping(path = PagePaths.PASSWORD)
  ResponseEntity<String> ask(CsrfToken csrf, HttpServletRequest request) {
    return page(HttpStatus.OK, "forgotten-password", csrf, request, null);
  }

  /** The answer is the same whether there is an account or not. */
  @PostMapping(path = PagePaths.PASSWORD)
  ResponseEntity<String> request(
      @RequestParam("email") String typed, CsrfToken csrf, HttpServletRequest request) {
    PendingSignIn.rememberEmail(request, typed);
    Optional<EmailAddress> email = EmailAddress.parse(typed);
    if (email.isEmpty()) {
      return page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "forgotten-password",
          csrf,
          request,
          PageAlert.at("email", "This is no e-mail address."));
    }
    Optional<Problem> refused = recovery.request(email.get(), origins.of(request));
    return refused.isPresent()
        ? refused(refused.get(), "forgotten-password", "email", csrf, request)
        : goOn(ContinueParameter.page(PagePaths.NEW_PASSWORD, request));
  }

  @GetMapping(path = PagePaths.NEW_PASSWORD)
  ResponseEntity<String> choose(CsrfToken csrf, HttpServletRequest request) {
    return page(HttpStatus.OK, "new-password", csrf, request, null);
  }

  @PostMapping(path = PagePaths.NEW_PASSWORD)
  ResponseEntity<String> reset(
      @RequestParam("code") String code,
      @RequestParam("password") String password,
      CsrfToken csrf,
      HttpServletRequest request,
      HttpServletResponse response) {
    PageAlert wrong = null;
    if (code.isBlank() || code.length() > MAX_CODE) {
      wrong = PageAlert.at("code", "Enter the code of the mail.");
    } else if (password.length() < SHORTEST || password.length() > LONGEST) {
      wrong = PageAlert.at("password", "A password has 12 to 128 characters.");
    }
    if (wrong != null) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, "new-password", csrf, request, wrong);
    }
    Optional<Problem> refused =
        recovery.reset(code.strip(), password, Access.chosen(null), origins.of(request), response);
    return refused.isPresent()
        ? refused(
            refused.get(),
            "new-password",
            refused.get().code().equals("PASSWORD_TOO_COMMON") ? "password" : "code",
            csrf,
            request)
        : goOn(
            ContinueParameter.page(
                PagePaths.SIGN_IN + "?" + SignInPageController.CHANGED, request));
  }

  private static ResponseEntity<String> refused(
      Problem problem, String page, String field, CsrfToken csrf, HttpServletRequest request) {
    return page(
        HttpStatus.valueOf(problem.status().value()),
        page,
        csrf,
        request,
        PageAlert.at(field, problem.detail()));
  }

  private static ResponseEntity<String> page(
      HttpStatus status,
      String template,
      CsrfToken csrf,
      HttpServletRequest request,
      @Nullable PageAlert alert) {
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("csrf", csrf);
    model.put("alert", alert);
    model.put("flow", ContinueParameter.of(request).orElse(null));
    model.put("signIn", ContinueParameter.page(PagePaths.SIGN_IN, request));
    if (template.equals("forgotten-password")) {
      model.put("email", PendingSignIn.email(request));
    }
    return PageRenderer.page(status, template, model);
  }

  private static ResponseEntity<String> goOn(String address) {
    return ResponseEntity.status(HttpStatus.FOUND).header(HttpHeaders.LOCATION, address).build();
  }
}
