package io.crewcall.gateway.limit;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a client may ask for.
 *
 * @param enabled false lets everything through, for measuring what the limits cost
 * @param address without a token, by network address
 * @param user by signed-in user
 * @param client by integrator's client
 * @param signIn attempts to sign in and the like, by network address
 * @param refusedToken requests with a token that is not valid, by network address
 * @param share how long what was let through stays unknown to other instances at most
 * @param keys how many callers are remembered at once
 * @param trustedProxies addresses or networks of our own load balancers: only from them {@code
 *     X-Forwarded-For} and {@code X-Forwarded-Proto} are believed
 */
@ConfigurationProperties("crewcall.gateway.limits")
record LimitProperties(
    @DefaultValue("true") boolean enabled,
    Quota address,
    Quota user,
    Quota client,
    Quota signIn,
    Quota refusedToken,
    @DefaultValue("250ms") Duration share,
    @DefaultValue("100000") int keys,
    @DefaultValue List<String> trustedProxies) {

  LimitProperties {
    trustedProxies = List.copyOf(trustedProxies);
  }

  Quota quota(Policy policy) {
    return switch (policy) {
      case ADDRESS -> address;
      case USER -> user;
      case CLIENT -> client;
      case SIGN_IN -> signIn;
      case REFUSED_TOKEN -> refusedToken;
    };
  }
}
