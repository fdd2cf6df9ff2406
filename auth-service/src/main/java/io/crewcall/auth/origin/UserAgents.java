package io.crewcall.auth.origin;

import java.util.regex.Pattern;

/** Names devices for people, as far as a user agent tells. */
public final class UserAgents {
  private static final String UNKNOWN = "Unknown device";

  /** The first that matches: many claim to be several. */
  private enum Client {
    EDGE("Edge", "\\bEdg(e|A|iOS)?/"),
    OPERA("Opera", "\\bOPR/"),
    SAMSUNG("Samsung Internet", "SamsungBrowser/"),
    FIREFOX("Firefox", "\\b(Firefox|FxiOS)/"),
    CHROME("Chrome", "\\b(Chrome|CriOS)/"),
    SAFARI("Safari", "\\bSafari/"),
    APP("Crewcall app", "^Crewcall"),
    OKHTTP("Android app", "^okhttp/"),
    CFNETWORK("iOS app", "CFNetwork/"),
    CURL("curl", "^curl/"),
    JAVA("Java program", "^Java");

    private final String shown;
    private final Pattern mark;

    Client(String shown, String mark) {
      this.shown = shown;
      this.mark = Pattern.compile(mark);
    }
  }

  private enum Platform {
    IPAD("iPad", "\\biPad\\b"),
    IPHONE("iPhone", "\\biPhone\\b"),
    ANDROID("Android", "\\bAndroid\\b"),
    WINDOWS("Windows", "\\bWindows\\b"),
    CHROME_OS("ChromeOS", "\\bCrOS\\b"),
    MAC("macOS", "\\b(Macintosh|Mac OS X)\\b"),
    LINUX("Linux", "\\bLinux\\b");

    private final String shown;
    private final Pattern mark;

    Platform(String shown, String mark) {
      this.shown = shown;
      this.mark = Pattern.compile(mark);
    }
  }

  private UserAgents() {}

  /** Such as {@code Firefox on Linux}. */
  public static String describe(String userAgent) {
    String client = "";
    for (Client candidate : Client.values()) {
      if (candidate.mark.matcher(userAgent).find()) {
        client = candidate.shown;
        break;
      }
    }
    String platform = "";
    for (Platform candidate : Platform.values()) {
      if (candidate.mark.matcher(userAgent).find()) {
        platform = candidate.shown;
        break;
      }
    }
    if (client.isEmpty()) {
      return platform.isEmpty() ? UNKNOWN : platform;
    }
    return platform.isEmpty() ? client : client + " on " + platform;
  }
}
