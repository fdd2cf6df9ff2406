package io.crewcall.auth.provider;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.HtmlUtils;

/** The page where a browser signs in: plain HTML, no script. */
@Controller
@Hidden
class SignInPage {
  static final String PATH = "/oauth2/login";
  static final String WRONG = "wrong";
  static final String WAIT = "wait";
  static final String STALE = "stale";
  static final String DONE = "done";
  static final String SIGNED_OUT = "signed-out";

  private static final String STYLE =
      """
      body{font:16px/1.5 system-ui,sans-serif;max-width:22rem;margin:12vh auto;padding:0 1rem;\
      color:#1b1b1f;background:#fff}label{display:block;margin-top:1rem}input{width:100%;\
      box-sizing:border-box;padding:.6rem;font:inherit;border:1px solid #6b6b76;border-radius:.3rem}\
      button{margin-top:1.5rem;width:100%;padding:.7rem;font:inherit;color:#fff;background:#2f3fbf;\
      border:0;border-radius:.3rem}[role=alert]{border-left:4px solid #b3261e;padding-left:.8rem}\
      """;

  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + sha256(STYLE)
          + "'; base-uri 'none'; frame-ancestors 'none'";

  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String page(
      CsrfToken csrf,
      @RequestParam(name = WRONG, required = false) @Nullable String wrong,
      @RequestParam(name = WAIT, required = false) @Nullable Integer wait,
      @RequestParam(name = STALE, required = false) @Nullable String stale,
      @RequestParam(name = DONE, required = false) @Nullable String done,
      @RequestParam(name = SIGNED_OUT, required = false) @Nullable String signedOut) {
    if (signedOut != null) {
      return document("<h1>Signed out</h1><p>You can close this page.</p>");
    }
    if (done != null) {
      return document("<h1>Signed in</h1><p>You can go back to where you came from.</p>");
    }
    return document(
        """
        <h1>Sign in to Crewcall</h1>
        %s<form method="post" action="%s">
        <input type="hidden" name="%s" value="%s">
        <label for="email">E-mail address</label>
        <input id="email" name="email" type="email" autocomplete="username" maxlength="254" \
        required autofocus>
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" \
        maxlength="128" required>
        <button type="submit">Sign in</button>
        </form>\
        """
            .formatted(
                notice(wrong, wait, stale),
                PATH,
                HtmlUtils.htmlEscape(csrf.getParameterName()),
                HtmlUtils.htmlEscape(csrf.getToken())));
  }

  private static String notice(
      @Nullable String wrong, @Nullable Integer wait, @Nullable String stale) {
    if (wrong != null) {
      return alert("E-mail address or password is wrong.");
    }
    if (wait != null) {
      return alert("Too many attempts. Wait %d seconds before the next.".formatted(wait));
    }
    return stale == null ? "" : alert("The page was open for too long. Please try again.");
  }

  private static String alert(String text) {
    return "<p role=\"alert\">" + text + "</p>\n";
  }

  private static String document(String body) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Sign in - Crewcall</title>
    <style>%s</style>
    </head>
    <body>
    <main>
    %s
    </main>
    </body>
    </html>
    """
        .formatted(STYLE, body);
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
