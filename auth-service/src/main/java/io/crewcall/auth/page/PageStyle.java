package io.crewcall.auth.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style and the one script of the pages, and the policy that allows these and nothing else. */
public final class PageStyle {
  private static final String STYLE = read("/page.css");
  private static final String PROGRAM = read("/page.js");

  /** For the head of a page. */
  public static final String ELEMENT = "<style>" + STYLE + "</style>";

  /** Lets people see the password that they type; without it the pages work as well. */
  public static final String SCRIPT = "<script>" + PROGRAM + "</script>";

  /** Nothing is loaded, and nothing else runs. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + sha256(STYLE)
          + "'; script-src 'sha256-"
          + sha256(PROGRAM)
          + "'; base-uri 'none'; frame-ancestors 'none'";

  private PageStyle() {}

  private static String read(String name) {
    try (InputStream file = PageStyle.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
