package io.crewcall.auth.page;

import io.crewcall.auth.browser.InterruptedFlow;
import io.crewcall.auth.device.KnownDevices;
import io.crewcall.auth.origin.Origins;
import io.crewcall.auth.signin.SignIn;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
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
class PageChain {

  @Bean
  @Order(20)
  SecurityFilterChain signInChain(
      HttpSecurity http, SignIn signIn, Origins origins, KnownDevices devices) throws Exception {
    BackToTheFlow done = new BackToTheFlow(origins, devices);
    HttpSessionCsrfTokenRepository formTokens = new HttpSessionCsrfTokenRepository();
    return http.securityMatcher(Pages.SIGN_IN, Pages.CODE, Pages.CONSENT, Pages.DENY)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(Pages.SIGN_IN, Pages.CODE)
                .permitAll()
                .anyRequest()
                .authenticated())
        .requestCache(cache -> cache.requestCache(new InterruptedFlow()))
        .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
        .authenticationProvider(new PasswordStep(signIn))
        .formLogin(form ->
            form.loginPage(Pages.SIGN_IN)
                .usernameParameter("email")
                .passwordParameter("password")
                .authenticationDetailsSource(origins::of)
                .successHandler(done)
                .failureHandler(new SignInRefusal(Pages.SIGN_IN)))
        .addFilterAfter(
            codeStep(signIn, origins, formTokens, done), UsernamePasswordAuthenticationFilter.class)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(handling ->
            handling.accessDeniedHandler((request, response, stale) ->
                response.sendRedirect(Pages.SIGN_IN + "?" + SignInPage.STALE)))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(Html.POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }

  private static CodeStep codeStep(
      SignIn signIn,
      Origins origins,
      HttpSessionCsrfTokenRepository formTokens,
      BackToTheFlow done) {
    CodeStep step = new CodeStep(signIn, origins);
    step.setAuthenticationSuccessHandler(done);
    step.setAuthenticationFailureHandler(new SignInRefusal(Pages.CODE));
    // As the form of the password does by itself.
    step.setSessionAuthenticationStrategy(
        new CompositeSessionAuthenticationStrategy(
            List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(formTokens))));
    return step;
  }
}
