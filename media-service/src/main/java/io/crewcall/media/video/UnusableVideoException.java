package io.crewcall.media.video;

/** No video after all, or not a whole one. */
public final class UnusableVideoException extends Exception {
  private final String code;

  private UnusableVideoException(String code) {
    super(code);
    this.code = code;
  }

  /** Something else: a still picture, sound alone, another container. */
  public static UnusableVideoException noVideo() {
    return new UnusableVideoException("CONTENT_MISMATCH");
  }

  /** Cut off, or not what its container says. */
  static UnusableVideoException broken() {
    return new UnusableVideoException("UNREADABLE_VIDEO");
  }

  /** Stable, {@code CONTENT_MISMATCH} or {@code UNREADABLE_VIDEO}. */
  public String code() {
    return code;
  }
}
