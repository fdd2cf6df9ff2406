package io.crewcall.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The chain of {@code /bff}: Spring Security's OAuth client, which knows state, nonce and PKCE. */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {
  static final String SIGN_IN = "/bff/login";
  private static final String ANYTHING = "/bff/**";
  private static final Duration KEYS = Duration.ofSeconds(4);

  /** Addresses are answered by controllers, which look at the session themselves. */
  private static HttpSecurity open(HttpSecurity http) throws Exception {
    return http.securityMatcher(ANYTHING)
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
  }

  @Bean
  @Order(50)
  SecurityFilterChain browserChain(HttpSecurity http, ObjectProvider<SignIn> offered)
      throws Exception {
    SignIn signIn = offered.getIfAvailable();
    return signIn == null ? open(http).build() : signIn.configure(open(http)).build();
  }

  @Bean
  @Conditional(SignInOffered.class)
  SignIn signIn(
      ProviderRegistrations registrations,
      ProviderClient provider,
      SessionController.BrowserSessions browsers,
      io.crewcall.platform.encryption.Encryption encryption,
      SessionProperties properties,
      JsonMapper json,
      Clock clock) {
    ClientRegistration registration = registrations.first();
    return new SignIn(
        registration,
        provider,
        new SignInRequests(browsers.cookies(), encryption, registration, json, clock),
        new SignInEnd(browsers.sessions(), browsers.cookies(), provider, properties.longest()));
  }

  /** The library's own has no limit of time for the keys. */
  @Bean
  @Conditional(SignInOffered.class)
  JwtDecoderFactory<ClientRegistration> idTokens() {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(KEYS);
    requests.setReadTimeout(KEYS);
    RestTemplate http = new RestTemplate(requests);
    return registration -> {
      NimbusJwtDecoder decoder =
          NimbusJwtDecoder.withJwkSetUri(
                  Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
              .restOperations(http)
              .build();
      decoder.setJwtValidator(
          new DelegatingOAuth2TokenValidator<>(
              new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
      return decoder;
    };
  }

  /** How somebody signs in. */
  record SignIn(
      ClientRegistration registration,
      ProviderClient provider,
      SignInRequests requests,
      SignInEnd end) {

    HttpSecurity configure(HttpSecurity http) throws Exception {
      RestClientAuthorizationCodeTokenResponseClient codes =
          new RestClientAuthorizationCodeTokenResponseClient();
      codes.setRestClient(provider.http());
      InMemoryClientRegistrationRepository clients =
          new InMemoryClientRegistrationRepository(registration);
      return http.oauth2Login(login ->
          login
              .clientRegistrationRepository(clients)
              .authorizedClientRepository(end)
              .loginPage(SIGN_IN)
              .authorizationEndpoint(begin ->
                  begin
                      .authorizationRequestResolver(new Beginnings(clients))
                      .authorizationRequestRepository(requests))
              .redirectionEndpoint(back -> back.baseUri(ProviderRegistrations.CALLBACK))
              .tokenEndpoint(token -> token.accessTokenResponseClient(codes))
              .successHandler(end)
              .failureHandler(end));
    }
  }

  /** A sign-in begins at one address, and remembers where to go on. */
  private static final class Beginnings implements OAuth2AuthorizationRequestResolver {
    /** To make an account first, and to give the password once more. */
    private static final Set<String> PROMPTS = Set.of("create", "login");

    private final DefaultOAuth2AuthorizationRequestResolver library;

    Beginnings(InMemoryClientRegistrationRepository clients) {
      this.library = new DefaultOAuth2AuthorizationRequestResolver(clients, SIGN_IN);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
      return request.getMethod().equals("GET") && request.getRequestURI().equals(SIGN_IN)
          ? resolve(request, ProviderRegistrations.ID)
          : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
        HttpServletRequest request, String registration) {
      OAuth2AuthorizationRequest begun = library.resolve(request, registration);
      return begun == null
          ? null
          : OAuth2AuthorizationRequest.from(begun)
              .additionalParameters(asked -> {
                String prompt = request.getParameter("prompt");
                if (prompt != null && PROMPTS.contains(prompt)) {
                  asked.put("prompt", prompt);
                }
              })
              .attributes(attributes ->
                  attributes.put(
                      SignInRequests.RETURN_TO, ReturnTo.of(request.getParameter("returnTo"))))
              .build();
    }
  }
}
