package io.crewcall.auth.page;

import io.crewcall.auth.browser.ContinueParameter;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that asks for the second factor. */
@Controller
@Hidden
class SecondFactorPageController {
  static final String FIELD = "code";

  @GetMapping(path = PagePaths.CODE)
  ResponseEntity<String> page(
      CsrfToken csrf,
      HttpServletRequest request,
      @RequestParam(name = SignInPageController.WRONG, required = false) @Nullable String wrong,
      @RequestParam(name = SignInPageController.WAIT, required = false) @Nullable Integer wait) {
    if (PendingSignIn.challenge(request).isEmpty()) {
      return ResponseEntity.status(HttpStatus.FOUND)
          .header(
              HttpHeaders.LOCATION,
              ContinueParameter.page(PagePaths.SIGN_IN + "?" + SignInPageController.STALE, request))
          .build();
    }
    PageAlert alert = null;
    if (wrong != null) {
      alert = PageAlert.at(FIELD, "The code is wrong or was used before.");
    } else if (wait != null) {
      alert = PageAlert.wait(wait);
    }
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("csrf", csrf);
    model.put("alert", alert);
    model.put("wrong", wrong != null);
    model.put("flow", ContinueParameter.of(request).orElse(null));
    return PageRenderer.page(HttpStatus.OK, "second-factor", model);
  }
}
