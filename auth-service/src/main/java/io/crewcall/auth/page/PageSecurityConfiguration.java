package io.crewcall.auth.page;

import io.crewcall.auth.browser.ContinueParameter;
import io.crewcall.auth.browser.InterruptedRequestCache;
import io.crewcall.auth.device.KnownDeviceService;
import io.crewcall.auth.origin.OriginResolver;
import io.crewcall.auth.signin.SignInService;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The chain of the pages: a session for the browser, tokens in the forms, nothing to load or run.
 */
@Configuration(proxyBeanMethods = false)
class PageSecurityConfiguration {

  @Bean
  @Order(20)
  SecurityFilterChain signInChain(
      HttpSecurity http, SignInService signIn, OriginResolver origins, KnownDeviceService devices)
      throws Exception {
    SignInSuccessHandler done = new SignInSuccessHandler(origins, devices);
    HttpSessionCsrfTokenRepository formTokens = new HttpSessionCsrfTokenRepository();
    return http.securityMatcher(
            PagePaths.SIGN_IN,
            PagePaths.CODE,
            PagePaths.CONSENT,
            PagePaths.DENY,
            PagePaths.SWITCH,
            PagePaths.REGISTER,
            PagePaths.PASSWORD,
            PagePaths.NEW_PASSWORD)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(
                    PagePaths.SIGN_IN,
                    PagePaths.CODE,
                    PagePaths.REGISTER,
                    PagePaths.PASSWORD,
                    PagePaths.NEW_PASSWORD)
                .permitAll()
                .anyRequest()
                .authenticated())
        .requestCache(cache -> cache.requestCache(new InterruptedRequestCache()))
        .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
        .authenticationProvider(new PasswordAuthenticationProvider(signIn))
        .formLogin(form ->
            form.loginPage(PagePaths.SIGN_IN)
                .usernameParameter("email")
                .passwordParameter("password")
                .authenticationDetailsSource(origins::of)
                .successHandler(done)
                .failureHandler(new SignInFailureHandler(PagePaths.SIGN_IN)))
        .addFilterAfter(
            codeStep(signIn, origins, formTokens, done), UsernamePasswordAuthenticationFilter.class)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(handling ->
            handling.accessDeniedHandler(
                (request, response, stale) -> response.sendRedirect(afterStaleForm(request))))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(PageStyle.POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }

  /** Whoever has signed in in another tab meanwhile goes on; nobody else gets by without. */
  private static String afterStaleForm(HttpServletRequest request) {
    String form =
        request.getRequestURI().equals(PagePaths.REGISTER) ? PagePaths.REGISTER : PagePaths.SIGN_IN;
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof UsernamePasswordAuthenticationToken
        ? ContinueParameter.of(request).orElse(PagePaths.SIGN_IN + "?" + SignInPageController.STALE)
        : ContinueParameter.page(form + "?" + SignInPageController.STALE, request);
  }

  private static SecondFactorFilter codeStep(
      SignInService signIn,
      OriginResolver origins,
      HttpSessionCsrfTokenRepository formTokens,
      SignInSuccessHandler done) {
    SecondFactorFilter step = new SecondFactorFilter(signIn, origins);
    step.setAuthenticationSuccessHandler(done);
    step.setAuthenticationFailureHandler(new SignInFailureHandler(PagePaths.CODE));
    // As the form of the password does by itself.
    step.setSessionAuthenticationStrategy(
        new CompositeSessionAuthenticationStrategy(
            List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(formTokens))));
    return step;
  }
}
