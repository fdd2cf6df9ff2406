package io.crewcall.platform.web;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses query strings that are no text: broken percent escapes, invalid UTF-8, NUL. Whoever reads
 * a parameter later would fail on the first two, and a database on the third.
 */
public final class QueryFilter extends OncePerRequestFilter {
  private final ProblemWriter problems;

  public QueryFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String query = request.getQueryString();
    if (query == null || isText(query)) {
      chain.doFilter(request, response);
      return;
    }
    problems.write(
        request,
        response,
        Problem.badRequest("INVALID_QUERY", "The query string has characters that are refused."));
  }

  /** Whether the escapes are well formed and stand for UTF-8 without NUL. */
  static boolean isText(String query) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(query.length());
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c != '%') {
        // The container leaves bytes beyond ASCII as they came.
        bytes.write(c);
        continue;
      }
      int high = i + 1 < query.length() ? Character.digit(query.charAt(i + 1), 16) : -1;
      int low = i + 2 < query.length() ? Character.digit(query.charAt(i + 2), 16) : -1;
      int value = high < 0 || low < 0 ? 0 : high * 16 + low;
      if (value == 0) {
        return false;
      }
      bytes.write(value);
      i += 2;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
      return true;
    } catch (CharacterCodingException invalid) {
      return false;
    }
  }
}
