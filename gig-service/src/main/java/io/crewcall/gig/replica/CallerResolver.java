package io.crewcall.gig.replica;

import io.crewcall.platform.security.CurrentUser;
import io.crewcall.platform.security.CurrentUserResolver;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Supplies {@link Caller} parameters: the user of the token with their brand teams. */
@Component
class CallerResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  private final CurrentUserResolver users = new CurrentUserResolver();
  private final Brands brands;

  CallerResolver(Brands brands) {
    this.brands = brands;
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return brands.caller(
        (CurrentUser)
            Objects.requireNonNull(users.resolveArgument(parameter, container, request, binders)));
  }
}
