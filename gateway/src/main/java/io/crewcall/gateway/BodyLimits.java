package io.crewcall.gateway;

import io.crewcall.platform.problem.ProblemWriter;
import io.crewcall.platform.web.BodyLimitFilter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** How large a body may be: one limit for all addresses, and those of the few that take more. */
final class BodyLimits extends OncePerRequestFilter {
  private final Filter usual;
  private final Map<PathPattern, Filter> particular = new TreeMap<>();

  BodyLimits(GatewayProperties properties, ProblemWriter problems) {
    this.usual = new BodyLimitFilter(properties.maxBody().toBytes(), problems);
    for (GatewayProperties.Particular address : properties.particular()) {
      DataSize limit = address.maxBody();
      if (limit != null) {
        particular.put(
            PathPatternParser.defaultInstance.parse(address.path()),
            new BodyLimitFilter(limit.toBytes(), problems));
      }
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    limit(request.getRequestURI()).doFilter(request, response, chain);
  }

  private Filter limit(String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    for (Map.Entry<PathPattern, Filter> address : particular.entrySet()) {
      if (address.getKey().matches(parsed)) {
        return address.getValue();
      }
    }
    return usual;
  }
}
