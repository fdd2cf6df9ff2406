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
  public static UnusableVideoException broken() {
    return new UnusableVideoException("UNREADABLE_VIDEO");
  }

  /** It takes more time, memory or space than one may. */
  public static UnusableVideoException tooLarge() {
    return new UnusableVideoException("VIDEO_TOO_LARGE");
  }

  /** Nothing here can look at it. */
  public static UnusableVideoException unavailable() {
    return new UnusableVideoException("TYPE_NOT_SUPPORTED_HERE");
  }

  /** The same of a file that is to be heard, not seen. */
  public UnusableVideoException ofSound() {
    return new UnusableVideoException(code.replace("VIDEO", "AUDIO"));
  }

  /** Stable, for example {@code CONTENT_MISMATCH} or {@code UNREADABLE_VIDEO}. */
  public String code() {
    return code;
  }
}
