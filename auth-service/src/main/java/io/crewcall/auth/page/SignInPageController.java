package io.crewcall.auth.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page where a browser signs in, and what is left to say afterwards. */
@Controller
@Hidden
class SignInPageController {
  static final String INVALID = " aria-invalid=\"true\" aria-describedby=\"problem\"";
  static final String WRONG = "wrong";
  static final String WAIT = "wait";
  static final String STALE = "stale";
  static final String DONE = "done";

  @GetMapping(path = PagePaths.SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String page(
      CsrfToken csrf,
      HttpServletRequest request,
      @RequestParam(name = WRONG, required = false) @Nullable String wrong,
      @RequestParam(name = WAIT, required = false) @Nullable Integer wait,
      @RequestParam(name = STALE, required = false) @Nullable String stale,
      @RequestParam(name = DONE, required = false) @Nullable String done,
      @RequestParam(name = "signed-out", required = false) @Nullable String signedOut) {
    if (done != null) {
      return Html.document(
          "Signed in", "<h1>You are signed in</h1>\n<p>Go back to where you came from.</p>");
    }
    if (signedOut != null) {
      return Html.document("Signed out", "<h1>Signed out</h1>\n<p>You can close this page.</p>");
    }
    String email = PendingSignIn.email(request);
    boolean invalid = wrong != null;
    String notice = notice(wrong, wait, stale);
    return Html.document(
        notice.isEmpty() ? "Sign in" : "Problem: sign in",
        """
        <h1>Sign in</h1>
        %s<form method="post" action="%s">
        %s
        <label for="email">E-mail address</label>
        <input id="email" name="email" type="email" autocomplete="username" maxlength="254" \
        value="%s" required%s%s>
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" \
        maxlength="128" required%s>
        <button type="submit">Sign in</button>
        </form>\
        """
            .formatted(
                notice,
                PagePaths.SIGN_IN,
                Html.csrf(csrf),
                Html.text(email),
                invalid ? INVALID : "",
                notice.isEmpty() ? " autofocus" : "",
                invalid ? INVALID : ""));
  }

  private static String notice(
      @Nullable String wrong, @Nullable Integer wait, @Nullable String stale) {
    if (wrong != null) {
      return Html.alert("E-mail address or password is wrong.", "email");
    }
    if (wait != null) {
      return Html.alert(
          "Too many attempts. Wait %d seconds before the next.".formatted(wait), null);
    }
    return stale == null
        ? ""
        : Html.alert("The page was open for too long. Please sign in again.", "email");
  }
}
