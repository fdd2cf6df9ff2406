package io.crewcall.auth.signin;

/**
 * What an attempt is counted with. Strangers share one bucket per e-mail address, so that a
 * thousand of them get no further than one; a device or network from which the owner of the address
 * signed in before has a bucket of its own, in which no stranger counts.
 *
 * @param kind which delays hold
 * @param subject what is counted
 */
record ThrottleBucket(Kind kind, String subject) {

  /** Which delays hold. */
  enum Kind {
    STRANGERS,
    KNOWN
  }

  static ThrottleBucket ofStrangers(String email) {
    return new ThrottleBucket(Kind.STRANGERS, email);
  }

  static ThrottleBucket ofDevice(String email, String device) {
    return new ThrottleBucket(Kind.KNOWN, email + " device " + device);
  }

  static ThrottleBucket ofNetwork(String email, String address) {
    return new ThrottleBucket(Kind.KNOWN, email + " network " + address);
  }

  /** Without the address of anybody. */
  @Override
  public String toString() {
    return "ThrottleBucket[" + kind + "]";
  }
}
