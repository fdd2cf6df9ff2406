package io.crewcall.auth.page;

import io.crewcall.auth.account.registration.RegisterRequest;
import io.crewcall.auth.account.registration.SelfRegistrationService;
import io.crewcall.auth.browser.ContinueParameter;
import io.crewcall.contracts.Role;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page for newcomers. Whoever has made an account there is signed in by the same form. */
@Controller
@Hidden
class RegistrationPageController {
  /** What the fields ask for, in the words of the page; in its order. */
  private static final Map<String, String> RULES = new LinkedHashMap<>();

  static {
    RULES.put("roles", "Choose at least one.");
    RULES.put("displayName", "A name has 1 to 80 characters, all in one line.");
    RULES.put("handle", "A handle has 3 to 30 letters, digits, dots and underscores.");
    RULES.put("email", "This is no e-mail address.");
    RULES.put("password", "A password has 12 to 128 characters.");
  }

  private final SelfRegistrationService registrations;
  private final Validator validator;

  RegistrationPageController(SelfRegistrationService registrations, Validator validator) {
    this.registrations = registrations;
    this.validator = validator;
  }

  @GetMapping(path = PagePaths.REGISTER)
  ResponseEntity<String> page(
      CsrfToken csrf,
      HttpServletRequest request,
      @RequestParam(name = SignInPageController.STALE, required = false) @Nullable String stale) {
    PageAlert alert =
        stale == null
            ? null
            : PageAlert.at("roles", "The page was open for too long. Please fill it in again.");
    return page(
        HttpStatus.OK,
        csrf,
        request,
        new RegisterRequest(PendingSignIn.email(request), "", "", "", Set.of()),
        Map.of(),
        alert);
  }

  @PostMapping(path = PagePaths.REGISTER)
  ResponseEntity<String> register(
      @RequestParam(name = "email", defaultValue = "") String email,
      @RequestParam(name = "password", defaultValue = "") String password,
      @RequestParam(name = "displayName", defaultValue = "") String displayName,
      @RequestParam(name = "handle", defaultValue = "") String handle,
      @RequestParam(name = "roles", defaultValue = "") Set<Role> roles,
      CsrfToken csrf,
      HttpServletRequest request) {
    RegisterRequest typed =
        new RegisterRequest(email.strip(), password, displayName.strip(), handle.strip(), roles);
    Map<String, String> wrong = new TreeMap<>();
    for (ConstraintViolation<RegisterRequest> violation : validator.validate(typed)) {
      String field = violation.getPropertyPath().toString().split("[\\[.]", 2)[0];
      wrong.putIfAbsent(field, RULES.getOrDefault(field, violation.getMessage()));
    }
    if (EmailAddress.parse(typed.email()).isEmpty()) {
      wrong.put("email", RULES.getOrDefault("email", ""));
    }
    if (!wrong.isEmpty()) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, csrf, request, typed, wrong, null);
    }
    try {
      registrations.register(typed);
    } catch (ProblemException refused) {
      return refused(refused.problem(), csrf, request, typed);
    }
    // The browser sends the same form on, so that there is one way to sign in.
    return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
        .header(HttpHeaders.LOCATION, PagePaths.SIGN_IN)
        .build();
  }

  private static ResponseEntity<String> refused(
      Problem problem, CsrfToken csrf, HttpServletRequest request, RegisterRequest typed) {
    Map<String, String> wrong = new TreeMap<>();
    switch (problem.code()) {
      case "HANDLE_TAKEN" -> wrong.put("handle", problem.detail());
      case "PASSWORD_TOO_COMMON" -> wrong.put("password", problem.detail());
      default ->
          problem.errors().stream()
              .map(FieldProblem::field)
              .forEach(field -> wrong.put(field, RULES.getOrDefault(field, problem.detail())));
    }
    return page(
        HttpStatus.valueOf(problem.status().value()),
        csrf,
        request,
        typed,
        wrong,
        wrong.isEmpty() ? new PageAlert(problem.detail(), null) : null);
  }

  private static ResponseEntity<String> page(
      HttpStatus status,
      CsrfToken csrf,
      HttpServletRequest request,
      RegisterRequest typed,
      Map<String, String> wrong,
      @Nullable PageAlert alert) {
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("csrf", csrf);
    model.put("alert", wrong.isEmpty() ? alert : first(wrong));
    model.put("flow", ContinueParameter.of(request).orElse(null));
    model.put("signIn", ContinueParameter.page(PagePaths.SIGN_IN, request));
    model.put("typed", typed);
    model.put("wrong", wrong);
    return PageRenderer.page(status, "register", model);
  }

  private static @Nullable PageAlert first(Map<String, String> wrong) {
    for (String field : RULES.keySet()) {
      String message = wrong.get(field);
      if (message != null) {
        return PageAlert.at(field, message);
      }
    }
    return null;
  }
}
