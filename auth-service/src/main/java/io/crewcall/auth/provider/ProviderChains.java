package io.crewcall.auth.provider;

import io.crewcall.auth.browser.FreshSignIn;
import io.crewcall.auth.browser.InterruptedFlow;
import io.crewcall.auth.client.ClientSecrets;
import io.crewcall.auth.grant.Grants;
import io.crewcall.auth.page.Pages;
import io.crewcall.platform.security.SecurityProperties;
import java.util.List;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * The chain of the protocol's endpoints, between the management chain (order 0) and the house's
 * chain (order 100), which denies whatever none names. Beside it there are the pages (order 20).
 * These two alone have a session, and only for the browser's way through the authorization code
 * flow.
 */
@Configuration(proxyBeanMethods = false)
class ProviderChains {

  @Bean
  @Order(10)
  SecurityFilterChain providerChain(
      HttpSecurity http,
      JwtGenerator tokens,
      Grants grants,
      EndSession endSession,
      UserInfo userInfo,
      FreshSignIn freshSignIn,
      SecurityProperties security)
      throws Exception {
    Discovery discovery = new Discovery(security.issuer());
    AuthorizationResponse back = new AuthorizationResponse(security.issuer());
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server
                  .tokenGenerator(
                      new DelegatingOAuth2TokenGenerator(tokens, grants.refreshTokenGenerator()))
                  .clientAuthentication(clients -> {
                    grants.clientAuthentication(clients);
                    clients.authenticationProviders(ProviderChains::clientSecrets);
                  })
                  .authorizationEndpoint(endpoint ->
                      endpoint
                          .authenticationProviders(ProviderChains::redirects)
                          // Absolute: else the library writes this process's own address.
                          .consentPage(security.issuer() + Pages.CONSENT)
                          .authorizationResponseHandler(back)
                          .errorResponseHandler(back))
                  .tokenEndpoint(endpoint ->
                      endpoint.authenticationProviders(providers -> {
                        scopesByName(providers);
                        grants.tokenEndpoint(providers);
                      }))
                  .tokenRevocationEndpoint(
                      endpoint -> endpoint.authenticationProviders(grants::revocationEndpoint))
                  .tokenIntrospectionEndpoint(
                      endpoint -> endpoint.authenticationProviders(grants::introspectionEndpoint))
                  .authorizationServerMetadataEndpoint(endpoint ->
                      endpoint.authorizationServerMetadataCustomizer(
                          metadata -> metadata.claims(discovery::correct)))
                  .oidc(oidc ->
                      oidc.providerConfigurationEndpoint(endpoint ->
                              endpoint.providerConfigurationCustomizer(
                                  metadata -> metadata.claims(discovery::correct)))
                          .userInfoEndpoint(endpoint -> endpoint.userInfoMapper(userInfo))
                          .logoutEndpoint(endpoint ->
                              endpoint
                                  .authenticationProviders(
                                      providers -> providers.replaceAll(library -> endSession))
                                  .logoutResponseHandler(new SignedOut())
                                  .errorResponseHandler(new LogoutRefusal())));
            })
        .requestCache(cache -> cache.requestCache(new InterruptedFlow()))
        .addFilterAfter(freshSignIn.filter(), SecurityContextHolderFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(new ProviderEntryPoint(back)))
        .build();
  }

  private static void redirects(List<AuthenticationProvider> providers) {
    for (AuthenticationProvider provider : providers) {
      if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
        requests.setAuthorizationConsentRequired(new ConsentRule());
        requests.setAuthenticationValidator(
            new RedirectRule()
                .andThen(
                    OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR));
      }
    }
  }

  private static void clientSecrets(List<AuthenticationProvider> providers) {
    for (AuthenticationProvider provider : providers) {
      if (provider instanceof ClientSecretAuthenticationProvider secrets) {
        secrets.setPasswordEncoder(new ClientSecrets());
      }
    }
  }

  /** A client that asks for no scope gets none by accident. */
  private static void scopesByName(List<AuthenticationProvider> providers) {
    for (AuthenticationProvider provider : providers) {
      if (provider instanceof OAuth2ClientCredentialsAuthenticationProvider credentials) {
        credentials.setAuthenticationValidator(
            OAuth2ClientCredentialsAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR.andThen(
                context -> {
                  OAuth2ClientCredentialsAuthenticationToken request = context.getAuthentication();
                  if (request.getScopes().isEmpty()) {
                    throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
                  }
                }));
      }
    }
  }

  /** Before the chains, which store what they are sent. */
  @Bean
  FilterRegistrationBean<TextForms> textForms() {
    FilterRegistrationBean<TextForms> registration = new FilterRegistrationBean<>(new TextForms());
    registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10);
    registration.addUrlPatterns("/oauth2/*");
    return registration;
  }
}
