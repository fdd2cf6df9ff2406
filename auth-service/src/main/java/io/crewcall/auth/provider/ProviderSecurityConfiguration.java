package io.crewcall.auth.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.browser.InterruptedRequestCache;
import io.crewcall.auth.browser.SignInAgeFilter;
import io.crewcall.auth.client.ClientSecretEncoder;
import io.crewcall.auth.client.OwnedClientProvider;
import io.crewcall.auth.grant.GrantEndpoints;
import io.crewcall.auth.page.PagePaths;
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
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
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
class ProviderSecurityConfiguration {

  @Bean
  @Order(10)
  SecurityFilterChain providerChain(
      HttpSecurity http,
      JwtGenerator tokens,
      GrantEndpoints grants,
      EndSessionProvider endSession,
      UserInfo userInfo,
      SignInAgeFilter freshSignIn,
      AccountService accounts,
      JWKSource<SecurityContext> keys,
      RegisteredClientRepository clientRegistrations,
      SecurityProperties security)
      throws Exception {
    DiscoveryMetadata discovery = new DiscoveryMetadata(security.issuer());
    RequestParameterRule parameters =
        new RequestParameterRule(IdTokenHints.decoder(keys, security.issuer()));
    AuthorizationResponseHandler back = new AuthorizationResponseHandler(security.issuer());
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server
                  .tokenGenerator(
                      new DelegatingOAuth2TokenGenerator(tokens, grants.refreshTokenGenerator()))
                  .clientAuthentication(clients -> {
                    grants.clientAuthentication(clients);
                    clients.errorResponseHandler(new ClientRefusalHandler());
                    clients.authenticationProviders(
                        providers -> clientSecrets(providers, accounts));
                  })
                  .authorizationEndpoint(endpoint ->
                      endpoint
                          .authenticationProviders(providers -> redirects(providers, parameters))
                          // Absolute: else the library writes this process's own address.
                          .consentPage(security.issuer() + PagePaths.CONSENT)
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
                                  .logoutResponseHandler(new LogoutSuccessHandler())
                                  .errorResponseHandler(
                                      new LogoutFailureHandler(clientRegistrations))));
            })
        .requestCache(cache -> cache.requestCache(new InterruptedRequestCache()))
        .addFilterAfter(freshSignIn.filter(), SecurityContextHolderFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(new ProviderEntryPoint(back)))
        .build();
  }

  private static void redirects(
      List<AuthenticationProvider> providers, RequestParameterRule parameters) {
    for (AuthenticationProvider provider : providers) {
      if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
        requests.setAuthorizationConsentRequired(new ConsentRule());
        requests.setAuthenticationValidator(
            new RedirectRule()
                .andThen(
                    OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR)
                .andThen(new NamedScopesRule())
                .andThen(parameters));
      }
    }
  }

  private static void clientSecrets(
      List<AuthenticationProvider> providers, AccountService accounts) {
    providers.replaceAll(provider -> {
      if (provider instanceof ClientSecretAuthenticationProvider secrets) {
        secrets.setPasswordEncoder(new ClientSecretEncoder());
        return new OwnedClientProvider(secrets, accounts);
      }
      return provider;
    });
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

  /** After what refuses forms that are none. */
  @Bean
  FilterRegistrationBean<ProtocolRequestFilter> protocolRequests() {
    FilterRegistrationBean<ProtocolRequestFilter> registration =
        new FilterRegistrationBean<>(new ProtocolRequestFilter());
    registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 9);
    registration.addUrlPatterns(ProtocolRequestFilter.AUTHORIZE);
    ProtocolRequestFilter.OF_CLIENTS.forEach(registration::addUrlPatterns);
    return registration;
  }

  /** Before the chains, which store what they are sent. */
  @Bean
  FilterRegistrationBean<MalformedFormFilter> textForms() {
    FilterRegistrationBean<MalformedFormFilter> registration =
        new FilterRegistrationBean<>(new MalformedFormFilter());
    registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10);
    registration.addUrlPatterns("/oauth2/*");
    return registration;
  }
}
