package io.crewcall.platform.lifecycle;

import java.util.Locale;

/** Something that can be done to an aggregate; implemented by one enum per lifecycle. */
public interface Action {
  String name();

  /**
   * The name as clients see it in {@code allowedActions}: {@code REQUEST_CHANGES} is {@code
   * request-changes}.
   */
  default String verb() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
