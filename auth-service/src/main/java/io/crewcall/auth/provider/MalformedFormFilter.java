package io.crewcall.auth.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses forms that cannot be decoded, or have NUL in them, with the protocol's own error. */
final class MalformedFormFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isText(request)) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response
        .getOutputStream()
        .write("{\"error\":\"invalid_request\"}".getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isText(HttpServletRequest request) {
    try {
      return request.getParameterMap().entrySet().stream()
          .noneMatch(field ->
              field.getKey().indexOf(0) >= 0
                  || Arrays.stream(field.getValue()).anyMatch(value -> value.indexOf(0) >= 0));
    } catch (IllegalStateException undecodable) {
      // How Tomcat tells.
      return false;
    }
  }
}
