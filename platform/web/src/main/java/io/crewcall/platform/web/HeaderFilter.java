package io.crewcall.platform.web;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses headers that whoever reads or forwards them would fail on: control characters (those of
 * ISO 8859-1 from 0x80 to 0x9F too, which containers take), wildcards in {@code Content-Type}, and
 * encodings that nobody here decodes: the bytes would be read as what they are not.
 */
public final class HeaderFilter extends OncePerRequestFilter {
  private final ProblemWriter problems;

  public HeaderFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> broken =
        Collections.list(request.getHeaderNames()).stream()
            .filter(name ->
                Collections.list(request.getHeaders(name)).stream()
                    .anyMatch(HeaderFilter::hasControls))
            .findFirst();
    if (broken.isPresent()) {
      problems.write(
          request,
          response,
          Problem.badRequest(
              "INVALID_HEADER", "The header %s has control characters.".formatted(broken.get())));
      return;
    }
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    if (type != null && isRange(type)) {
      problems.write(
          request,
          response,
          Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "UNSUPPORTED_MEDIA_TYPE",
              "Content-Type names one type, without wildcards."));
      return;
    }
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.isBlank() && !"identity".equalsIgnoreCase(encoding.strip())) {
      problems.write(
          request,
          response,
          Problem.of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "UNSUPPORTED_MEDIA_TYPE",
              "Bodies are taken as they are, without a Content-Encoding."));
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean hasControls(String value) {
    return value.chars().anyMatch(c -> c != '\t' && Character.isISOControl(c));
  }

  private static boolean isRange(String type) {
    try {
      MediaType parsed = MediaType.parseMediaType(type);
      return parsed.isWildcardType() || parsed.isWildcardSubtype();
    } catch (IllegalArgumentException malformed) {
      // Answered where the body is read.
      return false;
    }
  }
}
