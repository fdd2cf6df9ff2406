package io.crewcall.auth.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
          .header(HttpHeaders.LOCATION, PagePaths.SIGN_IN + "?" + SignInPageController.STALE)
          .build();
    }
    String notice = "";
    if (wrong != null) {
      notice = Html.alert("The code is wrong or was used before.", FIELD);
    } else if (wait != null) {
      notice =
          Html.alert("Too many attempts. Wait %d seconds before the next.".formatted(wait), null);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
        .body(
            Html.document(
                notice.isEmpty() ? "Second step" : "Problem: second step",
                """
                <h1>Second step</h1>
                <p id="hint" class="hint">Enter the six digits that your authenticator app shows, \
                or one of your recovery codes.</p>
                %s<form method="post" action="%s">
                %s
                <label for="code">Code</label>
                <input id="code" name="%s" type="text" inputmode="text" \
                autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" \
                maxlength="40" aria-describedby="%s" required%s%s>
                <button type="submit">Continue</button>
                </form>
                <p class="after"><a href="%s">Sign in with another account</a></p>\
                """
                    .formatted(
                        notice,
                        PagePaths.CODE,
                        Html.csrf(csrf),
                        FIELD,
                        notice.isEmpty() ? "hint" : "hint problem",
                        wrong == null ? "" : " aria-invalid=\"true\"",
                        notice.isEmpty() ? " autofocus" : "",
                        PagePaths.SIGN_IN)));
  }
}
