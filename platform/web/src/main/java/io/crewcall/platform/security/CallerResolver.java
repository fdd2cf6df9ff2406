package io.crewcall.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Supplies controller parameters that a service makes of the {@link CurrentUser}, as {@code
 * Optional} too where anonymous callers are welcome:
 *
 * <pre>
 * &#64;Bean
 * CallerResolver&lt;Caller&gt; callerResolver(TeamRepository teams) {
 *   return new CallerResolver&lt;&gt;(Caller.class, teams::caller);
 * }
 * </pre>
 *
 * @param <C> the service's type of caller
 */
public final class CallerResolver<C extends ResolvedCaller>
    implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  private final CurrentUserResolver users = new CurrentUserResolver();
  private final Class<C> type;
  private final Function<CurrentUser, C> callers;

  /**
   * @param callers asked once a request, after the parameters before it have been resolved
   */
  public CallerResolver(Class<C> type, Function<CurrentUser, C> callers) {
    this.type = type;
    this.callers = callers;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.nestedIfOptional().getNestedParameterType() == type;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Object user = users.resolveArgument(parameter, container, request, binders);
    return user instanceof Optional<?> known
        ? known.map(found -> callers.apply((CurrentUser) found))
        : callers.apply((CurrentUser) user);
  }
}
