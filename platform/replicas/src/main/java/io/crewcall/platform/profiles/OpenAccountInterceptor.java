package io.crewcall.platform.profiles;

import io.crewcall.platform.replicas.user.UserReplicaRepository;
import io.crewcall.platform.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses changes by accounts that are closed or gone: their access tokens live some minutes longer
 * than they do.
 */
final class OpenAccountInterceptor implements HandlerInterceptor, WebMvcConfigurer {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final UserReplicaRepository users;

  OpenAccountInterceptor(UserReplicaRepository users) {
    this.users = users;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!SAFE.contains(request.getMethod())
        && SecurityContextHolder.getContext().getAuthentication()
            instanceof JwtAuthenticationToken caller
        && !users.findActive(CurrentUser.of(caller.getToken()).id()).orElse(true)) {
      throw ProfileOwners.closed().exception();
    }
    return true;
  }
}
