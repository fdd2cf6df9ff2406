package io.crewcall.auth.browser;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Which client's request a sign-in belongs to. It travels with the pages of that sign-in, so that
 * two tabs of one browser do not end in each other's request; the browser's session only knows the
 * last one.
 */
public final class ContinueParameter {
  public static final String NAME = "continue";

  private static final String AUTHORIZE = "/oauth2/authorize?";
  private static final int MAX_LENGTH = 6000;

  private ContinueParameter() {}

  /** Empty when there is none, or it leads to anything but a client's request. */
  public static Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(NAME)).filter(ContinueParameter::isOwn);
  }

  private static boolean isOwn(String address) {
    try {
      return address.startsWith(AUTHORIZE)
          && address.length() <= MAX_LENGTH
          && !new URI(address).isAbsolute();
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }

  /** A page of the sign-in that the present request belongs to. */
  public static String page(String page, HttpServletRequest request) {
    return of(request).map(address -> with(page, address)).orElse(page);
  }

  /**
   * The page at which the sign-in for an interrupted request begins.
   *
   * @param newcomers for who has no account yet, and said so
   */
  public static String begin(String signIn, String newcomers, HttpServletRequest interrupted) {
    PromptParameter prompt = PromptParameter.of(interrupted);
    String page = prompt.asksForAccount() ? newcomers : signIn;
    String address = prompt.addressOnceSignedIn();
    return isOwn(address) ? with(page, address) : page;
  }

  private static String with(String page, String address) {
    String encoded = URLEncoder.encode(address, StandardCharsets.UTF_8);
    return encoded.length() > MAX_LENGTH
        ? page
        : page + (page.contains("?") ? "&" : "?") + NAME + "=" + encoded;
  }
}
