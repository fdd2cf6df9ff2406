package io.crewcall.auth.token;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/** The account that an integrator's client belongs to and speaks for. */
public final class ClientOwner {
  private static final String SETTING = "crewcall.owner";

  private ClientOwner() {}

  /** Settings of a client that speaks for this account. */
  public static ClientSettings.Builder settings(UUID account) {
    return ClientSettings.builder().setting(SETTING, account.toString());
  }

  /** Whether the platform itself runs this client. */
  public static boolean isPlatforms(RegisteredClient client) {
    return of(client) == null;
  }

  /** Neither a program of somebody nor an application of others, which asks for consent. */
  public static boolean isFirstParty(RegisteredClient client) {
    return isPlatforms(client) && !client.getClientSettings().isRequireAuthorizationConsent();
  }

  /** The account's id; null of the platform's own clients and services. */
  public static @Nullable String of(RegisteredClient client) {
    return client.getClientSettings().getSetting(SETTING);
  }
}
