package io.crewcall.auth.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.crewcall.platform.web.RequestIds;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Fills the templates of the pages, which were compiled with this service. */
public final class PageRenderer {
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, PageRenderer.class.getClassLoader());

  private PageRenderer() {}

  /**
   * A page as the answer of a controller.
   *
   * @param template of {@code src/main/jte/page}, without its ending
   */
  static ResponseEntity<String> page(
      HttpStatus status, String template, Map<String, @Nullable Object> model) {
    return ResponseEntity.status(status).contentType(HTML).body(render(template, model));
  }

  /** A page that says one thing. */
  static ResponseEntity<String> message(
      HttpStatus status, String title, String heading, String text) {
    return page(status, "message", Map.of("title", title, "heading", heading, "text", text));
  }

  /** A page that says what went wrong, with the number that helpers ask for. */
  static ResponseEntity<String> problem(
      HttpStatus status, String title, String text, String requestId) {
    return page(status, "message", Map.of("title", title, "text", text, "requestId", requestId));
  }

  /** Answers with a page that says one thing from where no controller is at work. */
  public static void send(HttpServletResponse response, int status, String title, String text)
      throws IOException {
    send(response, status, title, text, null);
  }

  /**
   * The same with a way back.
   *
   * @param link to an address that is known; null when there is none
   */
  public static void send(
      HttpServletResponse response, int status, String title, String text, @Nullable String link)
      throws IOException {
    Map<String, @Nullable Object> model = new HashMap<>(Map.of("title", title, "text", text));
    model.put("link", link);
    model.put("requestId", response.getHeader(RequestIds.HEADER));
    response.setStatus(status);
    response.setContentType(HTML.toString());
    response.setHeader("Content-Security-Policy", PageStyle.POLICY);
    response.getOutputStream().write(render("message", model).getBytes(StandardCharsets.UTF_8));
  }

  private static String render(String template, Map<String, @Nullable Object> model) {
    StringOutput page = new StringOutput();
    TEMPLATES.render("page/" + template + ".jte", model, page);
    return page.toString();
  }
}
