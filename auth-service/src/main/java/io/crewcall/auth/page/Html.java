package io.crewcall.auth.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** The frame of every page. Nothing is loaded, and nothing runs. */
public final class Html {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1b1b1f;--soft:#55555f;--paper:#fff;--ground:#f3f3f7;\
      --line:#73737f;--brand:#2f3fbf;--on-brand:#fff;--wrong:#b3261e;--wrong-ground:#fdecea}\
      @media (prefers-color-scheme:dark){:root{--ink:#f0f0f4;--soft:#b6b6c2;--paper:#1e1e24;\
      --ground:#131317;--line:#8d8d99;--brand:#a9b2ff;--on-brand:#14163a;--wrong:#ffb4ab;\
      --wrong-ground:#3b1714}}\
      *{box-sizing:border-box}\
      body{font:1rem/1.5 system-ui,sans-serif;margin:0;color:var(--ink);background:var(--ground)}\
      main{max-width:26rem;margin:8vh auto;padding:2rem;background:var(--paper);border-radius:.75rem}\
      .brand{margin:0 0 1.5rem;font-weight:700;letter-spacing:.02em;color:var(--brand)}\
      h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}p{margin:.5rem 0}\
      .hint{color:var(--soft);font-size:.925rem}\
      label{display:block;margin:1.25rem 0 .35rem;font-weight:600}\
      input[type=email],input[type=password],input[type=text]{width:100%;padding:.65rem .75rem;\
      font:inherit;color:inherit;background:transparent;border:1px solid var(--line);\
      border-radius:.4rem}input[aria-invalid=true]{border:2px solid var(--wrong)}\
      button{width:100%;margin-top:1.5rem;padding:.75rem;font:inherit;font-weight:600;\
      color:var(--on-brand);background:var(--brand);border:1px solid var(--brand);\
      border-radius:.4rem;cursor:pointer}\
      button.quiet{margin-top:.75rem;color:var(--brand);background:transparent}\
      a{color:var(--brand)}\
      :focus-visible{outline:3px solid var(--brand);outline-offset:2px}\
      [role=alert]{margin:1rem 0;padding:.75rem 1rem;color:var(--ink);\
      background:var(--wrong-ground);border-left:4px solid var(--wrong);border-radius:.25rem}[role=alert] p{margin:0}\
      [role=alert] a{color:inherit;font-weight:600}.after{margin-top:1.25rem}\
      fieldset{margin:1rem 0 0;padding:0;border:0}legend{padding:0;font-weight:600}\
      .choice{display:flex;gap:.75rem;align-items:flex-start;margin:.75rem 0;font-weight:400}\
      .choice input{accent-color:var(--brand);width:1.15rem;height:1.15rem;margin:.2rem 0 0;flex:none}\
      @media (max-width:30rem){main{margin:0;min-height:100vh;border-radius:0}}\
      """;

  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + sha256(STYLE)
          + "'; base-uri 'none'; frame-ancestors 'none'";

  private Html() {}

  /** A whole document around the body, which is markup already. */
  static String document(String title, String body) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>%s - Crewcall</title>
    <style>%s</style>
    </head>
    <body>
    <main>
    <p class="brand">Crewcall</p>
    %s
    </main>
    </body>
    </html>
    """
        .formatted(text(title), STYLE, body);
  }

  /** Answers with a page from where no controller is at work. */
  public static void send(HttpServletResponse response, int status, String title, String message)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Security-Policy", POLICY);
    response
        .getOutputStream()
        .write(
            document(title, "<h1>%s</h1>\n<p>%s</p>".formatted(text(title), text(message)))
                .getBytes(StandardCharsets.UTF_8));
  }

  /** Says what is wrong and leads to the field; read out when the page opens. */
  static String alert(String message, @Nullable String field) {
    String content =
        field == null ? text(message) : "<a href=\"#%s\">%s</a>".formatted(field, text(message));
    return "<div id=\"problem\" role=\"alert\" tabindex=\"-1\" autofocus><p>%s</p></div>\n"
        .formatted(content);
  }

  static String csrf(CsrfToken token) {
    return hidden(token.getParameterName(), token.getToken());
  }

  static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(text(name), text(value));
  }

  /** As text, whatever it holds. */
  static String text(String value) {
    return HtmlUtils.htmlEscape(value, "UTF-8");
  }

  private static String sha256(String style) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
